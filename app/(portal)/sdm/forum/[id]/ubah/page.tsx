import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { TopicForm } from "@/components/forum/topic-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { managedTopic } from "@/lib/queries/forum/topics";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../../draft-key";
import { editTopicAction } from "../../actions";

export const metadata: Metadata = { title: "Ubah topik forum" };

export default async function EditTopicPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const topic = id.success ? await managedTopic(viewer, id.data, localToday()) : null;
  if (!topic || (topic.phase !== "COMING" && topic.phase !== "OPEN")) notFound();
  const { version, unitId, mode, title, description, opensOn, closesOn } = topic;
  return (
    <>
      <PageHeader
        title="Ubah topik forum"
        lead={
          topic.phase === "OPEN" ? "Topik sedang dibuka: hanya hari terakhir yang dapat diubah." : undefined
        }
        breadcrumb={[
          { label: "Kelola forum warga", href: paths.hr.forum },
          { label: title, href: paths.hr.topic(topic.id) },
        ]}
      />
      <TopicForm
        action={editTopicAction}
        submit="Simpan perubahan"
        draftKey={draftKey(viewer, "forum-topik", topic.id)}
        choice={null}
        value={{
          id: topic.id,
          version: String(version),
          unitId,
          mode,
          title,
          description,
          opensOn,
          closesOn,
        }}
      />
    </>
  );
}
