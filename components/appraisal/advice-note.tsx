import { Alert } from "@/components/ui/alert";
import { Details } from "@/components/ui/details";
import type { ResultsAdvice } from "@/lib/domain/appraisal/advice";
import { ADVICE_CAUTIONS_TEXT, ADVICE_REASONS_TEXT, adviceFigures, RATINGS_TEXT } from "@/lib/text/appraisal";

type AdviceNoteProps = {
  readonly advice: ResultsAdvice;
  /** How it was computed stands there at once, and not behind a press. */
  readonly isExplained?: boolean;
};

/** An advised rating of results, or why there is none, with how it was computed. It is text: nothing is chosen by it. */
export function AdviceNote({ advice, isExplained = false }: AdviceNoteProps) {
  const { rating, reason, cautions } = advice;
  const lines = [...adviceFigures(advice), ...cautions.map((caution) => ADVICE_CAUTIONS_TEXT[caution])];
  return (
    <Alert
      tone="info"
      title={
        rating
          ? `Saran, bukan nilai: hasil kerja ${RATINGS_TEXT[rating].toLowerCase()}`
          : "Tidak ada saran untuk rating hasil kerja"
      }
    >
      <p>{ADVICE_REASONS_TEXT[reason]}</p>
      <p className="mt-2">Rating tetap pertimbangan penilai; tidak ada rumus resmi dari angka ke rating.</p>
      {lines.length > 0 && (
        <Details summary="Yang dibaca untuk saran ini" open={isExplained}>
          <ul className="list-disc pl-5">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Details>
      )}
    </Alert>
  );
}
