import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/access/sign-in-form";
import { PageHeader } from "@/components/ui/page-header";
import { currentSession } from "@/lib/auth/current-session";
import { ownPath } from "@/lib/domain/access/own-path";
import { paths } from "@/lib/paths";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Masuk" };

interface SignInPageProps {
  readonly searchParams: Promise<{ readonly lanjut?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = ownPath((await searchParams).lanjut);
  if (await currentSession()) redirect((next ?? paths.dashboard) as typeof paths.dashboard);
  return (
    <>
      <PageHeader
        title="Masuk"
        lead={
          next
            ? "Sesi Anda belum ada atau sudah berakhir. Setelah masuk Anda kembali ke halaman tadi."
            : "Untuk pegawai: SKP, penilaian, pelatihan, dan data Anda."
        }
      />
      <SignInForm action={signInAction} next={next} />
    </>
  );
}
