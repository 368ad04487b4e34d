import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { z } from "zod";
import { PlanRemedyForm } from "@/components/hearing/plan-remedy-form";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { ELEMENT_QUESTIONS } from "@/lib/domain/survey/elements";
import { paths } from "@/lib/paths";
import { remedySubject } from "@/lib/queries/hearing/remedies";
import { remedySubjectSchema } from "@/lib/schemas/remedy";
import { formatMean } from "@/lib/text/survey";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../../draft-key";
import { planRemedyAction } from "../../actions";

export const metadata: Metadata = { title: "Rencanakan perbaikan layanan" };

/** What the draft of a plan is kept by. */
const subjectOf = ({ serviceId, periodId, element }: z.output<typeof remedySubjectSchema>) =>
  [serviceId, periodId, element] as const;

/** One of the lowest elements of a service, and the form that plans what is done about it. */
export default async function NewRemedyPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const asked = remedySubjectSchema.safeParse(await searchParams);
  const subject = asked.success ? await remedySubject(viewer, asked.data, localToday()) : null;
  if (!asked.success || !subject) notFound();
  const { serviceName, unitName, periodName, mean, officials } = subject;
  return (
    <>
      <PageHeader
        eyebrow={unitName}
        title={`Perbaikan ${serviceName}`}
        breadcrumb={[
          { label: "Survei warga", href: paths.hr.surveys },
          { label: "Perbaikan layanan", href: paths.hr.remediesOf(asked.data.periodId, "belum") },
        ]}
      />
      <Section title="Yang dinilai rendah">
        <DescriptionList
          items={[
            { term: "Unsur", description: ELEMENT_QUESTIONS[asked.data.element].name },
            { term: "Periode", description: periodName },
            { term: "Nilai rata-rata", description: mean === null ? "–" : formatMean(mean) },
          ]}
        />
      </Section>
      <Section title="Rencana">
        <PlanRemedyForm
          action={planRemedyAction}
          id={randomUUID()}
          subject={asked.data}
          officials={officials}
          draftKey={draftKey(viewer, "perbaikan-layanan", "plan", ...subjectOf(asked.data))}
        />
      </Section>
    </>
  );
}
