import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RatingYears } from "@/components/appraisal/rating-years";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { ratingHistory } from "@/lib/queries/appraisal/rating-history";

export const metadata: Metadata = { title: "Riwayat predikat" };

/** The viewer's predikats of all years, from Bina and from the national register. */
export default async function OwnRatingsPage() {
  const viewer = await requireViewer();
  const years = await ratingHistory(viewer, viewer.employeeId);
  if (!years) notFound();
  return (
    <>
      <PageHeader
        title="Riwayat predikat"
        lead="Predikat Anda yang final di Bina dan yang tercatat di e-Kinerja BKN, tahun demi tahun."
        breadcrumb={[{ label: "Penilaian", href: paths.appraisals }]}
      />
      <RatingYears years={years} />
    </>
  );
}
