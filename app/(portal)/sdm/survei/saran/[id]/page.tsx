import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { SuggestionForm } from "@/components/hearing/suggestion-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { suggestionToRead } from "@/lib/queries/hearing/suggestions";
import { localToday } from "@/lib/time";
import { readSuggestionAction } from "../../actions";

export const metadata: Metadata = { title: "Periksa saran" };

/** One suggestion as it came, and the form that says how it is read. */
export default async function SuggestionPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const suggestion = id.success ? await suggestionToRead(viewer, id.data, localToday()) : null;
  if (!suggestion) notFound();
  const { responseId, version, periodId, periodName, original, proposal, reading } = suggestion;
  return (
    <>
      <PageHeader
        eyebrow={`${suggestion.serviceName}, ${suggestion.unitName}`}
        title="Periksa saran"
        lead={periodName}
        breadcrumb={[
          { label: "Survei warga", href: paths.hr.surveys },
          { label: "Saran warga", href: paths.hr.suggestionsOf({ periode: periodId }) },
        ]}
      />
      <Section
        title="Tulisan warga"
        lead="Tersimpan apa adanya dan hanya dibaca pemeriksa. Penulisnya tidak tercatat di mana pun; jangan menebaknya."
      >
        <blockquote dir="auto" className="max-w-prose whitespace-pre-wrap wrap-anywhere">
          {original}
        </blockquote>
      </Section>
      <Section title="Putusan">
        <SuggestionForm
          action={readSuggestionAction}
          responseId={responseId}
          version={version}
          value={{
            shownText: reading?.shownText ?? proposal,
            ...(reading ? { topic: reading.topic, state: reading.state } : {}),
            ...(reading?.keptReason ? { keptReason: reading.keptReason } : {}),
          }}
        />
      </Section>
    </>
  );
}
