import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { MarkedGroupTable } from "@/components/survey/marked-group-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { SURVEY_MARKS } from "@/lib/domain/survey/marks";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { markedGroups } from "@/lib/queries/survey/marked-groups";
import { begunSurveyPeriods } from "@/lib/queries/survey/survey-periods";
import { MARK_MEANING } from "@/lib/text/survey";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Jawaban bertanda" };

const querySchema = z.object({
  periode: z.uuid().optional().catch(undefined),
  setelah: z.string().max(200).optional().catch(undefined),
});

/** The answers of a period that look as if nobody had given them, in groups: how many, and nothing of what they said. */
export default async function MarkedAnswersPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "survey.exclude")) notFound();
  const { periode, setelah } = querySchema.parse(await searchParams);
  const begun = await begunSurveyPeriods(localToday());
  const shown = begun.find(({ id }) => id === periode) ?? begun[0];
  const groups = shown ? await markedGroups(viewer, shown.id, setelah) : null;
  return (
    <>
      <PageHeader
        title="Jawaban bertanda"
        lead="Tanda tidak mengeluarkan apa pun. Anda yang memutuskan, dengan alasan tertulis, tanpa melihat isi jawabannya."
        breadcrumb={[{ label: "Survei warga", href: paths.hr.surveys }]}
        actions={
          shown && (
            <LinkButton href={paths.hr.exclusions(shown.id)} variant="secondary">
              Yang dikeluarkan
            </LinkButton>
          )
        }
      />
      {begun.length > 1 && (
        <TabsNav
          label="Periode survei"
          items={begun.map(({ id, name }) => ({
            href: paths.hr.markedAnswersOf(id),
            label: name,
            current: id === shown?.id,
          }))}
        />
      )}
      <Section title={shown ? `Bertanda pada ${shown.name}` : "Bertanda"}>
        {!shown || !groups || groups.rows.length === 0 ? (
          <EmptyState headingLevel="h3" title="Tidak ada jawaban bertanda">
            Jawaban yang beruntun, seragam, atau berulang dari satu perangkat tampil di sini.
          </EmptyState>
        ) : (
          <>
            <MarkedGroupTable periodId={shown.id} groups={groups.rows} />
            <Pagination
              nextHref={groups.next ? paths.hr.markedAnswersAfter(shown.id, groups.next) : undefined}
            />
          </>
        )}
      </Section>
      <Section title="Arti tanda">
        <ul className="max-w-prose list-disc space-y-2 pl-5">
          {SURVEY_MARKS.map((mark) => (
            <li key={mark}>{MARK_MEANING[mark]}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
