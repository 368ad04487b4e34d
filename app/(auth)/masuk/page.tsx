import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/access/sign-in-form";
import { Alert } from "@/components/ui/alert";
import { buttonStyle } from "@/components/ui/button-style";
import { PageHeader } from "@/components/ui/page-header";
import { currentSession } from "@/lib/auth/current-session";
import { ownPath } from "@/lib/domain/access/own-path";
import { env, hasOidc } from "@/lib/env";
import { paths } from "@/lib/paths";
import { refusalText } from "@/lib/text/refusals";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Masuk" };

interface SignInPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { lanjut, sandi, sso } = await searchParams;
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
      {(sso === "gagal" || sso === "asing") && (
        <Alert tone="danger" title={`Masuk dengan ${env().OIDC_NAME} tidak selesai`}>
          {sso === "asing"
            ? refusalText("OIDC_NOT_LINKED")
            : "Sambungan terputus atau terlalu lama. Coba lagi, atau masuk dengan NIP dan kata sandi."}
        </Alert>
      )}
      <SignInForm action={signInAction} next={next} />
      {hasOidc() && (
        <div className="space-y-3 border-t border-line pt-6">
          <p className="text-ink-soft">Punya akun {env().OIDC_NAME}? Anda tidak perlu kata sandi Bina.</p>
          {/* The provider's page is outside of the portal, so the browser goes there itself. */}
          <a href={paths.withNext(paths.identity, next)} className={buttonStyle("secondary", "lg")}>
            Masuk dengan {env().OIDC_NAME}
          </a>
        </div>
      )}
    </div>
  );
}
