import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PeriodForm } from "@/components/period/period-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { readPeriod } from "@/lib/queries/period/list-periods";
import { editPeriodAction } from "../../actions";

export const metadata: Metadata = { title: "Ubah periode" };

export default async function EditPeriodPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const period = id.success ? await readPeriod(viewer, id.data) : null;
  if (!period || period.state === "CLOSED" || !canSomewhere(viewer, "period.manage")) notFound();
  const {
    id: periodId,
    state: _,
    year,
    version,
    objectionDays,
    explanationDays,
    decisionDays,
    ...texts
  } = period;
  return (
    <>
      <PageHeader
        title={`Ubah ${period.name}`}
        lead="Setelah SKP pertama dibuat, tahun dan tanggal tidak dapat diubah lagi. Batas penetapan SKP periode yang sudah dibuka diperpanjang dari halaman periodenya."
        breadcrumb={[
          { label: "Periode SKP", href: paths.hr.periods },
          { label: period.name, href: paths.hr.period(periodId) },
        ]}
      />
      <PeriodForm
        action={editPeriodAction}
        submit="Simpan perubahan"
        value={{
          ...texts,
          periodId,
          year: String(year),
          version: String(version),
          objectionDays: String(objectionDays),
          explanationDays: String(explanationDays),
          decisionDays: String(decisionDays),
        }}
      />
    </>
  );
}
