import { Check } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { predikatOf, RATINGS, type Rating } from "@/lib/domain/appraisal/predikat";
import { PREDIKAT_TEXT, RATINGS_TEXT } from "@/lib/text/appraisal";

type PredikatTableProps = { readonly results: Rating; readonly behaviour: Rating };

/** Small enough for a phone to show all three columns. */
const HEADER = "text-xs font-semibold max-sm:tracking-tight sm:text-sm";

/** The columns as the regulation prints them, from below to above. */
const COLUMNS = RATINGS.toReversed();

/** The table of PermenPANRB 6/2022 with the cell that applies marked, in words and in colour. */
export function PredikatTable({ results, behaviour }: PredikatTableProps) {
  return (
    <ScrollFrame label="Tabel predikat kinerja">
      <table className="w-full border-collapse text-left">
        <caption className="pb-3 text-left font-semibold">
          <span className="sticky left-0 inline-block max-w-[calc(100vw-2rem)]">
            Predikat menurut hasil kerja (baris) dan perilaku kerja (kolom)
          </span>
        </caption>
        <thead>
          <tr className="border-b-2 border-line-strong">
            <th scope="col" className={cx(HEADER, "px-0.5 py-2.5 align-bottom sm:px-3")}>
              Hasil kerja
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={cx(HEADER, "px-0.5 py-2.5 align-bottom sm:px-3")}>
                {`Perilaku ${RATINGS_TEXT[column].toLowerCase()}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RATINGS.map((row) => (
            <tr key={row} className="border-b border-line">
              <th scope="row" className={cx(HEADER, "px-0.5 py-3 align-top sm:px-3 sm:text-base")}>
                {RATINGS_TEXT[row]}
              </th>
              {COLUMNS.map((column) => {
                const isMarked = row === results && column === behaviour;
                return (
                  <td
                    key={column}
                    className={cx(
                      "px-0.5 py-3 align-top max-sm:text-sm sm:px-3",
                      isMarked && "bg-brand-soft font-bold ring-2 ring-brand",
                    )}
                  >
                    {PREDIKAT_TEXT[predikatOf(row, column)]}
                    {isMarked && (
                      <span className="mt-1 flex items-center gap-1 text-xs sm:text-sm">
                        <Check aria-hidden="true" className="size-4 shrink-0 max-sm:hidden" />
                        penilaian ini
                      </span>
                    )}
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
