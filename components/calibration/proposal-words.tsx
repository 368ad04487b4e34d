import type { Rating } from "@/lib/domain/appraisal/predikat";
import { predikatOf } from "@/lib/domain/appraisal/predikat";
import { PREDIKAT_TEXT, RATINGS_TEXT } from "@/lib/text/appraisal";
import { formatMoment } from "@/lib/text/format";

type ProposalWordsProps = {
  readonly resultsRating: Rating;
  readonly behaviourRating: Rating;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
};

/** What is proposed, by whom and why. */
export function ProposalWords(proposal: ProposalWordsProps) {
  const { resultsRating, behaviourRating, reason, proposedBy, proposedAt } = proposal;
  return (
    <div className="max-w-prose space-y-1">
      <p>
        Hasil kerja <strong>{RATINGS_TEXT[resultsRating].toLowerCase()}</strong>, perilaku kerja{" "}
        <strong>{RATINGS_TEXT[behaviourRating].toLowerCase()}</strong>: predikat{" "}
        {PREDIKAT_TEXT[predikatOf(resultsRating, behaviourRating)]}.
      </p>
      <p className="wrap-anywhere whitespace-pre-line">{reason}</p>
      <p className="text-sm text-ink-soft">
        Diusulkan {proposedBy}, {formatMoment(proposedAt)}.
      </p>
    </div>
  );
}
