import { RegistrationBadge } from "@/components/consultation/registration-badge";
import { ButtonForm } from "@/components/form/button-form";
import { ForgetPersonForm } from "@/components/form/forget-person-form";
import { Alert } from "@/components/ui/alert";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { QrCode } from "@/components/ui/qr-code";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { qrCodeOf } from "@/lib/documents/qr-code";
import { decideForgetting, decideWithdrawal } from "@/lib/domain/consultation/registration";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { OwnRegistration } from "@/lib/queries/consultation/read-registration";
import { confirmText, PARTICIPANT_GROUP_LABELS, REGISTERED_MEANING } from "@/lib/text/consultation";
import { formatNumber, formatSpan } from "@/lib/text/format";
import { codeText } from "@/lib/text/tracking";
import { forgetOwnParticipantAction, leaveTicketAction, withdrawAction } from "./actions";

type RegistrationTicketProps = { readonly registration: OwnRegistration; readonly now: Date };

/** A registration as its owner sees it: a place or a turn, and the way out of it. */
export function RegistrationTicket({ registration, now }: RegistrationTicketProps) {
  const { state, code, group, before, kept, consultation } = registration;
  const qr = qrCodeOf(`${env().NEXTAUTH_URL}${paths.hr.checkInWith(consultation.id, code)}`);
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        eyebrow={`Pendaftaran ${codeText(code)}`}
        title={consultation.title}
        meta={<RegistrationBadge state={state} />}
        lead={REGISTERED_MEANING[state]}
        breadcrumb={[{ label: "Dialog publik", href: paths.consultations }]}
        actions={
          <form action={leaveTicketAction}>
            <SubmitButton variant="secondary">Keluar dari pendaftaran</SubmitButton>
          </form>
        }
      />
      {registration.confirmBy && (
        <Alert tone="warning" title="Pastikan alamat surel Anda">
          {confirmText(registration.confirmBy)}
        </Alert>
      )}
      <Section title="Pendaftaran Anda">
        <DescriptionList
          items={[
            { term: "Waktu", description: formatSpan(consultation.startsAt, consultation.endsAt) },
            { term: "Tempat", description: consultation.place },
            { term: "Sebagai", description: PARTICIPANT_GROUP_LABELS[group] },
            ...(before === null
              ? []
              : [{ term: "Urutan menunggu", description: `Ke-${formatNumber(before + 1)}` }]),
          ]}
        />
        {state === "PLACED" && (
          <div className="mt-6 space-y-2">
            <QrCode {...qr} label="Kode QR pendaftaran Anda" />
            <p className="text-sm text-ink-soft">Tunjukkan kepada petugas saat datang.</p>
          </div>
        )}
        <div className="mt-6">
          <LinkButton href={paths.consultation(consultation.id)} variant="secondary">
            Halaman dialog
          </LinkButton>
        </div>
        {kept && decideForgetting(consultation, state, now.toISOString()).ok && (
          <div className="mt-6">
            <ForgetPersonForm action={forgetOwnParticipantAction} kept={kept}>
              Pendaftaran tetap terlihat dengan kode dan PIN, tanpa nama dan kontak Anda.
            </ForgetPersonForm>
          </div>
        )}
      </Section>
      {decideWithdrawal(consultation, state, now.toISOString()).ok && (
        <Section title="Tidak jadi datang?">
          <Details summary="Batalkan pendaftaran">
            <p className="max-w-prose pb-4">
              Tempat atau giliran Anda menjadi milik orang lain, dan nama serta kontak Anda dihapus. Untuk
              ikut lagi, daftar dari awal.
            </p>
            <ButtonForm action={withdrawAction} variant="danger">
              Ya, batalkan pendaftaran
            </ButtonForm>
          </Details>
        </Section>
      )}
    </div>
  );
}
