import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MoveEmployeeForm } from "@/components/people/move-employee-form";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { placeChoices } from "@/lib/queries/people/place-choices";
import { moveEmployeeAction } from "../../actions";
import { type EmployeeParams, keptEmployee } from "../kept-employee";

export const metadata: Metadata = { title: "Pindahkan pegawai" };

/** Another unit or position from a day on, or an acting office beside it. */
export default async function MoveEmployeePage({ params }: { readonly params: EmployeeParams }) {
  const { viewer, employee } = await keptEmployee(params);
  const choices = await placeChoices(viewer);
  if (!choices || !employee.isActive) notFound();
  return (
    <>
      <PageHeader
        title="Pindahkan"
        lead="Penempatan definitif yang baru mengakhiri yang lama sehari sebelumnya. Untuk memperbaiki yang tercatat, pakai TMT yang sama."
        breadcrumb={[
          { label: "Pegawai", href: paths.hr.employees },
          { label: employee.fullName, href: paths.hr.employee(employee.id) },
        ]}
      />
      <MoveEmployeeForm
        action={moveEmployeeAction}
        employeeId={employee.id}
        version={employee.version}
        current={employee.place}
        {...choices}
      />
    </>
  );
}
