import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { MinutesForm } from "@/components/consultation/minutes-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { managedConsultation } from "@/lib/queries/consultation/read-consultation";
import { checkedInOf, ownerUnits } from "@/lib/queries/consultation/read-minutes";
import { managedQuestions } from "@/lib/queries/consultation/read-questions";
import { draftKey } from "../../../../draft-key";
import { reportConsultationAction } from "../../actions";

export const metadata: Metadata = { title: "Berita acara" };

/** The minutes of a dialogue that was held. */
export default async function MinutesPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const consultation = id.success ? await managedConsultation(viewer, id.data) : null;
  if (consultation?.state !== "HELD") notFound();
  const [counts, units, questions] = await Promise.all([
    checkedInOf(consultation.id),
    ownerUnits(),
    managedQuestions(viewer, consultation.id),
  ]);
  return (
    <>
      <PageHeader
        title="Berita acara"
        lead="Setelah terbit tidak dapat diubah lagi, dan kesepakatannya diikuti warga sampai selesai."
        breadcrumb={[
          { label: "Kelola dialog publik", href: paths.hr.consultations },
          { label: consultation.title, href: paths.hr.consultation(consultation.id) },
        ]}
      />
      <MinutesForm
        action={reportConsultationAction}
        id={consultation.id}
        version={consultation.version}
        draftKey={draftKey(viewer, "berita-acara", consultation.id)}
        counts={counts}
        questions={(questions ?? []).filter(({ state }) => state === "SHOWN")}
        units={units}
      />
    </>
  );
}
