import type { Metadata } from "next";
import { ForgotPasswordForm } from "@/components/access/forgot-password-form";
import { AppLink } from "@/components/ui/app-link";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { requestResetAction } from "../actions";

export const metadata: Metadata = { title: "Lupa kata sandi" };

export default function ForgotPasswordPage() {
  return (
    <>
      <PageHeader
        title="Lupa kata sandi"
        lead="Kami kirim tautan ke alamat surel yang tercatat di data kepegawaian Anda."
      />
      <ForgotPasswordForm action={requestResetAction} />
      <div className="mt-10 space-y-2 border-t border-line pt-6">
        <p className="max-w-prose text-ink-soft">
          Tidak punya alamat surel, atau alamatnya sudah tidak dipakai? Pengelola SDM unit Anda dapat mengatur
          ulang kata sandi.
        </p>
        <AppLink href={paths.signIn} className="link inline-flex min-h-11 items-center">
          Kembali ke halaman masuk
        </AppLink>
      </div>
    </>
  );
}
