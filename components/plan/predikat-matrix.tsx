import { cx } from "@/components/ui/cx";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { predikatOf, RATINGS, type Rating } from "@/lib/domain/appraisal/predikat";
import { PREDIKAT_TEXT, RATINGS_TEXT } from "@/lib/text/appraisal";

type PredikatMatrixProps = { readonly results: Rating; readonly behaviour: Rating };

/** The table of the regulation (PermenPANRB 6/2022) with the cell that the two ratings meet in. */
export function PredikatMatrix({ results, behaviour }: PredikatMatrixProps) {
  return (
    <ScrollFrame label="Tabel predikat">
      <table className="border-collapse text-left text-sm">
        <caption className="pb-3 text-left">
          Predikat dari rating hasil kerja (baris) dan perilaku kerja (kolom)
        </caption>
        <thead>
          <tr>
            <td />
            {RATINGS.map((column) => (
              <th key={column} scope="col" className="border border-line p-3">
                {RATINGS_TEXT[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RATINGS.map((row) => (
            <tr key={row}>
              <th scope="row" className="border border-line p-3">
                {RATINGS_TEXT[row]}
              </th>
              {RATINGS.map((column) => {
                const isHere = row === results && column === behaviour;
                return (
                  <td
                    key={column}
                    className={cx(
                      "border border-line p-3",
                      isHere && "bg-brand-soft font-bold ring-2 ring-brand ring-inset",
                    )}
                  >
                    {PREDIKAT_TEXT[predikatOf(row, column)]}
                    {isHere && <span className="sr-only"> (nilai ini)</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
