import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { LogCalendar } from "@/components/progress/log-calendar";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { requireViewer } from "@/lib/auth/current-session";
import { isMonth } from "@/lib/domain/progress/month";
import { paths } from "@/lib/paths";
import { logCalendar } from "@/lib/queries/progress/log-calendar";
import { formatMonth, formatNumber } from "@/lib/text/format";
import { localToday } from "@/lib/time";
import { pagesAbove } from "../../pages-above";

export const metadata: Metadata = { title: "Kalender catatan" };

const querySchema = z.object({ bulan: z.string().refine(isMonth).optional().catch(undefined) });

type CalendarPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** A month of the log: on which days something was written down, which working days lack it, and for which indicators. */
export default async function LogCalendarPage({ params, searchParams }: CalendarPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { bulan } = querySchema.parse(await searchParams);
  const calendar = id.success ? await logCalendar(viewer, id.data, bulan, localToday()) : null;
  if (!calendar) notFound();
  const { planId, month, before, after, days, indicators, canLog } = calendar;
  const countOf = (mark: (typeof days)[number]["mark"]) => days.filter((day) => day.mark === mark).length;
  const without = indicators.filter(({ entries }) => entries === 0);
  return (
    <>
      <PageHeader
        title={`Catatan ${formatMonth(month)}`}
        eyebrow={calendar.isOwn ? undefined : `${calendar.employeeName}, ${calendar.positionTitle}`}
        breadcrumb={[...pagesAbove(calendar), { label: "Realisasi", href: paths.progress(planId) }]}
        actions={canLog && <LinkButton href={paths.progress(planId)}>Catat pekerjaan</LinkButton>}
      />
      <div className="mb-8 grid max-w-2xl grid-cols-2 gap-6">
        <Stat label="Hari dengan catatan" value={formatNumber(countOf("LOGGED"))} />
        <Stat
          label="Hari kerja tanpa catatan"
          value={formatNumber(countOf("MISSING"))}
          note="menurut kalender kerja, sampai kemarin"
        />
      </div>
      {/* Above the days: on a phone they are as long as the month. */}
      <div className="mb-5">
        <Pagination
          label="Bulan"
          previousHref={before ? paths.progressCalendarOf(planId, before) : undefined}
          nextHref={after ? paths.progressCalendarOf(planId, after) : undefined}
        />
      </div>
      <LogCalendar planId={planId} days={days} canLog={canLog} />
      <Section title="Belum ada catatan bulan ini" lead="Indikator yang realisasinya dicatat sendiri.">
        {without.length === 0 ? (
          <p className="text-ink-soft">
            {indicators.length === 0
              ? "Tidak ada indikator yang dicatat dengan tangan di SKP ini."
              : "Setiap indikator sudah punya catatan di bulan ini."}
          </p>
        ) : (
          <LinkList
            rows={without.map(({ id: indicatorId, text }) => ({
              key: indicatorId,
              href: paths.progressOf(planId, indicatorId),
              title: text,
              note: canLog ? "Catat untuk indikator ini" : undefined,
            }))}
          />
        )}
      </Section>
    </>
  );
}
