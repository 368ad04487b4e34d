import { QuestionBadge } from "@/components/consultation/question-queue";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { paths } from "@/lib/paths";
import type { OwnQuestion } from "@/lib/queries/consultation/read-questions";
import { QUESTION_STATE_MEANING } from "@/lib/text/consultation";
import { codeText } from "@/lib/text/tracking";
import { leaveTicketAction } from "./actions";

/** A question as its sender sees it: what became of it, and why. */
export function QuestionTicket({ question }: { readonly question: OwnQuestion }) {
  const { state, code, text, rejectReason, answer, consultation } = question;
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        eyebrow={`Pertanyaan ${codeText(code)}`}
        title={consultation.title}
        breadcrumb={[{ label: "Dialog publik", href: paths.consultations }]}
        meta={<QuestionBadge state={state} />}
        lead={QUESTION_STATE_MEANING[state]}
        actions={
          <form action={leaveTicketAction}>
            <SubmitButton variant="secondary">Keluar dari pertanyaan</SubmitButton>
          </form>
        }
      />
      {rejectReason && (
        <Alert tone="warning" title="Alasan">
          {rejectReason}
        </Alert>
      )}
      <Section title="Pertanyaan Anda">
        <p className="mb-6 max-w-prose whitespace-pre-wrap wrap-anywhere">{text}</p>
        {answer && (
          <div className="mb-6 max-w-prose border-l-4 border-brand pl-4">
            <p className="text-sm font-semibold">Jawaban penyelenggara</p>
            <p className="whitespace-pre-wrap wrap-anywhere">{answer}</p>
          </div>
        )}
        <LinkButton href={paths.consultation(consultation.id)} variant="secondary">
          Halaman dialog
        </LinkButton>
      </Section>
    </div>
  );
}
