import { WindowStrip } from "@/components/appraisal/window-strip";
import { ButtonForm } from "@/components/form/button-form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { PlanView } from "@/lib/queries/plan/read-plan";
import { windowLabel, windowsText } from "@/lib/text/appraisal";
import { openAppraisalAction } from "../../penilaian/actions";

/** The periodic evaluations of a plan, and the one step that comes next for the viewer. */
export function PlanWindows({ plan }: { readonly plan: PlanView }) {
  const { windows } = plan;
  if (windows.length === 0) return null;
  return (
    <Section id="evaluasi-periodik" title="Evaluasi periodik" lead={`${windowsText(windows)}.`}>
      <div className="space-y-5">
        <WindowStrip windows={windows} label="Masa evaluasi periodik" />
        <NextStep plan={plan} />
      </div>
    </Section>
  );
}

function NextStep({ plan: { id, isOwn, isAppraiser, windows } }: { readonly plan: PlanView }) {
  const toBegin = windows.find(({ mayBegin }) => mayBegin);
  if (toBegin) {
    return (
      <ButtonForm action={openAppraisalAction} fields={{ planId: id, windowStartsOn: toBegin.startsOn }}>
        Mulai evaluasi {windowLabel(toBegin)}
      </ButtonForm>
    );
  }
  const toAnswer = isOwn ? windows.find(({ state }) => state === "HANDED_OVER") : undefined;
  if (toAnswer?.appraisalId) {
    return (
      <LinkButton href={paths.appraisal(toAnswer.appraisalId)}>Tanggapi {windowLabel(toAnswer)}</LinkButton>
    );
  }
  const toGoOn = isAppraiser
    ? windows.find(({ state, appraisalId }) => appraisalId && (state === "DRAFT" || state === "RATED"))
    : undefined;
  return toGoOn?.appraisalId ? (
    <LinkButton href={paths.appraisal(toGoOn.appraisalId)} variant="secondary">
      Lanjutkan {windowLabel(toGoOn)}
    </LinkButton>
  ) : null;
}
