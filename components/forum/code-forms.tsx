"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { PrivacyLink } from "@/components/form/privacy-link";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { FORUM_CODE_LENGTH, FORUM_CODE_MINUTES } from "@/lib/domain/forum/forum";
import { askCodeSchema, enterCodeSchema } from "@/lib/schemas/forum";

type AskCodeFormProps = {
  readonly action: FormAction;
  /** The topic to go back to. */
  readonly topic: string | undefined;
};

/** The mailbox that the code goes to. */
export function AskCodeForm({ action, topic }: AskCodeFormProps) {
  const { fields, formProps, outcome } = useActionForm({ id: "surel", schema: askCodeSchema, action });
  return (
    <form {...formProps} className="max-w-md space-y-5">
      <FormOutcome {...outcome} />
      {topic && <input type="hidden" name="topic" value={topic} />}
      <TextField
        field={fields.address}
        label="Alamat surel"
        hint="Kode masuk dikirim ke sini."
        input={{ type: "email", autoComplete: "email", spellCheck: false }}
      />
      <p className="text-sm">
        <PrivacyLink part="forum" />
      </p>
      <SubmitButton size="lg" className="max-sm:w-full">
        Kirim kode
      </SubmitButton>
    </form>
  );
}

/** The code out of the letter. */
export function EnterCodeForm({ action }: { readonly action: FormAction }) {
  const { fields, formProps, outcome } = useActionForm({ id: "kode", schema: enterCodeSchema, action });
  return (
    <form {...formProps} className="max-w-md space-y-5">
      <FormOutcome {...outcome} />
      <TextField
        field={fields.code}
        label="Kode dari surel"
        hint={`${FORUM_CODE_LENGTH} angka, berlaku ${FORUM_CODE_MINUTES} menit.`}
        input={{ inputMode: "numeric", autoComplete: "one-time-code", width: "number" }}
      />
      <SubmitButton size="lg" className="max-sm:w-full">
        Masuk ke forum
      </SubmitButton>
    </form>
  );
}
