import type { Metadata } from "next";
import { signOutAction } from "@/app/(portal)/actions";
import { CodeForm } from "@/components/access/code-form";
import { SignOutForm } from "@/components/shell/sign-out-form";
import { Details } from "@/components/ui/details";
import { PageHeader } from "@/components/ui/page-header";
import { requireStep } from "@/lib/auth/current-session";
import { ownPath } from "@/lib/domain/access/own-path";
import { showCodeAction } from "../actions";

export const metadata: Metadata = { title: "Kode verifikasi" };

interface CodePageProps {
  readonly searchParams: Promise<{ readonly lanjut?: string | string[] }>;
}

export default async function CodePage({ searchParams }: CodePageProps) {
  await requireStep("code");
  const next = ownPath((await searchParams).lanjut);
  return (
    <>
      <PageHeader title="Kode verifikasi" lead="Langkah kedua: buka aplikasi autentikator di ponsel Anda." />
      <CodeForm
        id="kode"
        action={showCodeAction}
        next={next}
        hint="6 angka untuk Bina. Kode pemulihan juga diterima."
        submit="Lanjut"
      />
      <div className="mt-10 space-y-5 border-t border-line pt-6">
        <Details summary="Ponsel hilang atau diganti?">
          <p className="max-w-prose">
            Ketik salah satu kode pemulihan yang Anda simpan. Bila kodenya juga hilang, hubungi pengelola SDM.
            Pemegang peran seperti pengelola SDM dan administrator dibantu pengelola server.
          </p>
        </Details>
        <SignOutForm action={signOutAction} />
      </div>
    </>
  );
}
