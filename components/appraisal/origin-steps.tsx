import { isAuditedRating } from "@/components/appraisal/audited-rating";
import { Steps } from "@/components/ui/steps";
import type { AuditAction } from "@/lib/domain/audit/actions";
import { PREDIKAT_TEXT, RATINGS_TEXT } from "@/lib/text/appraisal";
import { AUDIT_ACTION_LABELS } from "@/lib/text/audit";
import { formatMoment } from "@/lib/text/format";

type OriginStepsProps = {
  readonly steps: readonly {
    readonly id: string;
    readonly at: string;
    readonly action: AuditAction;
    readonly actor: string | null;
    readonly after: unknown;
  }[];
};

/** What happened to the appraisal, from its trail: who, when, and which ratings stood afterwards. */
export function OriginSteps({ steps }: OriginStepsProps) {
  return (
    <Steps
      label="Jalannya penilaian"
      items={steps.map((step) => ({
        id: step.id,
        label: `${AUDIT_ACTION_LABELS[step.action]} oleh ${step.actor ?? "sistem"}`,
        state: "done",
        note: (
          <>
            <p>{formatMoment(step.at)}</p>
            {isAuditedRating(step.after) && (
              <p className="text-base text-ink">
                {`Hasil kerja ${RATINGS_TEXT[step.after.resultsRating].toLowerCase()}, perilaku ${RATINGS_TEXT[step.after.behaviourRating].toLowerCase()}: `}
                <strong>{PREDIKAT_TEXT[step.after.predikat]}</strong>
              </p>
            )}
          </>
        ),
      }))}
    />
  );
}
