import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/access/sign-in-form";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { currentSession } from "@/lib/auth/current-session";
import { ownPath } from "@/lib/domain/access/own-path";
import { paths } from "@/lib/paths";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Masuk" };

interface SignInPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { lanjut, sandi } = await searchParams;
  const next = ownPath(lanjut);
  if (await currentSession()) redirect((next ?? paths.dashboard) as typeof paths.dashboard);
  return (
    <div className="space-y-8">
      <PageHeader
        title="Masuk"
        lead={
          next
            ? "Sesi Anda belum ada atau sudah berakhir. Setelah masuk Anda kembali ke halaman tadi."
            : "Untuk pegawai: SKP, penilaian, pelatihan, dan data Anda."
        }
      />
      {sandi === "baru" && <Alert tone="success">Kata sandi baru tersimpan. Silakan masuk.</Alert>}
      <SignInForm action={signInAction} next={next} />
    </div>
  );
}
