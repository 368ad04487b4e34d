import { cx } from "@/components/ui/cx";
import { formatIndex } from "@/lib/text/format";

const LOWEST = 25;
const HIGHEST = 100;

/** An index on its scale from 25 to 100, with the three limits of the grades as marks. For the eye: the figure stands beside it. */
export function IndexScale({ index }: { readonly index: number }) {
  const at = (value: number) => ((value - LOWEST) / (HIGHEST - LOWEST)) * 300;
  return (
    <svg
      viewBox="0 0 300 34"
      className="block w-full max-w-md"
      role="img"
      aria-label={`${formatIndex(index)} dari 100`}
    >
      <rect y="4" width="300" height="10" rx="5" className="fill-sunken" />
      <rect y="4" width={at(index)} height="10" rx="5" className="fill-brand" />
      {[
        ["D", LOWEST],
        ["C", 65],
        ["B", 76.61],
        ["A", 88.31],
      ].map(([grade, limit]) => (
        <g key={grade} className="fill-ink-soft">
          <rect
            x={at(Number(limit))}
            y="1"
            width="1.500"
            height="16"
            className={cx(limit === LOWEST && "invisible")}
          />
          <text x={at(Number(limit)) + 3} y="31" fontSize="13">
            {grade}
          </text>
        </g>
      ))}
    </svg>
  );
}
