import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AsnIndexSummary } from "@/components/career/asn-index-summary";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { formatNip } from "@/lib/domain/people/nip";
import { paths } from "@/lib/paths";
import { personIndex } from "@/lib/queries/career/asn-index";
import { employeePage } from "@/lib/queries/people/employee-page";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Simulasi IP ASN" };

type Props = { readonly params: Promise<{ readonly id: string }> };

/** The simulated index of one person, as HR sees it. */
export default async function EmployeeAsnIndexPage({ params }: Props) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const today = localToday();
  const [employee, index] = await Promise.all([
    employeePage(viewer, id.data, today),
    personIndex(viewer, id.data, today),
  ]);
  if (!employee || !index) notFound();
  return (
    <>
      <PageHeader
        eyebrow={<span className="figures">NIP {formatNip(employee.nip)}</span>}
        title="Simulasi IP ASN"
        breadcrumb={[
          { label: "Pegawai", href: paths.hr.employees },
          { label: employee.name, href: paths.hr.employee(employee.id) },
        ]}
      />
      <AsnIndexSummary {...index} />
    </>
  );
}
