import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CreditEstimate } from "@/components/credit/credit-estimate";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { formatNip } from "@/lib/domain/people/nip";
import { paths } from "@/lib/paths";
import { creditEstimate } from "@/lib/queries/credit/credit-estimate";
import { employeePage } from "@/lib/queries/people/employee-page";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Perkiraan angka kredit" };

type Props = { readonly params: Promise<{ readonly id: string }> };

/** The estimate of one person, as HR sees it. */
export default async function EmployeeCreditPage({ params }: Props) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const [employee, estimate] = await Promise.all([
    employeePage(viewer, id.data, localToday()),
    creditEstimate(viewer, id.data),
  ]);
  if (!employee || !estimate) notFound();
  return (
    <>
      <PageHeader
        eyebrow={<span className="figures">NIP {formatNip(employee.nip)}</span>}
        title="Perkiraan angka kredit"
        breadcrumb={[
          { label: "Pegawai", href: paths.hr.employees },
          { label: employee.name, href: paths.hr.employee(employee.id) },
        ]}
      />
      <CreditEstimate {...estimate} />
    </>
  );
}
