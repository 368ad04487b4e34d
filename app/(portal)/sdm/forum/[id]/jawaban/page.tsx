import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AnswerForm } from "@/components/forum/answer-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { topicAnswers } from "@/lib/queries/forum/answers";
import { managedTopic } from "@/lib/queries/forum/topics";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../../draft-key";
import { publishAnswerAction } from "../../actions";

export const metadata: Metadata = { title: "Jawaban unit" };

/** The official answer to what citizens said, a first or another version. */
export default async function AnswerPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const topic = id.success ? await managedTopic(viewer, id.data, localToday()) : null;
  if (topic?.phase !== "CLOSED") notFound();
  const [current] = await topicAnswers(topic.id);
  return (
    <>
      <PageHeader
        title="Jawaban unit"
        lead={
          current
            ? "Yang terbit menjadi versi berikutnya; versi sebelumnya tetap dapat dibaca warga."
            : "Tulis apa yang disampaikan warga, lalu jawaban unit atasnya. Begitu terbit, warga membacanya."
        }
        breadcrumb={[
          { label: "Kelola forum warga", href: paths.hr.forum },
          { label: topic.title, href: paths.hr.topic(topic.id) },
        ]}
      />
      <AnswerForm
        action={publishAnswerAction}
        id={topic.id}
        version={topic.version}
        draftKey={draftKey(viewer, "forum-jawaban", topic.id)}
        points={current?.points.map(({ point, answer }) => ({ point, answer })) ?? []}
      />
    </>
  );
}
