import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ButtonForm } from "@/components/form/button-form";
import { OwnList } from "@/components/forum/own-list";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentMember } from "@/lib/actions/forum-cookie";
import { paths } from "@/lib/paths";
import { ownContributions } from "@/lib/queries/forum/contributions";
import { ownMember } from "@/lib/queries/forum/own-member";
import { formatDay, formatMoment, formatNumber } from "@/lib/text/format";
import { appealAction, forgetMemberAction, leaveForumAction } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Kiriman saya" };

const querySchema = z.object({
  langkah: z.enum(["usul", "keberatan"]).optional().catch(undefined),
  sebelum: z.string().max(80).optional().catch(undefined),
});

const MESSAGES = {
  usul: "Usul Anda sudah kami terima. Setelah diperiksa, kabarnya dikirim lewat surel.",
  keberatan: "Keberatan Anda sudah kami terima. Orang lain akan memutuskannya.",
} as const;

/** What somebody sent to the forum, what became of it, and the way out. */
export default async function OwnForumPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const { langkah, sebelum } = querySchema.parse(await searchParams);
  const memberId = await currentMember();
  if (memberId === null) redirect(paths.forumSignIn);
  const [{ rows, next }, member] = await Promise.all([
    ownContributions(memberId, sebelum),
    ownMember(memberId),
  ]);
  return (
    <>
      <PageHeader
        title="Kiriman saya"
        lead="Apa yang Anda kirim ke forum, dan apa keputusannya."
        breadcrumb={[{ label: "Forum warga", href: paths.forum }]}
        actions={
          <form action={leaveForumAction}>
            <SubmitButton variant="secondary">Keluar dari forum</SubmitButton>
          </form>
        }
      />
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">{MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title="Belum ada kiriman">
          Pernyataan, tanggapan, dan usul topik Anda tampil di sini.
        </EmptyState>
      ) : (
        <OwnList rows={rows} appeal={appealAction} />
      )}
      <Pagination
        nextHref={next ? `${paths.forumOwn}?${new URLSearchParams({ sebelum: next })}` : undefined}
      />
      <Section title="Akun forum" lead="Yang kami simpan selain kiriman Anda.">
        {member && (
          <div className="mb-6">
            <DescriptionList
              items={[
                { term: "Surel", description: member.maskedAddress },
                { term: "Sejak", description: formatMoment(member.joinedAt) },
                { term: "Terakhir masuk", description: formatDay(member.signedInOn) },
                { term: "Pernyataan yang dinilai", description: formatNumber(member.ratings) },
              ]}
            />
          </div>
        )}
        <Details summary="Hapus akun saya">
          <div className="max-w-prose space-y-4">
            <p>
              Alamat surel dan semua penilaian Anda dihapus. Tulisan Anda yang sudah tampil tetap tampil,
              tanpa pemilik. Rancangan yang sudah Anda tanggapi tetap mengenali surel itu secara tersandi
              sampai ditutup, agar tidak ditanggapi dua kali. Ini tidak dapat dibatalkan.
            </p>
            <ButtonForm action={forgetMemberAction} variant="danger">
              Hapus akun
            </ButtonForm>
          </div>
        </Details>
      </Section>
    </>
  );
}
