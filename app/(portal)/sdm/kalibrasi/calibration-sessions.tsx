import { EmptyState } from "@/components/ui/empty-state";
import { LinkList } from "@/components/ui/link-list";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { listSessions } from "@/lib/queries/calibration/sessions";
import { formatDay, formatNumber } from "@/lib/text/format";
import type { PagedPeriodPart } from "./period-part";

/** The sessions that were held, with how many of their proposals wait. */
export async function CalibrationSessions({ viewer, period, after }: PagedPeriodPart) {
  const sessions = await listSessions(viewer, period.id, after);
  if (!sessions) return null;
  return (
    <Section
      title="Sesi kalibrasi"
      id="sesi"
      lead="Usulan dari sebuah sesi hanya menjadi rating bila penilainya sendiri mengubahnya."
    >
      {sessions.rows.length === 0 ? (
        <EmptyState title="Belum ada sesi" headingLevel="h3">
          Bahas penilaian bersama para penilai sebelum hasilnya disampaikan, lalu catat sesinya di sini.
        </EmptyState>
      ) : (
        <LinkList
          rows={sessions.rows.map(({ id, unitName, heldOn, proposals, open }) => ({
            key: id,
            href: paths.hr.calibrationSession(id),
            title: unitName,
            note: `${formatDay(heldOn)}; ${formatNumber(proposals)} usulan, ${formatNumber(open)} menunggu penilai`,
          }))}
        />
      )}
      <Pagination
        nextHref={sessions.next ? paths.hr.calibrationSessionsAfter(period.year, sessions.next) : undefined}
      />
    </Section>
  );
}
