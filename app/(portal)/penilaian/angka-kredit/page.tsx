import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CreditEstimate } from "@/components/credit/credit-estimate";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { creditEstimate } from "@/lib/queries/credit/credit-estimate";

export const metadata: Metadata = { title: "Perkiraan angka kredit" };

/** The viewer's own estimate, with every step of it. */
export default async function OwnCreditPage() {
  const viewer = await requireViewer();
  const estimate = await creditEstimate(viewer, viewer.employeeId);
  if (!estimate) notFound();
  return (
    <>
      <PageHeader
        title="Perkiraan angka kredit"
        lead="Dari predikat kinerja Anda yang final, bagi jabatan fungsional."
        breadcrumb={[{ label: "Penilaian", href: paths.appraisals }]}
      />
      <CreditEstimate {...estimate} />
    </>
  );
}
