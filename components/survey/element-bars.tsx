import { ELEMENT_QUESTIONS, ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";
import { formatMean } from "@/lib/text/survey";

type ElementBarsProps = {
  readonly elements: Readonly<Record<ElementCode, number | null>>;
  readonly lowest?: readonly ElementCode[];
};

const HIGHEST_MEAN = 4;

/** The mean of each element as a bar with its figure; a list of the browser's own, so it needs no script. */
export function ElementBars({ elements, lowest = [] }: ElementBarsProps) {
  return (
    <ul className="space-y-4">
      {ELEMENTS.map((element) => {
        const mean = elements[element];
        const name = ELEMENT_QUESTIONS[element].name;
        return (
          <li key={element} className="space-y-1">
            <p className="flex items-baseline justify-between gap-4">
              <span className="min-w-0">
                {name}
                {lowest.includes(element) && (
                  <span className="ml-2 inline-block text-sm font-semibold text-warning">perlu dibenahi</span>
                )}
              </span>
              <span className="font-semibold figures">{mean === null ? "–" : formatMean(mean)}</span>
            </p>
            {mean !== null && (
              <progress
                className={lowest.includes(element) ? "meter-bar text-warning" : "meter-bar text-brand"}
                max={HIGHEST_MEAN}
                value={mean}
                aria-label={name}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
