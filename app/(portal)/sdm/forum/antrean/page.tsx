import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { HouseRules } from "@/components/forum/house-rules";
import { QueueList } from "@/components/forum/queue-list";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { moderationQueue } from "@/lib/queries/forum/contributions";
import {
  acceptAction,
  acceptTopicAction,
  allowAppealAction,
  allowTopicAppealAction,
  refuseAction,
  upholdAppealAction,
} from "../actions";

export const metadata: Metadata = { title: "Periksa kiriman forum" };

const filterSchema = z.object({ setelah: z.string().max(80).optional().catch(undefined) });

const ACTS = {
  accept: acceptAction,
  acceptTopic: acceptTopicAction,
  refuse: refuseAction,
  allow: allowAppealAction,
  allowTopic: allowTopicAppealAction,
  uphold: upholdAppealAction,
};

/** What citizens sent and what they appeal against, the oldest first. */
export default async function ForumQueuePage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { setelah } = filterSchema.parse(await searchParams);
  const queue = await moderationQueue(viewer, setelah);
  if (!queue) notFound();
  const { rows, next } = queue;
  return (
    <>
      <PageHeader
        title="Periksa kiriman forum"
        lead="Siapa pengirimnya tidak ditampilkan. Setiap keputusan dikirim kepadanya lewat surel."
        breadcrumb={[{ label: "Kelola forum warga", href: paths.hr.forum }]}
      />
      <div className="mb-8">
        <Details summary="Aturan forum">
          <HouseRules />
        </Details>
      </div>
      {rows.length === 0 ? (
        <EmptyState title="Tidak ada yang menunggu">
          Pernyataan, usul topik, dan keberatan warga tampil di sini sampai diputuskan.
        </EmptyState>
      ) : (
        <QueueList rows={rows} acts={ACTS} />
      )}
      <Pagination
        nextHref={next ? `${paths.hr.forumQueue}?${new URLSearchParams({ setelah: next })}` : undefined}
      />
    </>
  );
}
