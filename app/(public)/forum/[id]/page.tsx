import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { AnswerList } from "@/components/forum/answer-list";
import { HouseRules } from "@/components/forum/house-rules";
import { TopicBadge } from "@/components/forum/topic-badge";
import { Alert } from "@/components/ui/alert";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { currentMember } from "@/lib/actions/forum-cookie";
import { paths } from "@/lib/paths";
import { topicAnswerDue, topicAnswers } from "@/lib/queries/forum/answers";
import { publicTopic } from "@/lib/queries/forum/topics";
import { formatDays } from "@/lib/text/format";
import { awaitedAnswerText } from "@/lib/text/forum";
import { localToday } from "@/lib/time";
import { publicMetadata } from "../../public-metadata";
import { TopicComments } from "./topic-comments";
import { TopicResult } from "./topic-result";
import { TopicStatements } from "./topic-statements";

export const dynamic = "force-dynamic";

type TopicPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

const querySchema = z.object({ setelah: z.uuid().optional().catch(undefined) });

const topicOf = cache(async (id: string) =>
  z.uuid().safeParse(id).success ? publicTopic(id, localToday()) : null,
);

export async function generateMetadata({ params }: TopicPageProps): Promise<Metadata> {
  const topic = await topicOf((await params).id);
  if (!topic) return { title: "Topik tidak ditemukan" };
  if (topic.withdrawReason !== null) return { title: topic.title };
  return publicMetadata({
    title: topic.title,
    description: `${topic.unitName}. ${topic.description}`,
    path: paths.topic(topic.id),
    picture: `forum/${topic.id}`,
  });
}

/** One topic of the forum: what is asked, and what citizens say to it. */
export default async function TopicPage({ params, searchParams }: TopicPageProps) {
  const topic = await topicOf((await params).id);
  if (!topic) notFound();
  const { setelah } = querySchema.parse(await searchParams);
  const memberId = await currentMember();
  const answers = await topicAnswers(topic.id);
  const awaited =
    answers.length === 0 && topic.phase !== "WITHDRAWN"
      ? awaitedAnswerText(await topicAnswerDue(topic.closesOn), localToday())
      : null;
  return (
    <>
      <PageHeader
        title={topic.title}
        breadcrumb={[{ label: "Forum warga", href: paths.forum }]}
        meta={<TopicBadge phase={topic.phase} />}
        actions={
          memberId !== null && (
            <LinkButton href={paths.forumOwn} variant="secondary">
              Kiriman saya
            </LinkButton>
          )
        }
      />
      {topic.withdrawReason && (
        <div className="mb-8">
          <Alert tone="danger" title="Topik ini ditarik">
            {topic.withdrawReason}
          </Alert>
        </div>
      )}
      <Section title="Tentang topik ini">
        <p className="mb-6 max-w-prose whitespace-pre-line wrap-anywhere">{topic.description}</p>
        <DescriptionList
          items={[
            { term: "Unit", description: topic.unitName },
            {
              term: "Dibuka",
              description: formatDays(topic.opensOn, topic.closesOn),
            },
            ...(awaited ? [{ term: "Jawaban unit", description: awaited }] : []),
            ...(topic.isProposed ? [{ term: "Asal", description: "Diusulkan warga" }] : []),
          ]}
        />
      </Section>
      {answers.length > 0 && (
        <Section title="Jawaban unit" lead="Atas apa yang disampaikan warga di topik ini.">
          <AnswerList answers={answers} />
        </Section>
      )}
      {topic.mode === "COMMENTS" && <TopicComments topic={topic} memberId={memberId} after={setelah} />}
      {topic.mode === "STATEMENTS" && (
        <>
          <TopicStatements topic={topic} memberId={memberId} after={setelah} />
          {topic.phase !== "COMING" && <TopicResult topicId={topic.id} />}
        </>
      )}
      <div className="mt-10">
        <Details summary="Aturan forum">
          <HouseRules />
        </Details>
      </div>
    </>
  );
}
