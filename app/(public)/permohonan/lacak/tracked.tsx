import { ApplicationBadge, OnTimeBadge } from "@/components/application/application-badge";
import { ApplicationSteps } from "@/components/application/application-steps";
import { ButtonForm } from "@/components/form/button-form";
import { ForgetPersonForm } from "@/components/form/forget-person-form";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { isOver } from "@/lib/domain/application/lifecycle";
import { paths } from "@/lib/paths";
import type { TrackedApplication } from "@/lib/queries/application/find-application";
import { APPLICATION_STATE_MEANING, usedText } from "@/lib/text/application";
import { formatMoment } from "@/lib/text/format";
import { codeText } from "@/lib/text/tracking";
import {
  forgetOwnApplicantAction,
  leaveApplicationAction,
  openSurveyAction,
  withdrawOwnApplicationAction,
} from "./actions";

type TrackedProps = { readonly application: TrackedApplication };

/** One application as its applicant sees it: where it stands, what is waited for, when it is due. */
export function Tracked({ application }: TrackedProps) {
  const { code, service, state, missing, steps, mayWithdraw, forgettable, version, isOnTime, surveyTicket } =
    application;
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        eyebrow={`Permohonan ${codeText(code)}`}
        title={service.name}
        meta={
          <>
            <ApplicationBadge state={state} />
            {isOnTime !== null && <OnTimeBadge isOnTime={isOnTime} />}
          </>
        }
        lead={APPLICATION_STATE_MEANING[state]}
        actions={
          <form action={leaveApplicationAction}>
            <SubmitButton variant="secondary">Keluar dari permohonan</SubmitButton>
          </form>
        }
      />
      {missing && (
        <div className="mb-8">
          <Alert tone="warning" title="Yang perlu Anda lengkapi">
            <p className="whitespace-pre-wrap wrap-anywhere">{missing}</p>
            <p className="mt-2">
              Sampaikan ke loket {application.unitName} pada jam pelayanan, dan sebutkan kode permohonan ini.
            </p>
          </Alert>
        </div>
      )}
      {surveyTicket && service.isActive && (
        <Section title="Bagaimana layanannya?" lead="Sembilan pertanyaan, sekitar satu menit, tanpa nama.">
          <ButtonForm action={openSurveyAction} variant="primary">
            Nilai layanan ini
          </ButtonForm>
        </Section>
      )}
      <Section title="Waktu">
        <DescriptionList items={factsOf(application)} />
      </Section>
      <Section title="Perjalanan permohonan">
        <ApplicationSteps steps={steps} isOver={isOver(state)} />
      </Section>
      {forgettable && (
        <Section title="Data Anda">
          <ForgetPersonForm action={forgetOwnApplicantAction} kept={forgettable}>
            Permohonan ini tetap terlihat dengan kode dan PIN, tanpa nama, kontak, dan keperluan Anda.
          </ForgetPersonForm>
        </Section>
      )}
      {mayWithdraw && (
        <Section title="Tidak jadi?">
          <Details summary="Tarik permohonan">
            <p className="max-w-prose pb-4">
              Permohonan dihentikan dan tidak dapat dilanjutkan lagi. Untuk melanjutkan, ajukan yang baru.
            </p>
            <ButtonForm
              action={withdrawOwnApplicationAction}
              fields={{ version: String(version) }}
              variant="danger"
            >
              Ya, tarik permohonan
            </ButtonForm>
          </Details>
        </Section>
      )}
    </div>
  );
}

function dueText({ state, term }: TrackedApplication): string | null {
  if (state === "SUBMITTED" && term.dueAt) return `${formatMoment(term.dueAt)}, bila berkas Anda lengkap`;
  if (state === "REGISTERED") return "Dihitung setelah berkas lengkap";
  if (state === "WAITING_APPLICANT") return "Dihitung lagi setelah Anda melengkapi";
  return state === "IN_PROGRESS" && term.dueAt ? formatMoment(term.dueAt) : null;
}

function factsOf(application: TrackedApplication) {
  const { service, unitName, fileNumber, registeredAt, isOnline, term } = application;
  const due = dueText(application);
  return [
    {
      term: "Layanan",
      description: (
        <AppLink href={paths.service(service.slug)} className="link">
          {service.name}, {unitName}
        </AppLink>
      ),
    },
    ...(fileNumber ? [{ term: "Nomor berkas", description: fileNumber }] : []),
    { term: isOnline ? "Diajukan daring" : "Didaftarkan", description: formatMoment(registeredAt) },
    { term: "Waktu terpakai", description: usedText(term.elapsed, term.standardMinutes) },
    ...(due === null ? [] : [{ term: "Paling lambat", description: due }]),
  ];
}
