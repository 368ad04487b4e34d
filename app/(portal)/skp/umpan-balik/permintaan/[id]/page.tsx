import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AnswerForm } from "@/components/feedback/answer-form";
import { DeclineForm } from "@/components/feedback/decline-form";
import { Alert } from "@/components/ui/alert";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { receivedRequest } from "@/lib/queries/feedback/feedback-requests";
import { FEEDBACK_REQUEST_STATE_LABELS } from "@/lib/text/feedback";
import { formatDay, formatMoment } from "@/lib/text/format";
import { draftKey } from "../../../../draft-key";
import { answerRequestAction, declineRequestAction } from "../../actions";

export const metadata: Metadata = { title: "Permintaan umpan balik" };

type RequestPageProps = { readonly params: Promise<{ readonly id: string }> };

/** A colleague's question about one part of their work, to answer or to decline. */
export default async function FeedbackRequestPage({ params }: RequestPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const request = id.success ? await receivedRequest(viewer, id.data) : null;
  if (!request) notFound();
  const { evidence } = request;
  return (
    <>
      <PageHeader
        title={`Umpan balik diminta ${request.asker}`}
        lead={request.askerPosition}
        breadcrumb={[{ label: "Umpan balik", href: paths.feedback }]}
      />
      <Section title="Pertanyaan">
        <DescriptionList
          items={[
            { term: "Tentang", description: request.subjectText },
            { term: "Yang ingin diketahui", description: request.question },
            ...(evidence
              ? [{ term: "Catatannya", description: `${formatDay(evidence.happenedOn)}: ${evidence.note}` }]
              : []),
            { term: "Diminta", description: formatMoment(request.askedAt) },
          ]}
        />
      </Section>
      {request.state === "WAITING" ? (
        <Section title="Jawaban Anda" lead="Dibaca oleh yang meminta, pimpinannya, dan SDM.">
          <div className="space-y-6">
            <AnswerForm
              action={answerRequestAction}
              feedbackId={randomUUID()}
              requestId={request.id}
              draftKey={draftKey(viewer, "umpan-balik", request.id)}
            />
            <DeclineForm
              action={declineRequestAction}
              requestId={request.id}
              version={request.version}
              draftKey={draftKey(viewer, "umpan-balik-tolak", request.id)}
            />
          </div>
        </Section>
      ) : (
        <Alert tone="info" title={FEEDBACK_REQUEST_STATE_LABELS[request.state]}>
          Permintaan ini sudah selesai.
        </Alert>
      )}
    </>
  );
}
