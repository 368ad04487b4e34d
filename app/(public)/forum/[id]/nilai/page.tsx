import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { RateButtons } from "@/components/forum/rate-card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { currentMember } from "@/lib/actions/forum-cookie";
import { paths } from "@/lib/paths";
import { ownRatings } from "@/lib/queries/forum/statements";
import { publicTopic } from "@/lib/queries/forum/topics";
import { FORUM_CHOICE_LABELS } from "@/lib/text/forum";
import { localToday } from "@/lib/time";
import { rateAction } from "../../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Penilaian saya" };

const querySchema = z.object({ setelah: z.uuid().optional().catch(undefined) });

type OwnRatingsPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** How somebody rated the statements of a topic; changeable while it is open. */
export default async function OwnRatingsPage({ params, searchParams }: OwnRatingsPageProps) {
  const id = z.uuid().safeParse((await params).id);
  const topic = id.success ? await publicTopic(id.data, localToday()) : null;
  if (!topic) notFound();
  const memberId = await currentMember();
  if (memberId === null) redirect(paths.forumSignInFrom(topic.id));
  const { setelah } = querySchema.parse(await searchParams);
  const { rows, next } = await ownRatings(topic.id, memberId, setelah);
  const isOpen = topic.phase === "OPEN";
  return (
    <>
      <PageHeader
        title="Penilaian saya"
        lead={isOpen ? "Dapat diubah selama topik dibuka." : "Topik sudah ditutup."}
        breadcrumb={[
          { label: "Forum warga", href: paths.forum },
          { label: topic.title, href: paths.topic(topic.id) },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title="Belum ada yang Anda nilai">
          Pernyataan yang sudah Anda nilai tampil di sini.
        </EmptyState>
      ) : (
        <ul className="max-w-3xl space-y-4">
          {rows.map((rating) => (
            <li key={rating.id} className="space-y-3 rounded-lg border border-line bg-surface p-5">
              <p className="wrap-anywhere">{rating.text}</p>
              <p className="text-sm text-ink-soft">Anda memilih: {FORUM_CHOICE_LABELS[rating.choice]}</p>
              {isOpen && <RateButtons statementId={rating.id} rate={rateAction} chosen={rating.choice} />}
            </li>
          ))}
        </ul>
      )}
      <Pagination nextHref={next ? `${paths.ownRatings(topic.id)}?setelah=${next}` : undefined} />
    </>
  );
}
