import type { Metadata } from "next";
import { ResetPasswordForm } from "@/components/access/reset-password-form";
import { AppLink } from "@/components/ui/app-link";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { resetPasswordAction } from "../../actions";

export const metadata: Metadata = { title: "Atur ulang kata sandi" };

interface ResetPasswordPageProps {
  readonly params: Promise<{ readonly token: string }>;
}

// The link is only looked at when the form is sent: a mail scanner that opens it uses nothing up.
export default async function ResetPasswordPage({ params }: ResetPasswordPageProps) {
  const { token } = await params;
  return (
    <>
      <PageHeader
        title="Atur ulang kata sandi"
        lead="Setelah disimpan, semua sesi Anda berakhir dan Anda masuk dengan kata sandi yang baru."
      />
      <ResetPasswordForm action={resetPasswordAction} token={token} />
      <p className="mt-10 border-t border-line pt-6">
        <AppLink href={paths.forgotPassword} className="link inline-flex min-h-11 items-center">
          Minta tautan baru
        </AppLink>
      </p>
    </>
  );
}
