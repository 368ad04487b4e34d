"use client";

import type { FormField } from "@/components/form/form-field";
import { FormOutcome } from "@/components/form/form-outcome";
import { DayField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/actions/action-state";
import { DIALOGUE_TOPICS, type DialogueTopic } from "@/lib/domain/coaching/dialogue";
import { recordDialogueSchema, replaceDialogueSchema, reviseDialogueSchema } from "@/lib/schemas/coaching";
import { DIALOGUE_TOPIC_HINTS, DIALOGUE_TOPIC_LABELS } from "@/lib/text/coaching";

const TOPICS = DIALOGUE_TOPICS.map((value) => ({
  value,
  label: DIALOGUE_TOPIC_LABELS[value],
  hint: DIALOGUE_TOPIC_HINTS[value],
}));

type DialogueFieldsProps = {
  /** Conform's fields come to be when they are asked for: a copy (`{...fields}`) would be empty. */
  readonly fields: Readonly<Record<"topic" | "heldOn" | "agreements" | "nextOn", FormField>>;
};

function DialogueFields({ fields: { topic, heldOn, agreements, nextOn } }: DialogueFieldsProps) {
  return (
    <>
      <DayField field={heldOn} label="Tanggal dialog" />
      <RadioGroup
        name={topic.name}
        id={topic.id}
        legend="Topik"
        errors={topic.errors}
        options={TOPICS}
        defaultValue={topic.defaultValue}
        required
      />
      <Field
        name={agreements.name}
        id={agreements.id}
        label="Kesepakatan"
        hint="Apa yang disepakati, oleh siapa, dan kapan."
        errors={agreements.errors}
        required
      >
        {(control) => <Textarea {...control} defaultValue={agreements.defaultValue} />}
      </Field>
      <DayField
        field={nextOn}
        label="Dialog berikutnya"
        hint="Kedua pihak diingatkan tiga hari sebelumnya."
        required={false}
      />
    </>
  );
}

type RecordFormProps = {
  readonly action: FormAction;
  readonly dialogueId: string;
  readonly planId: string;
  readonly today: string;
  readonly draftKey: string;
};

/** Writes down a dialogue that was held; the other party is asked to confirm it. */
export function RecordDialogueForm({ action, dialogueId, planId, today, draftKey }: RecordFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "dialog",
    schema: recordDialogueSchema,
    action,
    defaultValue: { id: dialogueId, heldOn: today },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <DraftKeeper storageKey={draftKey} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      <input type="hidden" name="planId" value={planId} />
      <DialogueFields fields={fields} />
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan dialog
      </SubmitButton>
    </form>
  );
}

type ReviseFormProps = {
  readonly action: FormAction;
  readonly dialogue: {
    readonly id: string;
    readonly version: number;
    readonly topic: DialogueTopic;
    readonly heldOn: string;
    readonly agreements: string;
    readonly nextOn: string | null;
  };
  readonly draftKey: string;
};

/** Writes it anew after the other party asked for it. */
export function ReviseDialogueForm({ action, dialogue, draftKey }: ReviseFormProps) {
  const { id, version, nextOn, ...given } = dialogue;
  const { fields, formProps, outcome } = useActionForm({
    id: "ubah-dialog",
    schema: reviseDialogueSchema,
    action,
    defaultValue: {
      topic: given.topic,
      heldOn: given.heldOn,
      agreements: given.agreements,
      nextOn: nextOn ?? "",
    },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="dialogueId" value={id} />
      <input type="hidden" name="version" value={version} />
      <DialogueFields fields={fields} />
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan perubahan
      </SubmitButton>
    </form>
  );
}

type ReplaceFormProps = ReviseFormProps & {
  /** Of the record that stands for it. */
  readonly newId: string;
};

/** Writes the record that stands for one of a former appraiser, beginning with its words. */
export function ReplaceDialogueForm({ action, newId, dialogue, draftKey }: ReplaceFormProps) {
  const { id, version, topic, heldOn, agreements, nextOn } = dialogue;
  const { fields, formProps, outcome } = useActionForm({
    id: "ganti-dialog",
    schema: replaceDialogueSchema,
    action,
    defaultValue: { id: newId, topic, heldOn, agreements, nextOn: nextOn ?? "" },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      <input type="hidden" name="dialogueId" value={id} />
      <input type="hidden" name="version" value={version} />
      <DialogueFields fields={fields} />
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan catatan pengganti
      </SubmitButton>
    </form>
  );
}
