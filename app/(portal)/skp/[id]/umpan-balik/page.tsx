import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AskedList } from "@/components/feedback/asked-list";
import { FeedbackList } from "@/components/feedback/feedback-list";
import { SubjectTable } from "@/components/feedback/subject-table";
import { ButtonForm } from "@/components/form/button-form";
import { AppLink } from "@/components/ui/app-link";
import { DraftClear } from "@/components/ui/draft-clear";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { planFeedback } from "@/lib/queries/feedback/plan-feedback";
import { FEEDBACK_STEP_MESSAGES, FEEDBACK_STEPS } from "@/lib/text/feedback";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../draft-key";
import { cancelRequestAction } from "../../umpan-balik/actions";
import { pagesAbove } from "../pages-above";

export const metadata: Metadata = { title: "Umpan balik" };

const querySchema = z.object({
  tentang: z.string().max(80).optional().catch(undefined),
  sebelum: z.string().max(80).optional().catch(undefined),
  langkah: z.enum(FEEDBACK_STEPS).optional().catch(undefined),
});

type PlanFeedbackPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** What superior, peers, subordinates and others said about one plan, beside what it is about. */
export default async function PlanFeedbackPage({ params, searchParams }: PlanFeedbackPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { tentang, sebelum, langkah } = querySchema.parse(await searchParams);
  const plan = id.success
    ? await planFeedback(viewer, localToday(), { planId: id.data, subject: tentang, after: sebelum })
    : null;
  if (!plan) notFound();
  const chosen = plan.subjects.find(({ key }) => key === tentang);
  const more = new URLSearchParams({
    ...(chosen ? { tentang: chosen.key } : {}),
    sebelum: plan.feedback.next ?? "",
  });
  return (
    <>
      <PageHeader
        title="Umpan balik"
        eyebrow={plan.isOwn ? undefined : `${plan.employeeName}, ${plan.positionTitle}`}
        breadcrumb={pagesAbove(plan)}
        actions={
          <>
            {plan.mayAsk && <LinkButton href={paths.askFeedback(plan.planId)}>Minta umpan balik</LinkButton>}
            {plan.mayGive && (
              <LinkButton href={paths.giveFeedback(plan.employeeId)}>Beri umpan balik</LinkButton>
            )}
          </>
        }
      />
      {langkah && (
        <div className="mb-8">
          <DraftClear storageKey={draftKey(viewer, "minta-umpan-balik", plan.planId)} />
          <FormMessage outcome="success">{FEEDBACK_STEP_MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      {plan.asked.length > 0 && (
        <Section title="Permintaan saya">
          <AskedList
            asked={plan.asked}
            actions={({ id: requestId, version }) => (
              <ButtonForm action={cancelRequestAction} fields={{ requestId, version: String(version) }}>
                Tarik permintaan
              </ButtonForm>
            )}
          />
        </Section>
      )}
      <Section
        id="isi"
        title={chosen ? chosen.text : "Semua umpan balik"}
        actions={
          chosen && (
            <AppLink href={paths.planFeedback(plan.planId)} className="link">
              Tampilkan semua
            </AppLink>
          )
        }
      >
        {plan.feedback.rows.length === 0 ? (
          <EmptyState title="Belum ada umpan balik" headingLevel="h3">
            {plan.isOwn
              ? "Minta kepada rekan yang tahu pekerjaan Anda; satu pertanyaan yang jelas paling mudah dijawab."
              : "Umpan balik pimpinan diharapkan paling sedikit sekali sebelum setiap evaluasi."}
          </EmptyState>
        ) : (
          <FeedbackList feedback={plan.feedback.rows} linksEvidence />
        )}
        <Pagination
          nextHref={plan.feedback.next ? `${paths.planFeedback(plan.planId)}?${more}#isi` : undefined}
        />
      </Section>
      <Section title="Menurut hasil kerja dan perilaku">
        <SubjectTable planId={plan.planId} subjects={plan.subjects} />
      </Section>
    </>
  );
}
