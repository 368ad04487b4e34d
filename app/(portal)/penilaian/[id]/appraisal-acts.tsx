import { AcceptForm, ObjectForm } from "@/components/appraisal/answer-forms";
import { ChangeForm, UpholdForm } from "@/components/appraisal/decide-forms";
import { ExplainForm } from "@/components/appraisal/explain-form";
import { HandOverForm } from "@/components/appraisal/hand-over-form";
import { RateForm } from "@/components/appraisal/rate-form";
import { Section } from "@/components/ui/section";
import type { AppraisalView } from "@/lib/queries/appraisal/appraisal-view";
import { PREDIKAT_TEXT } from "@/lib/text/appraisal";
import {
  acceptAppraisalAction,
  decideAppraisalAction,
  explainAppraisalAction,
  handOverAppraisalAction,
  objectToAppraisalAction,
  rateAppraisalAction,
} from "../actions";

/** Where an unsent text of this form is kept on the device. */
export const draftKeyOf = (act: string, appraisalId: string, viewerId: string): string =>
  `penilaian:${act}:${appraisalId}:${viewerId}`;

type AppraisalActsProps = { readonly appraisal: AppraisalView; readonly viewerId: string };

/** What the viewer may do to this appraisal now, as forms. */
export function AppraisalActs({ appraisal, viewerId }: AppraisalActsProps) {
  const { acts, ratings, distribution } = appraisal;
  const may = (act: (typeof acts)[number]): boolean => acts.includes(act);
  const of = { appraisalId: appraisal.id, version: appraisal.version };
  const draftKey = (act: string) => draftKeyOf(act, appraisal.id, viewerId);
  return (
    <>
      {may("handOver") && ratings?.predikat && (
        <Section title="Sampaikan hasil" lead="Pegawai baru melihat rating ini setelah Anda menyampaikannya.">
          <HandOverForm
            {...of}
            action={handOverAppraisalAction}
            draftKey={draftKey("handOver")}
            employeeName={appraisal.employee.name}
            predikat={PREDIKAT_TEXT[ratings.predikat]}
            needsReason={(distribution?.breaches.length ?? 0) > 0}
          />
        </Section>
      )}
      {may("rate") && (
        <Section
          title={ratings?.predikat ? "Ubah penilaian" : "Beri penilaian"}
          lead="Dua rating dan alasannya. Predikat dibaca dari tabel PermenPANRB 6/2022, tidak dihitung dari angka."
        >
          <RateForm
            key={appraisal.version}
            {...of}
            action={rateAppraisalAction}
            given={ratings}
            draftKey={draftKey("rate")}
          />
        </Section>
      )}
      {may("accept") && (
        <Section title="Tanggapan Anda">
          <div className="space-y-6">
            <AcceptForm {...of} action={acceptAppraisalAction} />
            <ObjectForm {...of} action={objectToAppraisalAction} draftKey={draftKey("object")} />
          </div>
        </Section>
      )}
      {may("explain") && (
        <Section title="Penjelasan atas keberatan">
          <ExplainForm {...of} action={explainAppraisalAction} draftKey={draftKey("explain")} />
        </Section>
      )}
      {may("decide") && (
        <Section title="Keputusan" lead="Keputusan atasan pejabat penilai final.">
          <div className="space-y-6">
            <UpholdForm {...of} action={decideAppraisalAction} draftKey={draftKey("decide")} />
            <ChangeForm {...of} action={decideAppraisalAction} draftKey={draftKey("change")} />
          </div>
        </Section>
      )}
    </>
  );
}
