import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TopicForm } from "@/components/forum/topic-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { FORUM_MODES } from "@/lib/domain/forum/topic";
import { paths } from "@/lib/paths";
import { unitsForTopics } from "@/lib/queries/forum/visible-topics";
import { draftKey } from "../../../draft-key";
import { createTopicAction } from "../actions";

export const metadata: Metadata = { title: "Buka topik forum" };

export default async function NewTopicPage() {
  const viewer = await requireViewer();
  const units = await unitsForTopics(viewer);
  if (units.length === 0) notFound();
  const [only] = units;
  return (
    <>
      <PageHeader
        title="Buka topik forum"
        lead="Warga melihatnya begitu disimpan, dan ikut serta mulai hari pertama."
        breadcrumb={[{ label: "Kelola forum warga", href: paths.hr.forum }]}
      />
      <TopicForm
        action={createTopicAction}
        submit="Buka topik"
        draftKey={draftKey(viewer, "forum-topik", "baru")}
        choice={{ units, modes: FORUM_MODES }}
        value={{ id: randomUUID(), ...(only && units.length === 1 ? { unitId: only.id } : {}) }}
      />
    </>
  );
}
