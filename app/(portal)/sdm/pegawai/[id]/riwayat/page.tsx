import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { RatingYears } from "@/components/appraisal/rating-years";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { formatNip } from "@/lib/domain/people/nip";
import { paths } from "@/lib/paths";
import { ratingHistory } from "@/lib/queries/appraisal/rating-history";
import { employeePage } from "@/lib/queries/people/employee-page";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Riwayat predikat" };

type Props = { readonly params: Promise<{ readonly id: string }> };

/** The predikats of one person, from both registers, as HR sees them. */
export default async function EmployeeRatingsPage({ params }: Props) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const [employee, years] = await Promise.all([
    employeePage(viewer, id.data, localToday()),
    ratingHistory(viewer, id.data),
  ]);
  if (!employee || !years) notFound();
  return (
    <>
      <PageHeader
        eyebrow={<span className="figures">NIP {formatNip(employee.nip)}</span>}
        title="Riwayat predikat"
        breadcrumb={[
          { label: "Pegawai", href: paths.hr.employees },
          { label: employee.name, href: paths.hr.employee(employee.id) },
        ]}
      />
      <RatingYears years={years} />
    </>
  );
}
