import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CoachingForm } from "@/components/coaching/coaching-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { planDevelopment } from "@/lib/queries/coaching/plan-development";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../../draft-key";
import { pagesAbove } from "../../pages-above";
import { recordCoachingAction } from "../actions";

export const metadata: Metadata = { title: "Catat bimbingan" };

type CoachingPageProps = { readonly params: Promise<{ readonly id: string }> };

/** The appraiser writes down what was coached. */
export default async function CoachingFormPage({ params }: CoachingPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const plan = id.success ? await planDevelopment(viewer, id.data, localToday()) : null;
  if (!plan?.mayCoach) notFound();
  return (
    <>
      <PageHeader
        title="Catat bimbingan kinerja"
        lead={`Untuk ${plan.employeeName}, yang juga membacanya.`}
        breadcrumb={[
          ...pagesAbove(plan),
          { label: "Dialog dan bimbingan", href: paths.development(plan.planId) },
        ]}
      />
      <CoachingForm
        action={recordCoachingAction}
        noteId={randomUUID()}
        planId={plan.planId}
        today={localToday()}
        draftKey={draftKey(viewer, "bimbingan", plan.planId)}
      />
    </>
  );
}
