import { AdviceNote } from "@/components/appraisal/advice-note";
import { AcceptForm, ObjectForm } from "@/components/appraisal/answer-forms";
import { ChangeForm, UpholdForm } from "@/components/appraisal/decide-forms";
import { ExplainForm } from "@/components/appraisal/explain-form";
import { HandOverForm } from "@/components/appraisal/hand-over-form";
import { RateForm } from "@/components/appraisal/rate-form";
import { Alert } from "@/components/ui/alert";
import { Section } from "@/components/ui/section";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { AppraisalView } from "@/lib/queries/appraisal/appraisal-view";
import { achievementSettersText, PREDIKAT_TEXT } from "@/lib/text/appraisal";
import { draftKey } from "../../draft-key";
import {
  acceptAppraisalAction,
  decideAppraisalAction,
  explainAppraisalAction,
  handOverAppraisalAction,
  objectToAppraisalAction,
  rateAppraisalAction,
} from "../actions";

type AppraisalActsProps = { readonly appraisal: AppraisalView; readonly viewer: EmployeeViewer };

/** What the viewer may do to this appraisal now, as forms. */
export function AppraisalActs({ appraisal, viewer }: AppraisalActsProps) {
  const { acts, ratings, distribution, advice, achievementSetters } = appraisal;
  const may = (act: (typeof acts)[number]): boolean => acts.includes(act);
  const of = { appraisalId: appraisal.id, version: appraisal.version };
  const keyOf = (act: string) => draftKey(viewer, "penilaian", act, appraisal.id);
  return (
    <>
      {may("handOver") && ratings?.predikat && (
        <Section
          isAct
          title="Sampaikan hasil"
          lead="Pegawai baru melihat rating ini setelah Anda menyampaikannya."
        >
          {distribution && !distribution.achievement && (
            <div className="mb-5 max-w-2xl">
              <Alert tone="warning" title="Capaian unit belum ditetapkan">
                {`Menurut SE MenPANRB 03/2023 capaian unit ditetapkan lebih dahulu, baru predikat pegawainya. ${achievementSettersText(achievementSetters)} Hasil tetap dapat disampaikan.`}
              </Alert>
            </div>
          )}
          <HandOverForm
            {...of}
            action={handOverAppraisalAction}
            draftKey={keyOf("handOver")}
            employeeName={appraisal.employee.name}
            predikat={PREDIKAT_TEXT[ratings.predikat]}
            needsReason={(distribution?.breaches.length ?? 0) > 0}
          />
        </Section>
      )}
      {may("rate") && (
        <Section
          isAct
          title={ratings?.predikat ? "Ubah penilaian" : "Beri penilaian"}
          lead="Dua rating dan alasannya. Predikat dibaca dari tabel PermenPANRB 6/2022, tidak dihitung dari angka."
        >
          {advice && (
            <div className="mb-6 max-w-2xl">
              <AdviceNote advice={advice} />
            </div>
          )}
          <RateForm
            key={appraisal.version}
            {...of}
            action={rateAppraisalAction}
            given={ratings}
            draftKey={keyOf("rate")}
          />
        </Section>
      )}
      {may("accept") && (
        <Section isAct title="Tanggapan Anda">
          <div className="space-y-6">
            <AcceptForm {...of} action={acceptAppraisalAction} />
            <ObjectForm {...of} action={objectToAppraisalAction} draftKey={keyOf("object")} />
          </div>
        </Section>
      )}
      {may("object") && !may("accept") && (
        <Section
          isAct
          title="Keberatan yang lewat waktu"
          lead="Batas waktunya sudah lewat dan hasil ini dianggap diterima. Keberatan masih dapat Anda ajukan selama periodenya dibuka: ia ditandai lewat waktu, dan hasilnya baru final lagi setelah diputus."
        >
          <ObjectForm {...of} action={objectToAppraisalAction} draftKey={keyOf("object")} />
        </Section>
      )}
      {may("explain") && (
        <Section isAct title="Penjelasan atas keberatan">
          <ExplainForm {...of} action={explainAppraisalAction} draftKey={keyOf("explain")} />
        </Section>
      )}
      {may("decide") && (
        <Section isAct title="Keputusan" lead="Keputusan atasan pejabat penilai final.">
          <div className="space-y-6">
            <UpholdForm {...of} action={decideAppraisalAction} draftKey={keyOf("decide")} />
            <ChangeForm {...of} action={decideAppraisalAction} draftKey={keyOf("change")} />
          </div>
        </Section>
      )}
    </>
  );
}
