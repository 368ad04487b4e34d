import type { Metadata } from "next";
import { z } from "zod";
import { HouseRules } from "@/components/forum/house-rules";
import { TopicCards } from "@/components/forum/topic-list";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { currentMember } from "@/lib/actions/forum-cookie";
import { paths } from "@/lib/paths";
import { listTopics } from "@/lib/queries/forum/topics";
import { localToday } from "@/lib/time";
import { publicMetadata } from "../public-metadata";

export const dynamic = "force-dynamic";
export const generateMetadata = (): Metadata =>
  publicMetadata({
    title: "Forum warga",
    description: "Nilai pernyataan warga lain, tulis milik Anda, dan baca jawaban unit atas hasilnya.",
    path: paths.forum,
    picture: "forum",
  });

const filterSchema = z.object({
  waktu: z.literal("lalu").optional().catch(undefined),
  setelah: z.string().max(60).optional().catch(undefined),
});

/** What citizens and units talk about: now, and what came of it before. */
export default async function ForumPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const { waktu, setelah } = filterSchema.parse(await searchParams);
  const today = localToday();
  const when = waktu === "lalu" ? "past" : "now";
  const { rows, next } = await listTopics(today, { when, after: setelah });
  const member = await currentMember();
  return (
    <>
      <PageHeader
        title="Forum warga"
        lead="Nilai pernyataan warga lain, tulis milik Anda, dan lihat apa yang disetujui banyak orang. Unit menjawab hasilnya."
        actions={
          <>
            <LinkButton href={paths.proposeTopic} variant="secondary">
              Usulkan topik
            </LinkButton>
            {member ? (
              <LinkButton href={paths.forumOwn} variant="secondary">
                Kiriman saya
              </LinkButton>
            ) : (
              <LinkButton href={paths.forumSignIn} variant="secondary">
                Masuk dengan surel
              </LinkButton>
            )}
          </>
        }
      />
      <TabsNav
        label="Bagian forum warga"
        items={[
          { href: paths.forum, label: "Sekarang", current: !waktu },
          { href: paths.forumPast, label: "Yang lalu", current: waktu === "lalu" },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={waktu ? "Belum ada topik yang lalu" : "Belum ada topik yang dibuka"}>
          {waktu
            ? "Setelah topik pertama ditutup, hasil dan jawaban unit dapat dibaca di sini."
            : "Topik berikutnya tampil di sini. Anda dapat mengusulkannya."}
        </EmptyState>
      ) : (
        <TopicCards rows={rows} />
      )}
      <Pagination
        nextHref={
          next
            ? `${paths.forum}?${new URLSearchParams({ ...(waktu ? { waktu } : {}), setelah: next })}`
            : undefined
        }
      />
      <div className="mt-10">
        <Details summary="Aturan forum">
          <HouseRules />
        </Details>
      </div>
    </>
  );
}
