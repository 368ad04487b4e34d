import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AnswerList } from "@/components/forum/answer-list";
import { ContributionList } from "@/components/forum/contribution-list";
import { ReasonForm } from "@/components/forum/reason-form";
import { TopicBadge } from "@/components/forum/topic-badge";
import { Alert } from "@/components/ui/alert";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { topicAnswerDue, topicAnswers } from "@/lib/queries/forum/answers";
import { topicContributions } from "@/lib/queries/forum/contributions";
import { managedTopic } from "@/lib/queries/forum/topics";
import { formatDays } from "@/lib/text/format";
import { awaitedAnswerText, FORUM_MODE_LABELS, TOPIC_STEP_MESSAGES, type TopicStep } from "@/lib/text/forum";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../draft-key";
import { refuseAction, withdrawTopicAction } from "../actions";

export const metadata: Metadata = { title: "Kelola topik forum" };

const STEPS = Object.keys(TOPIC_STEP_MESSAGES) as [TopicStep, ...TopicStep[]];
const querySchema = z.object({
  langkah: z.enum(STEPS).optional().catch(undefined),
  setelah: z.uuid().optional().catch(undefined),
});

/** One topic for the unit that holds it. */
export default async function ManagedTopicPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah, setelah } = querySchema.parse(await searchParams);
  const topic = id.success ? await managedTopic(viewer, id.data, localToday()) : null;
  if (!topic) notFound();
  const contributions = await topicContributions(viewer, topic.id, setelah);
  const answers = await topicAnswers(topic.id);
  const awaited =
    answers.length === 0 && topic.phase !== "WITHDRAWN"
      ? awaitedAnswerText(await topicAnswerDue(topic.closesOn), localToday())
      : null;
  const isLive = topic.phase === "COMING" || topic.phase === "OPEN";
  return (
    <>
      <PageHeader
        title={topic.title}
        lead={topic.description}
        breadcrumb={[{ label: "Kelola forum warga", href: paths.hr.forum }]}
        meta={<TopicBadge phase={topic.phase} />}
        actions={
          <>
            <LinkButton href={paths.topic(topic.id)} variant="secondary">
              Lihat halaman warga
            </LinkButton>
            {isLive && (
              <LinkButton href={paths.hr.editTopic(topic.id)} variant="secondary">
                Ubah
              </LinkButton>
            )}
          </>
        }
      />
      {(langkah === "catat" || langkah === "simpan") && (
        <DraftClear
          key={topic.version}
          storageKey={draftKey(viewer, "forum-topik", langkah === "catat" ? "baru" : topic.id)}
        />
      )}
      {langkah === "jawab" && <DraftClear storageKey={draftKey(viewer, "forum-jawaban", topic.id)} />}
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">{TOPIC_STEP_MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      {topic.withdrawReason && (
        <div className="mb-8">
          <Alert tone="danger" title="Ditarik">
            {topic.withdrawReason}
          </Alert>
        </div>
      )}
      <Section title="Tentang topik ini">
        <DescriptionList
          items={[
            { term: "Unit", description: topic.unitName },
            { term: "Cara", description: FORUM_MODE_LABELS[topic.mode] },
            {
              term: "Dibuka",
              description: formatDays(topic.opensOn, topic.closesOn),
            },
            ...(awaited ? [{ term: "Jawaban unit", description: awaited }] : []),
            ...(topic.isProposed ? [{ term: "Asal", description: "Diusulkan warga" }] : []),
          ]}
        />
      </Section>
      {topic.phase === "CLOSED" && (
        <Section
          title="Jawaban unit"
          {...(answers.length === 0 ? { lead: "Belum ada. Warga menunggu jawaban butir demi butir." } : {})}
          actions={
            <LinkButton href={paths.hr.topicAnswer(topic.id)}>
              {answers.length === 0 ? "Tulis jawaban" : "Tulis versi berikutnya"}
            </LinkButton>
          }
        >
          <AnswerList answers={answers} />
        </Section>
      )}
      {contributions && contributions.rows.length > 0 && (
        <Section title="Kiriman yang sudah diperiksa" id="kiriman">
          <ContributionList rows={contributions.rows} refuse={refuseAction} />
          <Pagination
            nextHref={
              contributions.next
                ? `${paths.hr.topic(topic.id)}?setelah=${contributions.next}#kiriman`
                : undefined
            }
          />
        </Section>
      )}
      {isLive && (
        <Section title="Tarik topik">
          <Details summary="Tarik topik ini">
            <ReasonForm
              action={withdrawTopicAction}
              id={topic.id}
              version={topic.version}
              submit="Tarik topik"
              hint="Dibaca warga di halaman topik ini."
              variant="danger"
            />
          </Details>
        </Section>
      )}
    </>
  );
}
