import { RatingSummary } from "@/components/appraisal/rating-summary";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { AppraisalView, StandingRatings } from "@/lib/queries/appraisal/appraisal-view";
import { OUTCOMES_TEXT } from "@/lib/text/appraisal";
import { formatDay, formatMoment } from "@/lib/text/format";

interface AppraisalResultProps {
  readonly appraisal: AppraisalView;
  /** Null where the viewer does not see ratings yet. */
  readonly given: StandingRatings | null;
}

/** The result, its papers, and until when it can be objected to; before it is handed over, that it is being written. */
export function AppraisalResult({ appraisal, given }: AppraisalResultProps) {
  const { outcome, finalAt, objectionDueOn } = appraisal;
  return (
    <>
      {given ? (
        <Section title="Hasil">
          <RatingSummary {...given} />
          {outcome && finalAt && (
            <p className="mt-4">
              <strong>{OUTCOMES_TEXT[outcome]}</strong>, {formatMoment(finalAt)}.
            </p>
          )}
        </Section>
      ) : (
        !appraisal.acts.includes("rate") && (
          <Alert tone="info" title="Penilaian sedang disusun">
            Rating baru terlihat setelah pejabat penilai menyampaikannya
            {appraisal.isOwn && ". Sementara itu Anda masih dapat melengkapi realisasi dan bukti"}.
          </Alert>
        )
      )}
      {appraisal.handedOverAt ? (
        <div className="mt-4 flex flex-wrap gap-3">
          <LinkButton href={paths.appraisalSheet(appraisal.id)} variant="secondary" download>
            Unduh lembar evaluasi (PDF)
          </LinkButton>
          <LinkButton href={paths.appraisalDocument(appraisal.id)} variant="secondary" download>
            Unduh dokumen evaluasi (PDF)
          </LinkButton>
        </div>
      ) : (
        given && (
          <p className="mt-4 text-ink-soft">
            Lembar dan dokumen evaluasi dapat diunduh setelah hasilnya disampaikan.
          </p>
        )
      )}
      {objectionDueOn && appraisal.state === "HANDED_OVER" && (
        <p className="mt-4">
          Keberatan dapat diajukan sampai <strong>{formatDay(objectionDueOn)}</strong>. Tanpa tanggapan sampai
          hari itu, hasilnya dianggap diterima.
        </p>
      )}
    </>
  );
}
