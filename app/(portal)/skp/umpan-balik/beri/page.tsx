import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { GiveForm } from "@/components/feedback/give-form";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { findColleague } from "@/lib/queries/feedback/colleagues";
import { feedbackForm } from "@/lib/queries/feedback/feedback-form";
import { FEEDBACK_RELATION_LABELS } from "@/lib/text/feedback";
import { localToday } from "@/lib/time";
import { ChooseColleague, colleagueSearchSchema } from "../../../choose-colleague";
import { draftKey } from "../../../draft-key";
import { giveFeedbackAction } from "../actions";

export const metadata: Metadata = { title: "Beri umpan balik" };

const querySchema = colleagueSearchSchema.extend({
  rekan: z.uuid().optional().catch(undefined),
  tentang: z.string().max(80).optional().catch(undefined),
});

const ABOVE = [{ label: "Umpan balik", href: paths.feedback }];

type GivePageProps = { readonly searchParams: Promise<object> };

/** First whom, then what: two presses and a sentence. */
export default async function GiveFeedbackPage({ searchParams }: GivePageProps) {
  const viewer = await requireViewer();
  const { rekan, tentang, ...search } = querySchema.parse(await searchParams);
  if (!rekan) {
    return (
      <>
        <PageHeader title="Beri umpan balik" lead="Untuk siapa?" breadcrumb={ABOVE} />
        <ChooseColleague
          viewer={viewer}
          search={search}
          page={paths.chooseColleague}
          label="Cari rekan di unit mana pun"
          near={["superiors", "peers", "subordinates"]}
          hrefOf={paths.giveFeedback}
        />
      </>
    );
  }

  const today = localToday();
  const colleague = await findColleague(viewer, rekan);
  if (!colleague) notFound();
  const form = await feedbackForm(viewer, rekan, today);
  return (
    <>
      <PageHeader
        title={`Umpan balik untuk ${colleague.name}`}
        lead={[colleague.positionTitle, colleague.unitName].filter((text) => text !== null).join(", ")}
        breadcrumb={[...ABOVE, { label: "Pilih rekan", href: paths.chooseColleague }]}
      />
      {form ? (
        <div className="space-y-6">
          <p className="max-w-prose text-ink-soft">
            Anda memberi sebagai {FEEDBACK_RELATION_LABELS[form.relation]}. Dibaca oleh yang bersangkutan,
            pimpinannya, dan SDM.
            {form.results.length === 0 &&
              " Hasil kerjanya tidak tampil karena SKP perorangan bukan informasi umum; Anda dapat bicara tentang perilakunya."}
          </p>
          <GiveForm
            action={giveFeedbackAction}
            feedbackId={randomUUID()}
            planId={form.planId}
            subject={tentang}
            results={form.results}
            evidence={form.evidence}
            draftKey={draftKey(viewer, "umpan-balik", form.planId)}
          />
        </div>
      ) : (
        <Alert tone="info" title="Belum ada SKP yang berlaku">
          Umpan balik mengikuti SKP. Rekan ini belum memiliki SKP yang disetujui untuk hari ini.
        </Alert>
      )}
    </>
  );
}
