import type { Metadata } from "next";
import { CodeForm } from "@/components/access/code-form";
import { RecoveryCodesForm } from "@/components/access/recovery-codes-form";
import { ButtonForm } from "@/components/form/button-form";
import { AppLink } from "@/components/ui/app-link";
import { Details } from "@/components/ui/details";
import { PageHeader } from "@/components/ui/page-header";
import { QrCode } from "@/components/ui/qr-code";
import { Section } from "@/components/ui/section";
import { requireStep } from "@/lib/auth/current-session";
import { qrCodeOf } from "@/lib/documents/qr-code";
import { paths } from "@/lib/paths";
import { SECOND_FACTOR_ROLES } from "@/lib/permissions/roles";
import { hasRole } from "@/lib/permissions/viewer";
import { type SecondFactorState, secondFactorState } from "@/lib/queries/access/second-factor-state";
import { formatMoment } from "@/lib/text/format";
import { beginAction, confirmAction, disableAction, renewAction } from "./actions";

export const metadata: Metadata = { title: "Verifikasi dua langkah" };

/** Turns the second factor on, with recovery codes, or off where no role demands it. */
export default async function SecondFactorPage() {
  const { viewer } = await requireStep("secondFactor");
  const state = await secondFactorState(viewer);
  const isRequired = SECOND_FACTOR_ROLES.some((role) => hasRole(viewer, role));
  return (
    <>
      <PageHeader
        title="Verifikasi dua langkah"
        breadcrumb={isRequired || state.kind === "on" ? [] : [{ label: "Akun saya", href: paths.account }]}
        lead={
          isRequired
            ? "Peran Anda membuka data banyak orang, jadi kata sandi saja tidak cukup."
            : "Selain kata sandi, Bina meminta kode dari ponsel Anda. Kata sandi yang bocor saja tidak cukup untuk masuk."
        }
      />
      <Step state={state} isRequired={isRequired} />
    </>
  );
}

function Step({ state, isRequired }: { readonly state: SecondFactorState; readonly isRequired: boolean }) {
  switch (state.kind) {
    case "off":
      return (
        <ButtonForm action={beginAction} variant="primary">
          Mulai memasang
        </ButtonForm>
      );
    case "pairing":
      return (
        <div className="space-y-6">
          <ol className="list-decimal space-y-2 pl-5">
            <li>Pasang aplikasi autentikator di ponsel, misalnya Aegis atau Google Authenticator.</li>
            <li>Pindai gambar ini dengan aplikasi itu.</li>
            <li>Ketik 6 angka yang muncul.</li>
          </ol>
          <QrCode {...qrCodeOf(state.uri)} label="Kode QR untuk aplikasi autentikator" />
          <Details summary="Tidak dapat memindai?">
            <p>Ketik kunci ini di aplikasi:</p>
            <p className="mt-1 font-mono break-all">{state.secret}</p>
          </Details>
          <RecoveryCodesForm
            id="pasang"
            action={confirmAction}
            submit="Nyalakan"
            doneHref={paths.dashboard}
          />
        </div>
      );
    case "on":
      return (
        <>
          <p>
            Menyala sejak {formatMoment(state.since)}. Kode pemulihan tersisa: {state.codesLeft}.{" "}
            <AppLink href={paths.account} className="link">
              Kembali ke akun
            </AppLink>
          </p>
          <Section title="Kode pemulihan baru" lead="Kode yang lama tidak berlaku lagi.">
            <RecoveryCodesForm
              id="baru"
              action={renewAction}
              submit="Buat kode baru"
              doneHref={paths.account}
            />
          </Section>
          {!isRequired && (
            <Section title="Matikan" lead="Ketik kode dari aplikasi untuk mematikan verifikasi dua langkah.">
              <CodeForm id="mati" action={disableAction} submit="Matikan" variant="danger" />
            </Section>
          )}
        </>
      );
  }
}
