import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SurveyPeriodForm } from "@/components/survey/survey-period-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { can } from "@/lib/permissions/can";
import { createSurveyPeriodAction } from "../actions";

export const metadata: Metadata = { title: "Tambah periode survei" };

export default async function NewSurveyPeriodPage() {
  const viewer = await requireViewer();
  if (!can(viewer, "survey.manage", {})) notFound();
  return (
    <>
      <PageHeader
        title="Tambah periode survei"
        lead="Periode tidak boleh bertumpang tindih. Paling sedikit satu periode dalam setahun."
        breadcrumb={[{ label: "Survei warga", href: paths.hr.surveys }]}
      />
      <SurveyPeriodForm
        action={createSurveyPeriodAction}
        submit="Simpan periode"
        value={{ id: randomUUID() }}
      />
    </>
  );
}
