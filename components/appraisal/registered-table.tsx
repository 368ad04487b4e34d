import { Table } from "@/components/ui/table";
import type { RatingScheme, RatingSpan } from "@/lib/domain/appraisal/external-rating";
import type { Predikat, Rating } from "@/lib/domain/appraisal/predikat";
import { PREDIKAT_TEXT, RATINGS_TEXT, SCHEMES_TEXT, spanText } from "@/lib/text/appraisal";
import { formatDayShort, formatHundredths } from "@/lib/text/format";

interface Registered {
  readonly span: RatingSpan;
  readonly scheme: RatingScheme;
  readonly resultsRating: Rating | null;
  readonly behaviourRating: Rating | null;
  readonly predikat: Predikat | null;
  readonly word: string;
  readonly score: string | null;
  readonly ratedOn: string;
  readonly source: string;
}

/** Ratings as another register has them, each with its source and its day. */
export function RegisteredTable({ ratings }: { readonly ratings: readonly Registered[] }) {
  return (
    <Table
      caption="Predikat menurut e-Kinerja BKN"
      hideCaption
      rows={ratings}
      rowKey={({ span }) => span}
      columns={[
        { key: "span", header: "Periode", isRowHeader: true, cell: ({ span }) => spanText(span) },
        { key: "predikat", header: "Predikat", cell: predikatOf },
        {
          key: "results",
          header: "Hasil kerja",
          cell: ({ resultsRating }) => (resultsRating ? RATINGS_TEXT[resultsRating] : "–"),
        },
        {
          key: "behaviour",
          header: "Perilaku kerja",
          cell: ({ behaviourRating }) => (behaviourRating ? RATINGS_TEXT[behaviourRating] : "–"),
        },
        { key: "source", header: "Sumber", cell: ({ source }) => source },
        { key: "day", header: "Per tanggal", cell: ({ ratedOn }) => formatDayShort(ratedOn) },
      ]}
    />
  );
}

/** Words and numbers of older schemes stand as they are: they mean other things than the five words of today. */
function predikatOf({ predikat, word, score, scheme }: Registered): string {
  if (predikat) return PREDIKAT_TEXT[predikat];
  return `${word}${score === null ? "" : `, nilai ${formatHundredths(score)}`} (${SCHEMES_TEXT[scheme]})`;
}
