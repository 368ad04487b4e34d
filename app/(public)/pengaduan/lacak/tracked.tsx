import { ComplaintBadge, LightBadge } from "@/components/complaint/complaint-badge";
import { MessageList } from "@/components/complaint/message-list";
import { WriteMessageForm } from "@/components/complaint/reporter-forms";
import { StepList } from "@/components/complaint/step-list";
import { ForgetPersonForm } from "@/components/form/forget-person-form";
import { Alert } from "@/components/ui/alert";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TrackedComplaint } from "@/lib/queries/complaint/tracked-complaint";
import {
  CATEGORY_TEXT,
  COMPLAINT_STATE_MEANING,
  GROUND_REDIRECT,
  GROUND_TEXT,
  termKindText,
  termText,
} from "@/lib/text/complaint";
import { formatDay, formatMoment } from "@/lib/text/format";
import { KEPT_PERSON_TEXT } from "@/lib/text/privacy";
import { codeText } from "@/lib/text/tracking";
import { forgetOwnReporterAction, leaveTrackingAction, writeMessageAction } from "./actions";
import { YourTurn } from "./your-turn";

type TrackedProps = { readonly complaint: TrackedComplaint };

/** One complaint as its reporter sees it: where it stands, what was written, what they may do. */
export function Tracked({ complaint }: TrackedProps) {
  const { state, messages, steps, mayWrite, kept } = complaint;
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        eyebrow={`${CATEGORY_TEXT[complaint.category]} ${codeText(complaint.code)}`}
        title={complaint.title}
        meta={<ComplaintBadge state={state} />}
        lead={COMPLAINT_STATE_MEANING[state]}
        actions={
          <form action={leaveTrackingAction}>
            <SubmitButton variant="secondary">Keluar dari laporan</SubmitButton>
          </form>
        }
      />
      <Outcome complaint={complaint} />
      <YourTurn complaint={complaint} />
      {(messages.length > 0 || mayWrite) && (
        <Section title="Pesan">
          <div className="space-y-6">
            {messages.length > 0 && <MessageList messages={messages} />}
            {mayWrite && (
              <WriteMessageForm
                key={messages.length}
                action={writeMessageAction}
                messageId={crypto.randomUUID()}
              />
            )}
          </div>
        </Section>
      )}
      <Section title="Perjalanan laporan">
        <StepList steps={steps} isOver={!mayWrite} />
      </Section>
      <Section title="Isi laporan">
        <div className="space-y-6">
          <p className="max-w-prose whitespace-pre-wrap wrap-anywhere">{complaint.text}</p>
          <DescriptionList
            items={[
              { term: "Dikirim", description: formatMoment(complaint.receivedAt) },
              { term: "Pengirim", description: kept ? KEPT_PERSON_TEXT[kept].stored : "Tanpa nama" },
              { term: "Tempat", description: placeOf(complaint) },
              { term: "Dapat dibaca", description: readersOf(complaint) },
              { term: "Lampiran", description: complaint.attachments.join(", ") || "Tidak ada" },
            ]}
          />
          {kept && (
            <ForgetPersonForm action={forgetOwnReporterAction} kept={kept}>
              {forgettingText(complaint)}
            </ForgetPersonForm>
          )}
        </div>
      </Section>
    </div>
  );
}

/** What goes on after name and contact are gone. */
function forgettingText({ kept, mayWrite }: TrackedComplaint): string {
  if (!mayWrite) return "Laporan tetap dapat dibaca dengan kode dan PIN.";
  return kept === "NAME"
    ? "Laporan tetap ditangani; ikuti dengan kode dan PIN."
    : "Laporan tetap ditangani, tetapi kami tidak dapat mengabari Anda lagi: ikuti dengan kode dan PIN.";
}

const placeOf = ({ place, village }: TrackedComplaint): string =>
  [place, village].filter(Boolean).join(", ") || "Tidak disebutkan";

function readersOf({ isAboutOfficer, isConfidential, unitName }: TrackedComplaint): string {
  if (isAboutOfficer) return "Koordinator pengaduan dan Inspektorat";
  const readers = `Koordinator pengaduan, ${unitName ?? "unit yang menangani"}, dan Inspektorat`;
  return isConfidential ? `${readers}; tidak pernah bagi umum` : readers;
}

/** How long it may still take, or why it ended. */
function Outcome({ complaint }: TrackedProps) {
  const { term, termKind, extendedDays, unitName, ground, laporNumber } = complaint;
  if (ground) {
    return (
      <Alert tone="info" title={GROUND_TEXT[ground]}>
        {GROUND_REDIRECT[ground]}
      </Alert>
    );
  }
  if (laporNumber) {
    return (
      <Alert tone="info" title={`Nomor laporan SP4N-LAPOR!: ${laporNumber}`}>
        Ikuti perkembangannya di lapor.go.id.
      </Alert>
    );
  }
  if (!term) return null;
  return (
    <DescriptionList
      items={[
        { term: "Ditangani oleh", description: unitName ?? "Koordinator pengaduan" },
        {
          term: "Waktu yang terpakai",
          description: (
            <span className="flex flex-wrap items-center gap-3">
              {termText(term)} <LightBadge light={term.light} isPaused={term.isPaused} />
            </span>
          ),
        },
        ...(termKind ? [{ term: "Jangka waktu", description: termKindText(termKind, extendedDays) }] : []),
        {
          term: "Tenggat",
          description: term.isPaused ? "Dihitung lagi setelah Anda membalas" : formatDay(term.dueOn),
        },
      ]}
    />
  );
}
