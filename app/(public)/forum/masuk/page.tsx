import type { Metadata } from "next";
import { z } from "zod";
import { AskCodeForm, EnterCodeForm } from "@/components/forum/code-forms";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { askedCode } from "@/lib/actions/forum-cookie";
import { paths } from "@/lib/paths";
import { askCodeAction, enterCodeAction } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Masuk ke forum warga" };

const querySchema = z.object({
  langkah: z.literal("kode").optional().catch(undefined),
  topik: z.uuid().optional().catch(undefined),
});

/** Into the forum by a code that is sent to one's mailbox. */
export default async function ForumSignInPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const { langkah, topik } = querySchema.parse(await searchParams);
  const asked = langkah ? await askedCode() : null;
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        title="Masuk ke forum warga"
        lead={
          asked
            ? `Kode dikirim ke ${asked.address}. Bila belum tiba, periksa folder spam.`
            : "Tanpa kata sandi. Alamat Anda hanya dipakai untuk kode ini dan kabar tentang kiriman Anda; tidak ditampilkan kepada siapa pun."
        }
        breadcrumb={[{ label: "Forum warga", href: paths.forum }]}
      />
      {asked ? (
        <div className="space-y-6">
          <EnterCodeForm action={enterCodeAction} />
          <LinkButton href={paths.forumSignIn} variant="secondary">
            Minta kode baru
          </LinkButton>
        </div>
      ) : (
        <AskCodeForm action={askCodeAction} topic={topik} />
      )}
    </div>
  );
}
