"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { DayField, TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { PLEDGE_LIMITS } from "@/lib/domain/service/pledge";
import { pledgeSchema } from "@/lib/schemas/service-pledge";

type PledgeFormProps = {
  readonly action: FormAction;
  readonly draftKey: string;
  readonly serviceId: string;
  /** The version that was read; 0 where there is none. */
  readonly seen: number;
  /** What stands now, or the usual words. */
  readonly value: Readonly<Record<string, string>>;
};

/** The maklumat pelayanan of a unit, as it was signed. */
export function PledgeForm({ action, draftKey, serviceId, seen, value }: PledgeFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "maklumat",
    schema: pledgeSchema,
    action,
    defaultValue: { ...value },
  });
  const { text, number, decidedOn, signer, signerTitle } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(seen)} />
      <input type="hidden" name="serviceId" value={serviceId} />
      <input type="hidden" name="seen" value={seen} />
      <WordsField field={text} label="Bunyi maklumat" hint="Persis seperti yang ditandatangani." rows={6} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          field={number}
          label="Nomor keputusan"
          input={{ autoComplete: "off", maxLength: PLEDGE_LIMITS.number }}
        />
        <DayField field={decidedOn} label="Tanggal keputusan" />
        <TextField
          field={signer}
          label="Nama penanda tangan"
          input={{ autoComplete: "off", maxLength: PLEDGE_LIMITS.signer }}
        />
        <TextField
          field={signerTitle}
          label="Jabatan penanda tangan"
          input={{ autoComplete: "off", maxLength: PLEDGE_LIMITS.signerTitle }}
        />
      </div>
      <SubmitButton size="lg">Terbitkan maklumat</SubmitButton>
    </form>
  );
}
