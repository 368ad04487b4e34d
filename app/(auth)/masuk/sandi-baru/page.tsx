import type { Metadata } from "next";
import { signOutAction } from "@/app/(portal)/actions";
import { FirstPasswordForm } from "@/components/access/first-password-form";
import { SignOutForm } from "@/components/shell/sign-out-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireStep } from "@/lib/auth/current-session";
import { ownPath } from "@/lib/domain/access/own-path";
import { chooseFirstPasswordAction } from "../actions";

export const metadata: Metadata = { title: "Buat kata sandi baru" };

interface NewPasswordPageProps {
  readonly searchParams: Promise<{ readonly lanjut?: string | string[] }>;
}

export default async function NewPasswordPage({ searchParams }: NewPasswordPageProps) {
  await requireStep("newPassword");
  const next = ownPath((await searchParams).lanjut);
  return (
    <>
      <PageHeader
        title="Buat kata sandi baru"
        lead="Kata sandi sementara diketahui orang lain. Ganti dengan kata sandi yang hanya Anda tahu."
      />
      <FirstPasswordForm action={chooseFirstPasswordAction} next={next} />
      <div className="mt-10 border-t border-line pt-6">
        <SignOutForm action={signOutAction} />
      </div>
    </>
  );
}
