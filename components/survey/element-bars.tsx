import { ELEMENT_QUESTIONS, ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";
import { formatMean, THIN_ELEMENT_TEXT } from "@/lib/text/survey";

type ElementBarsProps = {
  readonly elements: Readonly<Record<ElementCode, number | null>>;
  readonly lowest?: readonly ElementCode[];
};

const HIGHEST_MEAN = 4;

/**
 * The mean of each element of a result that is shown, as a bar with its figure, words where too few answered it; a list of
 * the browser's own, so it needs no script.
 */
export function ElementBars({ elements, lowest = [] }: ElementBarsProps) {
  return (
    <ul className="space-y-4">
      {ELEMENTS.map((element) => {
        const mean = elements[element];
        const name = ELEMENT_QUESTIONS[element].name;
        return (
          <li key={element} className="space-y-1">
            <p className="flex items-baseline justify-between gap-4">
              <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
                {name}
                {lowest.includes(element) && (
                  <span className="text-sm font-semibold text-warning">perlu dibenahi</span>
                )}
              </span>
              {mean === null ? (
                <span className="text-sm text-ink-soft">{THIN_ELEMENT_TEXT}</span>
              ) : (
                <span className="font-semibold figures">{formatMean(mean)}</span>
              )}
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
