import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExcludeResponsesForm } from "@/components/survey/exclude-responses-form";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { markedGroup } from "@/lib/queries/survey/marked-groups";
import { markedGroupSchema } from "@/lib/schemas/survey-exclusion";
import { formatMoment, formatNumber } from "@/lib/text/format";
import { MARK_MEANING, NO_COUNTER_TEXT } from "@/lib/text/survey";
import { excludeResponsesAction } from "../../actions";

export const metadata: Metadata = { title: "Keluarkan jawaban bertanda" };

/** Marked answers of ten minutes at a counter, and the form that leaves them out. */
export default async function MarkedGroupPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const asked = markedGroupSchema.safeParse(await searchParams);
  const group = asked.success ? await markedGroup(viewer, asked.data) : null;
  if (!asked.success || !group) notFound();
  const { periodId } = asked.data;
  return (
    <>
      <PageHeader
        eyebrow={group.unitName}
        title={group.serviceName}
        breadcrumb={[
          { label: "Survei warga", href: paths.hr.surveys },
          { label: "Jawaban bertanda", href: paths.hr.markedAnswersOf(periodId) },
        ]}
      />
      <Section title="Yang bertanda">
        <DescriptionList
          items={[
            { term: "Loket", description: group.counterName ?? NO_COUNTER_TEXT },
            { term: "Sejak", description: formatMoment(group.startsAt) },
            { term: "Tanda", description: MARK_MEANING[group.mark] },
            { term: "Jawaban", description: formatNumber(group.n) },
            { term: "Sudah dikeluarkan", description: formatNumber(group.excluded) },
          ]}
        />
      </Section>
      <Section
        title="Keluarkan dari hitungan"
        lead="Jumlah dan sebabnya tampil kepada warga; alasan Anda tercatat di jejak audit. Jawabannya tetap tersimpan dan dapat dikembalikan."
      >
        <ExcludeResponsesForm
          action={excludeResponsesAction}
          id={randomUUID()}
          group={{
            periodId,
            serviceId: group.serviceId,
            moment: String(group.moment),
            mark: group.mark,
            ...(group.counterId ? { counterId: group.counterId } : {}),
          }}
        />
      </Section>
    </>
  );
}
