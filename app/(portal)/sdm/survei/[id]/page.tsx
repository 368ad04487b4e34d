import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { SurveyPeriodForm } from "@/components/survey/survey-period-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { can } from "@/lib/permissions/can";
import { surveyPeriodById } from "@/lib/queries/survey/survey-periods";
import { editSurveyPeriodAction } from "../actions";

export const metadata: Metadata = { title: "Ubah periode survei" };

export default async function EditSurveyPeriodPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  if (!id.success || !can(viewer, "survey.manage", {})) notFound();
  const period = await surveyPeriodById(id.data);
  if (!period) notFound();
  const { version, ...facts } = period;
  return (
    <>
      <PageHeader
        title={period.name}
        lead="Hari yang sudah menerima jawaban tetap berada di dalam periode."
        breadcrumb={[{ label: "Survei warga", href: paths.hr.surveys }]}
      />
      <SurveyPeriodForm
        action={editSurveyPeriodAction}
        submit="Simpan perubahan"
        value={{ ...facts, version: String(version) }}
      />
    </>
  );
}
