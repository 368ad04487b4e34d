import { PredikatBadge } from "@/components/appraisal/predikat-badge";
import { DescriptionList } from "@/components/ui/description-list";
import type { Predikat, Rating } from "@/lib/domain/appraisal/predikat";
import { RATINGS_TEXT } from "@/lib/text/appraisal";

type RatingSummaryProps = {
  readonly resultsRating: Rating;
  readonly resultsReason: string | null;
  readonly behaviourRating: Rating;
  readonly behaviourReason: string | null;
  readonly predikat: Predikat;
  readonly recommendation: string | null;
};

/** The two ratings with their reasons, and the predikat that follows from them. */
export function RatingSummary(of: RatingSummaryProps) {
  return (
    <DescriptionList
      items={[
        { term: "Predikat kinerja", description: <PredikatBadge predikat={of.predikat} /> },
        {
          term: "Rating hasil kerja",
          description: <RatingWithReason rating={of.resultsRating} reason={of.resultsReason} />,
        },
        {
          term: "Rating perilaku kerja",
          description: <RatingWithReason rating={of.behaviourRating} reason={of.behaviourReason} />,
        },
        {
          term: "Catatan atau rekomendasi",
          description: (
            <span className="font-normal whitespace-pre-line">{of.recommendation ?? "Tidak ada"}</span>
          ),
        },
      ]}
    />
  );
}

function RatingWithReason({ rating, reason }: { readonly rating: Rating; readonly reason: string | null }) {
  return (
    <>
      {RATINGS_TEXT[rating]}
      {reason && (
        <span className="mt-1 block max-w-prose font-normal break-words whitespace-pre-line text-ink-soft">
          {reason}
        </span>
      )}
    </>
  );
}
