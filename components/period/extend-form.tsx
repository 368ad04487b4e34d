"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { DayField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { extendPeriodSchema } from "@/lib/schemas/period";

type ExtendFormProps = {
  readonly action: FormAction;
  readonly periodId: string;
  readonly version: number;
  /** Made with the page, so that a form sent twice is one extension. */
  readonly extensionId: string;
  /** Names form, period and person, for what is kept on the device. */
  readonly draftKey: string;
};

/** A later last day for plans, with the reason that is told to everybody concerned. */
export function ExtendForm({ action, periodId, version, extensionId, draftKey }: ExtendFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "perpanjangan",
    schema: extendPeriodSchema,
    action,
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="periodId" value={periodId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="extensionId" value={extensionId} />
      <DayField
        field={fields.planDueOn}
        label="Batas yang baru"
        hint="Bila jatuh pada hari Sabtu, Minggu, atau hari libur, batasnya hari kerja berikutnya."
      />
      <WordsField
        field={fields.reason}
        label="Alasan perpanjangan"
        hint="Ikut dalam surel kepada pegawai yang SKP-nya belum selesai."
      />
      <SubmitButton variant="secondary">Perpanjang</SubmitButton>
    </form>
  );
}
