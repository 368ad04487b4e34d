import { ButtonForm } from "@/components/form/button-form";
import { AgreePlanForm } from "@/components/plan/agree-plan-form";
import { DeleteDraftForm } from "@/components/plan/delete-draft-form";
import { ReturnPlanForm, RevisePlanForm } from "@/components/plan/plan-comment-form";
import { RefusalList } from "@/components/plan/refusal-list";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { PlanView } from "@/lib/queries/plan/read-plan";
import { OWN_NEXT_STEPS } from "@/lib/text/plan";
import { draftKey } from "../../draft-key";
import {
  agreePlanAction,
  deleteDraftAction,
  returnPlanAction,
  revisePlanAction,
  submitPlanAction,
  withdrawPlanAction,
} from "../actions";

type PlanStepsProps = { readonly plan: PlanView; readonly viewer: EmployeeViewer };

/** What the owner can do with the plan now, with the reasons beside what is not ready yet; nothing for others. */
export function OwnSteps({ plan }: { readonly plan: PlanView }) {
  if (!plan.isOwn) return null;
  const { steps, mayEdit, mayDelete } = plan.acts;
  const submit = steps.find(({ event }) => event === "submit");
  const withdraw = steps.find(({ event }) => event === "withdraw");
  if (!submit && !withdraw) return null;
  const fields = { planId: plan.id, version: String(plan.version) };
  const isReady = submit?.refusals.length === 0;
  return (
    <Section isAct title="Langkah berikutnya" lead={OWN_NEXT_STEPS[plan.state]}>
      <div className="space-y-5">
        {submit && !isReady && <RefusalList id="belum-siap" reasons={submit.refusals} />}
        <div className="flex flex-wrap items-start gap-3">
          {submit && isReady && (
            <ButtonForm action={submitPlanAction} fields={fields} variant="primary">
              Ajukan kepada penilai
            </ButtonForm>
          )}
          {mayEdit && (
            <LinkButton href={paths.editPlan(plan.id)} variant={isReady ? "secondary" : "primary"}>
              {plan.results.length === 0 ? "Isi SKP" : "Ubah isi SKP"}
            </LinkButton>
          )}
          {submit && !isReady && (
            <Button variant="secondary" disabled aria-describedby="belum-siap">
              Ajukan kepada penilai
            </Button>
          )}
          {withdraw && (
            <ButtonForm action={withdrawPlanAction} fields={fields}>
              Tarik kembali
            </ButtonForm>
          )}
        </div>
        {mayDelete && <DeleteDraftForm action={deleteDraftAction} planId={plan.id} version={plan.version} />}
      </div>
    </Section>
  );
}

/** What an appraiser rarely needs: the way to open an agreed plan for a change; nothing where that is not possible. */
export function PlanRevision({ plan, viewer }: PlanStepsProps) {
  if (!plan.acts.steps.some(({ event }) => event === "revise") || plan.isBeingRated) return null;
  return (
    <Section isAct title="Perubahan SKP">
      <Details summary="Buka SKP untuk diubah">
        <p className="mb-4 max-w-prose">
          SKP dapat diubah bila strategi, jabatan, atau anggaran berubah. Yang sudah disetujui tersimpan
          sebagai versi sebelumnya, catatan realisasi tetap pada indikatornya, dan pegawai mengajukan isi yang
          baru kepada Anda.
        </p>
        <RevisePlanForm
          action={revisePlanAction}
          planId={plan.id}
          version={plan.version}
          draftKey={draftKey(viewer, "jawaban-skp", "buka", plan.id)}
        />
      </Details>
    </Section>
  );
}

/** The appraiser's answer to a plan that waits for it; nothing where none is to be given. */
export function PlanAnswer({ plan, viewer }: PlanStepsProps) {
  const answer = plan.acts.steps.find(({ event }) => event === "agree");
  if (!answer) return null;
  const { refusals } = answer;
  const expectations = plan.behaviours;
  return (
    <Section
      isAct
      title="Jawaban Anda"
      id="jawaban"
      lead="Baca hasil kerja dan targetnya, lalu setujui, atau kembalikan dengan catatan."
    >
      <div className="space-y-4">
        {refusals.length > 0 ? (
          <RefusalList id="belum-siap" reasons={refusals} />
        ) : (
          <AgreePlanForm
            action={agreePlanAction}
            planId={plan.id}
            version={plan.version}
            expectations={expectations}
            draftKey={draftKey(viewer, "jawaban-skp", "setujui", plan.id)}
          />
        )}
        <Details summary="Kembalikan dengan catatan">
          <ReturnPlanForm
            action={returnPlanAction}
            planId={plan.id}
            version={plan.version}
            results={plan.results}
            draftKey={draftKey(viewer, "jawaban-skp", "kembalikan", plan.id)}
          />
        </Details>
      </div>
    </Section>
  );
}
