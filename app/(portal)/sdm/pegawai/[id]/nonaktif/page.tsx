import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeactivateEmployeeForm } from "@/components/people/deactivate-employee-form";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { employeePage } from "@/lib/queries/people/employee-page";
import { formatNumber } from "@/lib/text/format";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../../draft-key";
import { deactivateEmployeeAction } from "../../actions";
import { type EmployeeParams, keptEmployee } from "../kept-employee";

export const metadata: Metadata = { title: "Nonaktifkan pegawai" };

/** Ends somebody's service, and says first what that does. */
export default async function DeactivateEmployeePage({ params }: { readonly params: EmployeeParams }) {
  const today = localToday();
  const { viewer, employee } = await keptEmployee(params);
  const view = await employeePage(viewer, employee.id, today);
  if (!view?.may.deactivate || !employee.isActive) notFound();
  return (
    <>
      <PageHeader
        title="Nonaktifkan pegawai"
        breadcrumb={[
          { label: "Pegawai", href: paths.hr.employees },
          { label: employee.fullName, href: paths.hr.employee(employee.id) },
        ]}
      />
      <div className="mb-8 max-w-2xl">
        <Alert tone="warning" title="Yang terjadi begitu Anda menyimpan">
          <ul className="list-disc space-y-1 pl-5">
            <li>Ia langsung dikeluarkan dari semua perangkat dan tidak dapat masuk lagi.</li>
            {view.grants.length > 0 && (
              <li>Peran tambahannya dicabut dan tidak kembali dengan sendirinya.</li>
            )}
            {view.appraisees > 0 && (
              <li>
                {formatNumber(view.appraisees)} pegawai yang ia nilai perlu penilai baru. Mereka muncul di
                “Cacat data”.
              </li>
            )}
            <li>
              Pendaftarannya pada pelatihan yang belum mulai dibatalkan; tempatnya diberikan kepada yang
              menunggu.
            </li>
            <li>Riwayat, SKP, dan nilainya tetap tersimpan.</li>
          </ul>
        </Alert>
      </div>
      <DeactivateEmployeeForm
        action={deactivateEmployeeAction}
        employeeId={employee.id}
        version={employee.version}
        name={employee.fullName}
        today={today}
        draftKey={draftKey(viewer, "pegawai-nonaktif", employee.id)}
      />
    </>
  );
}
