import type { Metadata } from "next";
import { EditEmployeeForm } from "@/components/people/edit-employee-form";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { draftKey } from "../../../../draft-key";
import { editEmployeeAction } from "../../actions";
import { type EmployeeParams, keptEmployee } from "../kept-employee";

export const metadata: Metadata = { title: "Ubah data pegawai" };

/** Corrects what is on file of somebody. */
export default async function EditEmployeePage({ params }: { readonly params: EmployeeParams }) {
  const { viewer, employee } = await keptEmployee(params);
  return (
    <>
      <PageHeader
        title="Ubah data"
        breadcrumb={[
          { label: "Pegawai", href: paths.hr.employees },
          { label: employee.fullName, href: paths.hr.employee(employee.id) },
        ]}
      />
      <EditEmployeeForm
        action={editEmployeeAction}
        employeeId={employee.id}
        version={employee.version}
        value={employee.person}
        maskedNik={employee.maskedNik}
        isAppraisedOutside={employee.isAppraisedOutside}
        mayEditIdentity={employee.mayEditIdentity}
        draftKey={draftKey(viewer, "pegawai", employee.id)}
      />
    </>
  );
}
