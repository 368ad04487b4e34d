import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";
import { RATINGS } from "@/lib/domain/appraisal/predikat";
import { type Box, boxOf, POTENTIAL_LEVELS } from "@/lib/domain/talent/nine-box";
import { RATINGS_TEXT } from "@/lib/text/appraisal";
import { formatNumber } from "@/lib/text/format";
import { POTENTIAL_LABELS } from "@/lib/text/talent";

type NineBoxMatrixProps = {
  readonly caption: string;
  readonly people: Readonly<Record<Box, number>>;
  readonly hrefOf: (box: Box) => string;
};

/** Rendah first, so that the best box stands at the top right, as in the regulation's picture. */
const COLUMNS = POTENTIAL_LEVELS.toReversed();
const groundOf = (box: Box): string => (box >= 7 ? "bg-brand-soft" : box >= 4 ? "bg-surface" : "bg-sunken");

/** How many people stand in each of the nine boxes: a table whose cells lead to them, narrow enough for a phone. */
export function NineBoxMatrix({ caption, people, hrefOf }: NineBoxMatrixProps) {
  return (
    <table className="w-full max-w-2xl table-fixed border-separate border-spacing-1 text-left">
      <caption className="pb-2 text-left text-sm text-ink-soft">{caption}</caption>
      <thead>
        <tr>
          <td className="w-24 sm:w-32" />
          {COLUMNS.map((potential) => (
            <th
              key={potential}
              scope="col"
              className="pb-1 align-bottom text-xs font-semibold sm:px-1 sm:text-sm"
            >
              <span className="sr-only">Potensi </span>
              {POTENTIAL_LABELS[potential]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {RATINGS.map((performance) => (
          <tr key={performance}>
            <th scope="row" className="align-middle text-xs font-semibold sm:pr-2 sm:text-sm">
              <span className="sr-only">Kinerja </span>
              {RATINGS_TEXT[performance]}
            </th>
            {COLUMNS.map((potential) => {
              const box = boxOf(performance, potential);
              return (
                <td
                  key={potential}
                  className={cx(
                    "relative h-20 rounded-sm border border-line p-2 align-top sm:h-24 sm:p-3",
                    groundOf(box),
                  )}
                >
                  <AppLink href={hrefOf(box)} className="link text-sm after:absolute after:inset-0">
                    Kotak {box}
                  </AppLink>
                  <p className="font-display text-2xl font-bold figures">
                    {formatNumber(people[box])}
                    <span className="sr-only"> orang</span>
                  </p>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
