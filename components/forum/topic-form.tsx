"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { DayField, TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import type { ForumMode } from "@/lib/domain/forum/topic";
import { topicFormSchema } from "@/lib/schemas/forum";
import { FORUM_MODE_LABELS, FORUM_MODE_MEANING } from "@/lib/text/forum";

type TopicFormProps = {
  readonly action: FormAction;
  readonly submit: string;
  readonly draftKey: string;
  /** The units and ways to choose from; null for a topic that stands. */
  readonly choice: {
    readonly units: readonly { readonly id: string; readonly name: string }[];
    readonly modes: readonly ForumMode[];
  } | null;
  readonly value: {
    readonly id: string;
    readonly version?: string;
    readonly unitId?: string;
    readonly mode?: ForumMode;
    readonly title?: string;
    readonly description?: string;
    readonly opensOn?: string;
    readonly closesOn?: string;
  };
};

/** Everything about a topic of the forum: who asks what, and from when until when. */
export function TopicForm({ action, submit, draftKey, choice, value }: TopicFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "topik",
    schema: topicFormSchema,
    action,
    defaultValue: value,
  });
  const { unitId, mode, title, description, opensOn, closesOn } = fields;
  return (
    <form {...formProps} className="max-w-3xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={value.version ?? ""} />
      <input type="hidden" name="id" value={value.id} />
      {value.version !== undefined && <input type="hidden" name="version" value={value.version} />}
      {choice ? (
        <>
          <SelectField
            field={unitId}
            label="Unit penyelenggara"
            options={choice.units.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <RadioGroup
            name="mode"
            id={mode.id}
            legend="Cara warga ikut serta"
            errors={mode.errors}
            options={choice.modes.map((one) => ({
              value: one,
              label: FORUM_MODE_LABELS[one],
              hint: FORUM_MODE_MEANING[one],
            }))}
            defaultValue={mode.defaultValue}
            required
          />
        </>
      ) : (
        <>
          <input type="hidden" name="unitId" value={value.unitId} />
          <input type="hidden" name="mode" value={value.mode} />
        </>
      )}
      <TextField field={title} label="Topik" hint="Misalnya: Antrean di loket kependudukan" />
      <WordsField
        field={description}
        label="Yang dibicarakan"
        hint="Apa yang hendak diputuskan, dan apa yang ingin didengar dari warga."
        rows={5}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <DayField field={opensOn} label="Hari pertama" />
        <DayField field={closesOn} label="Hari terakhir" />
      </div>
      <SubmitButton size="lg">{submit}</SubmitButton>
    </form>
  );
}
