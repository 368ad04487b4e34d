import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/access/sign-in-form";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
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
  const { lanjut, sandi, error } = await searchParams;
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
      {error && <Alert tone="danger">{refusalText("OIDC_NOT_LINKED")}</Alert>}
      <SignInForm action={signInAction} next={next} />
      {hasOidc() && (
        <div className="border-t border-line pt-6">
          <LinkButton variant="secondary" size="lg" href={paths.withNext(paths.signInWithOidc, next)}>
            Masuk dengan {env().OIDC_NAME}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
