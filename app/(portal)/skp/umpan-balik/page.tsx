import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { z } from "zod";
import { CorrectForm } from "@/components/feedback/correct-form";
import { FeedbackList } from "@/components/feedback/feedback-list";
import { OfficerVoiceTable } from "@/components/survey/officer-voice-table";
import { Card } from "@/components/ui/card";
import { DraftClear } from "@/components/ui/draft-clear";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { anonymousContext } from "@/lib/actions/context";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { waitingRequests } from "@/lib/queries/feedback/feedback-requests";
import { givenFeedback } from "@/lib/queries/feedback/given-feedback";
import { receivedFeedback } from "@/lib/queries/feedback/received-feedback";
import { ownOfficerVoices } from "@/lib/queries/survey/officer-voices";
import { publishOfficerVoices } from "@/lib/services/survey/publish-officer-voices";
import { FEEDBACK_STEP_MESSAGES, FEEDBACK_STEPS } from "@/lib/text/feedback";
import { formatMoment } from "@/lib/text/format";
import { OFFICER_VOICES_LEAD } from "@/lib/text/serving-officer";
import { localDayOf } from "@/lib/time";
import { draftKey } from "../../draft-key";
import { correctFeedbackAction } from "./actions";

export const metadata: Metadata = { title: "Umpan balik" };

const SHOWN = 5;
const querySchema = z.object({
  langkah: z.enum(FEEDBACK_STEPS).optional().catch(undefined),
  dari: z.uuid().optional().catch(undefined),
  sebelum: z.string().max(80).optional().catch(undefined),
});

type FeedbackInboxProps = { readonly searchParams: Promise<object> };

/** What colleagues ask of me, what they said about my work, and what I said about theirs. */
export default async function FeedbackInboxPage({ searchParams }: FeedbackInboxProps) {
  const viewer = await requireViewer();
  const { langkah, dari, sebelum } = querySchema.parse(await searchParams);
  const now = new Date();
  const today = localDayOf(now);
  await publishOfficerVoices(await anonymousContext());
  const [waiting, received, given, voices] = await Promise.all([
    waitingRequests(viewer),
    receivedFeedback(viewer, today, SHOWN),
    givenFeedback(viewer, now, sebelum),
    ownOfficerVoices(viewer, today),
  ]);
  return (
    <>
      <PageHeader
        title="Umpan balik"
        lead="Umpan balik berkelanjutan atas hasil kerja dan perilaku, kapan saja, dengan nama."
        actions={<LinkButton href={paths.chooseColleague}>Beri umpan balik</LinkButton>}
      />
      {langkah && (
        <div className="mb-8">
          {dari && <DraftClear storageKey={draftKey(viewer, "umpan-balik", dari)} />}
          {dari && (langkah === "koreksi" || langkah === "tolak") && (
            <DraftClear storageKey={draftKey(viewer, `umpan-balik-${langkah}`, dari)} />
          )}
          <FormMessage outcome="success">{FEEDBACK_STEP_MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      <Section title="Diminta kepada saya">
        {waiting.length === 0 ? (
          <p className="text-ink-soft">Tidak ada permintaan yang menunggu jawaban Anda.</p>
        ) : (
          <ul className="grid gap-4 sm:grid-cols-2">
            {waiting.map(({ id, asker, askerPosition, subjectText, question, askedAt }) => (
              <li key={id}>
                <Card title={asker} href={paths.feedbackRequest(id)}>
                  <p className="text-sm text-ink-soft">
                    {askerPosition} · {formatMoment(askedAt)}
                  </p>
                  <p>
                    Tentang <strong>{subjectText}</strong>: {question}
                  </p>
                </Card>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title="Tentang saya"
        lead={received?.periodName}
        actions={
          received && (
            <div className="flex flex-wrap gap-3">
              <LinkButton href={paths.askFeedback(received.planId)} variant="secondary">
                Minta umpan balik
              </LinkButton>
              <LinkButton href={paths.planFeedback(received.planId)} variant="secondary">
                Lihat semua ({received.total})
              </LinkButton>
            </div>
          )
        }
      >
        {received && received.latest.length > 0 ? (
          <FeedbackList feedback={received.latest} linksEvidence />
        ) : (
          <EmptyState title="Belum ada umpan balik" headingLevel="h3">
            {received
              ? "Minta kepada rekan yang tahu pekerjaan Anda; satu pertanyaan yang jelas paling mudah dijawab."
              : "Umpan balik mengikuti SKP yang berlaku. SKP Anda belum disetujui."}
          </EmptyState>
        )}
      </Section>
      {voices && (
        <Section title="Dari warga yang saya layani" lead={OFFICER_VOICES_LEAD}>
          <OfficerVoiceTable voices={voices} />
        </Section>
      )}
      <Section title="Yang saya berikan">
        {given.rows.length === 0 ? (
          <EmptyState title="Belum ada yang Anda berikan" headingLevel="h3">
            Satu kalimat tentang kejadian yang nyata sudah berguna bagi rekan Anda.
          </EmptyState>
        ) : (
          <FeedbackList
            feedback={given.rows}
            heading={({ about }) => `Untuk ${about}`}
            actions={({ id, kind, text, isCorrectable }) =>
              isCorrectable && (
                <CorrectForm
                  action={correctFeedbackAction}
                  correctionId={randomUUID()}
                  feedbackId={id}
                  kind={kind}
                  text={text}
                  draftKey={draftKey(viewer, "umpan-balik-koreksi", id)}
                />
              )
            }
          />
        )}
        <Pagination nextHref={given.next ? `${paths.feedback}?sebelum=${given.next}` : undefined} />
      </Section>
    </>
  );
}
