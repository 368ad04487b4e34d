"use client";

import { useActionState } from "react";
import { useProof } from "@/components/form/use-proof";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { SUGGESTION_LIMIT } from "@/lib/domain/survey/form";
import { ElementQuestion } from "./element-question";
import { OfficerFields } from "./officer-fields";
import { RespondentFields } from "./respondent-fields";
import { type SurveyFormAction, UNSENT } from "./survey-form-state";

type SurveyFormProps = {
  readonly action: SurveyFormAction;
  readonly service: string;
  /** Made by the server for this page, so that an answer that is sent twice counts once. */
  readonly responseId: string;
  /** What the poster of a counter brought along, a counter's token or not. */
  readonly token?: string | undefined;
  /** From an application that is finished: its answer is the only one. */
  readonly ticket?: string | undefined;
  /** The work that this page asks of the browser, as JSON; null at a counter and with a ticket. */
  readonly challenge: string | null;
  /** Whom one may name as who served; empty where the service does not ask. */
  readonly officers: readonly { readonly id: string; readonly label: string }[];
  /** What becomes of what is said of them. Words of the server, so that the phone gets no rule to make them of. */
  readonly officerNote: string;
  /** A random number that goes with what is said of an officer, and is kept nowhere. */
  readonly salt: string;
  /** When the server made this page, ISO 8601: an answer faster than reading is marked. */
  readonly openedAt: string;
};

/** The citizen's survey. Whole without JavaScript: the form is a form, and the server draws it again with its errors. */
export function SurveyForm(props: SurveyFormProps) {
  const { action, service, responseId, token, ticket, challenge, officers, officerNote, salt, openedAt } =
    props;
  const [state, send] = useActionState(action, UNSENT);
  const { values, errors, message, attempt } = state;
  const { proof, begin } = useProof(challenge);
  const summary = Object.entries(errors).flatMap(([fieldId, sentences]) =>
    sentences.map((sentence) => ({ fieldId, message: sentence })),
  );
  return (
    // The browser's own bubbles speak the browser's language; ours stand at the field and stay.
    <form action={send} noValidate onChange={begin}>
      <input type="hidden" name="proof" value={proof} />
      {/* A new set of fields for each answer of the server: they begin with what was written, not empty. */}
      <div key={attempt} className="space-y-7 sm:space-y-10">
        <ErrorSummary errors={summary} submission={state} />
        {message && <FormMessage outcome="failed">{message}</FormMessage>}
        <input type="hidden" name="id" value={values.id ?? responseId} />
        <input type="hidden" name="openedAt" value={values.openedAt ?? openedAt} />
        <input type="hidden" name="service" value={service} />
        {token && <input type="hidden" name="token" value={token} />}
        {ticket && <input type="hidden" name="ticket" value={ticket} />}
        <div className="space-y-4 sm:space-y-8">
          {ELEMENTS.map((element) => (
            <ElementQuestion
              key={element}
              element={element}
              defaultValue={values[element]}
              errors={errors[element]}
            />
          ))}
        </div>
        {officers.length > 0 && (
          <OfficerFields
            officers={officers}
            note={officerNote}
            salt={values.salt ?? salt}
            values={values}
            errors={errors}
          />
        )}
        <div className="space-y-4 border-t border-line pt-6 sm:space-y-5 sm:pt-8">
          <div className="space-y-1">
            <h2 className="text-xl">Sedikit tentang Anda</h2>
            <p className="text-ink-soft">
              Tanpa nama, dan semuanya boleh dikosongkan. Hanya untuk melihat apakah layanan kami sama baiknya
              bagi semua orang.
            </p>
          </div>
          <RespondentFields values={values} errors={errors} />
        </div>
        <Field
          name="suggestion"
          label="Saran atau masukan"
          hint={`Paling panjang ${SUGGESTION_LIMIT.toLocaleString("id-ID")} huruf. Jangan menulis nama atau nomor telepon.`}
          errors={errors.suggestion}
        >
          {(control) => <Textarea {...control} defaultValue={values.suggestion ?? ""} />}
        </Field>
        <div className="space-y-3">
          <SubmitButton size="lg" className="max-sm:w-full">
            Kirim jawaban
          </SubmitButton>
          <p className="text-sm text-ink-soft">
            Jawaban disimpan tanpa nama dan tanpa alamat perangkat, lalu dihitung bersama jawaban warga lain.
          </p>
        </div>
      </div>
    </form>
  );
}
