import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { MissingPlanner } from "@/components/hearing/missing-planner";
import { RemedyBoard } from "@/components/hearing/remedy-board";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TabsNav } from "@/components/ui/tabs-nav";
import { anonymousContext } from "@/lib/actions/context";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { type RemedyBoardRow, remedyBoard } from "@/lib/queries/hearing/remedies";
import { begunSurveyPeriods } from "@/lib/queries/survey/survey-periods";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Perbaikan layanan" };

const GROUPS = ["belum", "terlambat", "semua"] as const;
type Group = (typeof GROUPS)[number];
const GROUP_TEXT = {
  belum: "Belum ada rencana",
  terlambat: "Lewat batas waktu",
  semua: "Semua",
} as const satisfies Record<Group, string>;
const EMPTY = {
  belum: {
    title: "Setiap unsur terendah sudah mempunyai rencana",
    next: "Ikuti pelaksanaannya pada kelompok Semua.",
  },
  terlambat: {
    title: "Tidak ada perbaikan yang terlambat",
    next: "Rencana yang lewat batas waktunya tampil di sini.",
  },
  semua: {
    title: "Belum ada nilai pada periode ini",
    next: "Layanan tampil di sini setelah cukup banyak warga menjawab surveinya.",
  },
} as const satisfies Record<Group, { readonly title: string; readonly next: string }>;
const IS_IN = {
  belum: ({ isAnswered }) => !isAnswered,
  terlambat: ({ isLate }) => isLate,
  semua: () => true,
} as const satisfies Record<Group, (row: RemedyBoardRow) => boolean>;

const querySchema = z.object({
  kelompok: z.enum(GROUPS).catch("belum"),
  periode: z.uuid().optional().catch(undefined),
});

/** The lowest elements of each service, what is done about them, where nothing is, and what is late. */
export default async function RemediesPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { kelompok, periode } = querySchema.parse(await searchParams);
  const today = localToday();
  const begun = await begunSurveyPeriods(today);
  const period = begun.find(({ id }) => id === periode) ?? begun[0];
  await publishFigures(await anonymousContext());
  const board = await remedyBoard(viewer, period?.id ?? null, today);
  if (!board) notFound();
  const rows = board.filter(IS_IN[kelompok]);
  return (
    <>
      <PageHeader
        title="Perbaikan layanan"
        lead="Unsur yang paling rendah nilainya, dan apa yang dilakukan unit. Warga membacanya sebagai “yang kami dengar” dan “yang kami lakukan”."
        breadcrumb={[{ label: "Survei warga", href: paths.hr.surveys }]}
      />
      {rows.some(({ hasPlanner }) => !hasPlanner) && <MissingPlanner viewer={viewer} of="marked" />}
      {begun.length > 1 && (
        <TabsNav
          label="Periode survei"
          items={begun.map(({ id, name }) => ({
            href: paths.hr.remediesOf(id, kelompok),
            label: name,
            current: id === period?.id,
          }))}
        />
      )}
      {period && (
        <TabsNav
          label="Perbaikan menurut keadaan"
          items={GROUPS.map((group) => ({
            href: paths.hr.remediesOf(period.id, group),
            label: GROUP_TEXT[group],
            count: board.filter(IS_IN[group]).length,
            current: group === kelompok,
          }))}
        />
      )}
      <Section title={period ? GROUP_TEXT[kelompok] : "Perbaikan"}>
        {!period || rows.length === 0 ? (
          <EmptyState title={EMPTY[kelompok].title} headingLevel="h3">
            {EMPTY[kelompok].next}
          </EmptyState>
        ) : (
          <RemedyBoard periodId={period.id} rows={rows} />
        )}
      </Section>
    </>
  );
}
