import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { TopicTable } from "@/components/forum/topic-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { waitingContributions } from "@/lib/queries/forum/contributions";
import { listManagedTopics } from "@/lib/queries/forum/topics";
import { formatNumber } from "@/lib/text/format";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Kelola forum warga" };

const filterSchema = z.object({ setelah: z.string().max(60).optional().catch(undefined) });

/** The topics of the viewer's units, and the way to what waits for a moderator. */
export default async function ManagedForumPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { setelah } = filterSchema.parse(await searchParams);
  const topics = await listManagedTopics(viewer, localToday(), { after: setelah });
  if (!topics) notFound();
  const { rows, next } = topics;
  const waiting = await waitingContributions(viewer);
  const add = <LinkButton href={paths.hr.newTopic}>Buka topik</LinkButton>;
  return (
    <>
      <PageHeader
        title="Kelola forum warga"
        lead="Topik yang dibicarakan warga dengan unit yang Anda kelola."
        actions={
          <>
            <LinkButton href={paths.hr.forumQueue} variant="secondary">
              Periksa kiriman ({formatNumber(waiting)})
            </LinkButton>
            {add}
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title="Belum ada topik" action={add}>
          Topik yang dibuka tampil di sini, yang terbaru dahulu.
        </EmptyState>
      ) : (
        <TopicTable rows={rows} />
      )}
      <Pagination
        nextHref={next ? `${paths.hr.forum}?${new URLSearchParams({ setelah: next })}` : undefined}
      />
    </>
  );
}
