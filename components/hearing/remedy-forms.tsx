"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { editRemedySchema, finishRemedySchema, giveUpRemedySchema } from "@/lib/schemas/remedy";
import { type OfficialOption, RemedyFields } from "./remedy-fields";

type RemedyFormProps = {
  readonly action: FormAction;
  readonly id: string;
  readonly version: number;
  readonly draftKey: string;
};

/** It is done, with what shows it. */
export function FinishRemedyForm({ action, id, version, draftKey }: RemedyFormProps) {
  const { fields, formProps, outcome } = useActionForm({ id: "selesai", schema: finishRemedySchema, action });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <WordsField field={fields.proof} label="Bukti" hint="Apa yang sekarang berbeda. Tampil bagi warga." />
      <TextField
        field={fields.proofLink}
        label="Tautan bukti"
        required={false}
        input={{ type: "url", inputMode: "url", autoComplete: "off" }}
      />
      <SubmitButton>Laporkan selesai</SubmitButton>
    </form>
  );
}

/** It is given up, with a reason that citizens read. */
export function GiveUpRemedyForm({ action, id, version, draftKey }: RemedyFormProps) {
  const { fields, formProps, outcome } = useActionForm({ id: "henti", schema: giveUpRemedySchema, action });
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <WordsField field={fields.reason} label="Alasan" hint="Tampil bagi warga." />
      <SubmitButton variant="danger">Tidak dilanjutkan</SubmitButton>
    </form>
  );
}

type EditRemedyFormProps = RemedyFormProps & {
  readonly value: {
    readonly heard: string;
    readonly deed: string;
    readonly ownerId: string;
    readonly dueOn: string;
  };
  readonly officials: readonly OfficialOption[];
};

/** Other words, another owner, another day. */
export function EditRemedyForm({ action, id, version, draftKey, value, officials }: EditRemedyFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "ubah",
    schema: editRemedySchema,
    action,
    defaultValue: value,
  });
  const { heard, deed, ownerId, dueOn } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <RemedyFields heard={heard} deed={deed} ownerId={ownerId} dueOn={dueOn} officials={officials} />
      <SubmitButton variant="secondary">Simpan perubahan</SubmitButton>
    </form>
  );
}
