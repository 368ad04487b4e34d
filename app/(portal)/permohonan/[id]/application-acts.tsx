import { NoteForm } from "@/components/application/note-form";
import { ButtonForm } from "@/components/form/button-form";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/actions/action-state";
import type { ApplicationEvent } from "@/lib/domain/application/lifecycle";
import type { ApplicationView } from "@/lib/queries/application/find-application";
import {
  completeApplicationAction,
  finishApplicationAction,
  giveBackApplicationAction,
  handOverApplicationAction,
  pauseApplicationAction,
  rejectApplicationAction,
  resumeApplicationAction,
  withdrawApplicationAction,
} from "../actions";

/** Steps of one press, in the order of their way. */
const STEPS: readonly {
  readonly event: ApplicationEvent;
  readonly action: FormAction;
  readonly button: string;
  readonly lead: string;
}[] = [
  {
    event: "complete",
    action: completeApplicationAction,
    button: "Berkas lengkap",
    lead: "Waktu layanan dihitung sejak berkasnya lengkap; dari permohonan daring sejak ia masuk.",
  },
  {
    event: "resume",
    action: resumeApplicationAction,
    button: "Sudah dilengkapi, lanjutkan",
    lead: "Waktu berjalan lagi dari tempat ia berhenti.",
  },
  {
    event: "finish",
    action: finishApplicationAction,
    button: "Hasil siap",
    lead: "Di sini waktu layanan selesai dihitung.",
  },
  {
    event: "handOver",
    action: handOverApplicationAction,
    button: "Sudah diserahkan",
    lead: "Setelah hasilnya di tangan pemohon.",
  },
];

/** Steps that need words for the applicant. */
const NOTED: readonly {
  readonly event: ApplicationEvent;
  readonly action: FormAction;
  readonly summary: string;
  readonly label: string;
  readonly button: string;
}[] = [
  {
    event: "giveBack",
    action: giveBackApplicationAction,
    summary: "Ada yang kurang, kembalikan",
    label: "Yang perlu dilengkapi",
    button: "Kembalikan untuk dilengkapi",
  },
  {
    event: "pause",
    action: pauseApplicationAction,
    summary: "Ada yang kurang dari pemohon",
    label: "Yang masih kurang",
    button: "Hentikan waktu, tunggu pemohon",
  },
  {
    event: "reject",
    action: rejectApplicationAction,
    summary: "Tolak",
    label: "Alasan",
    button: "Tolak permohonan",
  },
  {
    event: "withdraw",
    action: withdrawApplicationAction,
    summary: "Pemohon menarik permohonannya",
    label: "Keterangan",
    button: "Catat penarikan",
  },
];

/** What the counter may do now: the next step open, the others one press away. */
export function ApplicationActs({ application }: { readonly application: ApplicationView }) {
  const { id, version, acts } = application;
  if (acts.length === 0) return null;
  const fields = { applicationId: id, version: String(version) };
  return (
    <>
      {STEPS.filter(({ event }) => acts.includes(event)).map(({ event, action, button, lead }) => (
        <Section key={event} title="Langkah berikutnya" lead={lead}>
          <ButtonForm action={action} fields={fields} variant="primary">
            {button}
          </ButtonForm>
        </Section>
      ))}
      {NOTED.some(({ event }) => acts.includes(event)) && (
        <Section title="Jalan lain">
          <div className="space-y-2">
            {NOTED.filter(({ event }) => acts.includes(event)).map(({ event, summary, ...form }) => (
              <Details key={event} summary={summary}>
                <NoteForm
                  {...form}
                  id={event}
                  applicationId={id}
                  version={version}
                  variant={event === "pause" || event === "giveBack" ? "secondary" : "danger"}
                />
              </Details>
            ))}
          </div>
        </Section>
      )}
    </>
  );
}
