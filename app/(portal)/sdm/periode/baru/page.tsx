import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PeriodForm } from "@/components/period/period-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { yearOf } from "@/lib/domain/calendar/local-date";
import { usualPeriodOf } from "@/lib/domain/period/terms";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { listPeriods } from "@/lib/queries/period/list-periods";
import { localToday } from "@/lib/time";
import { createPeriodAction } from "../actions";

export const metadata: Metadata = { title: "Siapkan periode" };

/** A new period, with the next year that has none and what the rules usually say. */
export default async function NewPeriodPage() {
  const viewer = await requireViewer();
  const periods = await listPeriods(viewer);
  if (!periods || !canSomewhere(viewer, "period.manage")) notFound();
  const newest = periods[0]?.year;
  const year = newest === undefined ? yearOf(localToday()) : newest + 1;
  const usual = usualPeriodOf(year);
  return (
    <>
      <PageHeader
        title="Siapkan periode"
        lead="Pegawai baru melihatnya setelah Anda membukanya."
        breadcrumb={[{ label: "Periode SKP", href: paths.hr.periods }]}
      />
      <PeriodForm
        action={createPeriodAction}
        submit="Simpan periode"
        value={{
          ...usual,
          year: String(year),
          name: `Tahun ${year}`,
          objectionDays: String(usual.objectionDays),
          explanationDays: String(usual.explanationDays),
          decisionDays: String(usual.decisionDays),
        }}
      />
    </>
  );
}
