import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AsnIndexSummary } from "@/components/career/asn-index-summary";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { personIndex } from "@/lib/queries/career/asn-index";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Simulasi IP ASN" };

/** The viewer's own simulated index. */
export default async function OwnAsnIndexPage() {
  const viewer = await requireViewer();
  const index = await personIndex(viewer, viewer.employeeId, localToday());
  if (!index) notFound();
  return (
    <>
      <PageHeader
        title="Simulasi IP ASN"
        lead="Indeks Profesionalitas ASN menurut data Anda di Bina (PermenPANRB 38/2018)."
        breadcrumb={[{ label: "Penilaian", href: paths.appraisals }]}
      />
      <AsnIndexSummary {...index} />
    </>
  );
}
