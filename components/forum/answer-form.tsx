"use client";

import { Plus, X } from "lucide-react";
import { FormOutcome } from "@/components/form/form-outcome";
import { RowButton } from "@/components/form/row-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { publishAnswerSchema } from "@/lib/schemas/forum";

type AnswerFormProps = {
  readonly action: FormAction;
  readonly id: string;
  readonly version: number;
  readonly draftKey: string;
  /** Those of the answer in force; empty for a first one. */
  readonly points: readonly { readonly point: string; readonly answer: string }[];
};

/** The unit's answer point by point, with points that grow, also without JavaScript. */
export function AnswerForm({ action, id, version, draftKey, points }: AnswerFormProps) {
  const { form, fields, formProps, outcome } = useActionForm({
    id: "jawaban-forum",
    schema: publishAnswerSchema,
    action,
    defaultValue: { points: points.length > 0 ? points.map((point) => ({ ...point })) : [{}] },
  });
  const rows = fields.points.getFieldList();
  return (
    <form {...formProps} className="max-w-3xl space-y-8">
      {/* Enter in a field presses a form's first button: it must be the one that saves, not one that moves rows. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        Terbitkan jawaban
      </button>
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <fieldset className="space-y-6" id={fields.points.id}>
        <legend className="font-display text-xl font-bold">Butir jawaban</legend>
        {rows.map((row, index) => {
          const { point, answer } = row.getFieldset();
          return (
            <fieldset
              key={row.key}
              aria-label={`Butir ${index + 1}`}
              className="space-y-5 rounded-lg border border-line bg-surface p-5"
            >
              <TextField field={point} label={`Yang disampaikan warga ${index + 1}`} />
              <WordsField field={answer} label={`Jawaban ${index + 1}`} />
              {rows.length > 1 && (
                <RowButton
                  variant="quiet"
                  {...form.remove.getButtonProps({ name: fields.points.name, index })}
                >
                  <X aria-hidden="true" className="size-5" />
                  Hapus butir {index + 1}
                </RowButton>
              )}
            </fieldset>
          );
        })}
        <RowButton variant="secondary" {...form.insert.getButtonProps({ name: fields.points.name })}>
          <Plus aria-hidden="true" className="size-5" />
          Tambah butir
        </RowButton>
      </fieldset>
      <SubmitButton size="lg">Terbitkan jawaban</SubmitButton>
    </form>
  );
}
