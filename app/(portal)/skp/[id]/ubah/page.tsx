import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { PlanForm } from "@/components/plan/plan-form";
import { Alert } from "@/components/ui/alert";
import { DraftClear } from "@/components/ui/draft-clear";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { editablePlan } from "@/lib/queries/plan/editable-plan";
import { readPlan } from "@/lib/queries/plan/read-plan";
import { sourceOptions } from "@/lib/text/measured";
import { PLAN_STEP_MESSAGES } from "@/lib/text/plan";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../draft-key";
import { savePlanAction } from "../../actions";

export const metadata: Metadata = { title: "Ubah SKP" };

const querySchema = z.object({ langkah: z.literal("simpan").optional().catch(undefined) });

type EditPlanPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** The whole plan as one form. Who opens it for a plan that cannot be changed now is led to the plan itself. */
export default async function EditPlanPage({ params, searchParams }: EditPlanPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  if (!id.success) notFound();
  const today = localToday();
  const plan = await editablePlan(viewer, id.data, today);
  if (!plan) {
    if (await readPlan(viewer, id.data, today)) redirect(paths.plan(id.data));
    notFound();
  }
  const key = draftKey(viewer, "skp", plan.id);
  return (
    <>
      <PageHeader
        title="Isi SKP"
        lead="Simpan kapan saja; yang belum lengkap boleh menyusul sebelum diajukan."
        meta={<span className="text-ink-soft">Pejabat penilai: {plan.appraiser}</span>}
        breadcrumb={[
          { label: "SKP saya", href: paths.plans },
          { label: plan.period, href: paths.plan(plan.id) },
        ]}
      />
      {/* Saved again on the same page, it must forget again. */}
      {langkah && <DraftClear key={`tersimpan-${plan.version}`} storageKey={key} />}
      {plan.lastComment && (
        <div className="mb-8 max-w-3xl">
          <Alert tone="warning" title="Catatan penilai">
            <p className="whitespace-pre-line">{plan.lastComment}</p>
          </Alert>
        </div>
      )}
      <PlanForm
        // Saved and shown again, it must show what was stored.
        key={plan.version}
        action={savePlanAction}
        plan={plan}
        format={plan.format}
        superiorOptions={plan.superiorResults}
        sourceOptions={sourceOptions(plan.sources)}
        lineComments={plan.lineComments}
        draftKey={key}
        saved={langkah && PLAN_STEP_MESSAGES[langkah]}
      />
    </>
  );
}
