import { cx } from "@/components/ui/cx";

type TrendPoint = {
  readonly label: string;
  /** Null where there is no figure: the line is broken, never guessed. */
  readonly value: number | null;
};

type TrendLineProps = {
  /** Says in a sentence what is drawn. */
  readonly label: string;
  readonly points: readonly TrendPoint[];
  readonly format: (value: number) => string;
  /** Lines that a figure may cross, with their names. */
  readonly marks?: readonly { readonly value: number; readonly name: string }[];
};

const WIDTH = 320;
const HEIGHT = 132;
const EDGE = { x: 30, top: 26, bottom: 14 };
/** Room above and below the figures, so that a small move does not look like a fall. */
const LEAST_SPAN = 16;

const END = {
  left: { x: 0, textAnchor: "start" },
  right: { x: WIDTH, textAnchor: "end" },
} as const;

/** Neighbours that have a figure; a gap begins a new run. */
function runsOf(points: readonly TrendPoint[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  points.forEach(({ value }, index) => {
    if (value === null) return;
    const last = runs.at(-1);
    if (last && last.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  });
  return runs;
}

/**
 * A small course over time, drawn by the server: it needs no script. The same figures stand in a table beside it; the axis
 * shows the part of the scale in which they lie.
 */
export function TrendLine({ label, points, format, marks = [] }: TrendLineProps) {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return null;
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const half = Math.max(LEAST_SPAN, (Math.max(...values) - Math.min(...values)) * 1.4) / 2;
  const x = (index: number) =>
    points.length === 1 ? WIDTH / 2 : EDGE.x + (index * (WIDTH - 2 * EDGE.x)) / (points.length - 1);
  const y = (value: number) =>
    EDGE.top + ((middle + half - value) / (2 * half)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const last = points.findLastIndex(({ value }) => value !== null);
  const first = points.findIndex(({ value }) => value !== null);
  /** The end of a line at which no figure lies on its name. */
  const endOf = (mark: number) => {
    const distance = (index: number) => Math.abs((points[index]?.value ?? middle) - mark);
    return distance(last) > distance(first) ? END.right : END.left;
  };
  return (
    <div className="max-w-xl">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="block w-full">
        {marks
          .filter(({ value }) => Math.abs(value - middle) < half)
          .map(({ value, name }) => (
            <g key={name}>
              <line
                x1="0"
                x2={WIDTH}
                y1={y(value)}
                y2={y(value)}
                strokeDasharray="3 4"
                className="stroke-line-strong"
              />
              <text {...endOf(value)} y={y(value) - 4} fontSize="11" className="fill-ink-soft">
                {name}
              </text>
            </g>
          ))}
        {runsOf(points).map((run) => (
          <polyline
            key={run[0]}
            points={run.map((index) => `${x(index)},${y(points[index]?.value ?? middle)}`).join(" ")}
            fill="none"
            strokeWidth="2.5"
            strokeLinejoin="round"
            className="stroke-brand"
          />
        ))}
        {points.map(
          ({ label: name, value }, index) =>
            value !== null && (
              <g key={name}>
                <circle
                  cx={x(index)}
                  cy={y(value)}
                  r={index === last ? 5 : 3.5}
                  strokeWidth="2"
                  className={cx("stroke-brand", index === last ? "fill-brand" : "fill-surface")}
                />
                {(index === last || index === first) && (
                  <text
                    x={x(index)}
                    y={y(value) - 11}
                    fontSize="13"
                    fontWeight="700"
                    textAnchor="middle"
                    className="fill-ink"
                  >
                    {format(value)}
                  </text>
                )}
              </g>
            ),
        )}
      </svg>
      <p aria-hidden="true" className="flex justify-between gap-4 text-xs text-ink-soft">
        <span>{points[0]?.label}</span>
        {points.length > 1 && <span className="text-right">{points.at(-1)?.label}</span>}
      </p>
    </div>
  );
}
