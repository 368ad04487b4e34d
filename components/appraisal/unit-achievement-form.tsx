"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { Details } from "@/components/ui/details";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { ORGANISATION_PREDIKAT_VALUES, type OrganisationPredikat } from "@/lib/domain/appraisal/distribution";
import { setUnitAchievementSchema } from "@/lib/schemas/appraisal";
import { ORGANISATION_PREDIKAT_TEXT } from "@/lib/text/appraisal";

type UnitAchievementFormProps = {
  readonly action: FormAction;
  readonly unitId: string;
  readonly periodId: string;
  /** The number of a window of the period, or that of the whole year. */
  readonly window: number;
  readonly version: number;
  readonly predikat: OrganisationPredikat | null;
  readonly reason: string | null;
  readonly draftKey: string;
};

const OPTIONS = ORGANISATION_PREDIKAT_VALUES.map((value) => ({
  value,
  label: ORGANISATION_PREDIKAT_TEXT[value],
}));

/** Sets or changes the achievement of one unit, with what it rests on. */
export function UnitAchievementForm(props: UnitAchievementFormProps) {
  const { action, unitId, periodId, window, version, predikat, reason, draftKey } = props;
  const { fields, formProps, outcome } = useActionForm({
    id: `capaian-${unitId}`,
    schema: setUnitAchievementSchema,
    action,
    defaultValue: { predikat: predikat ?? undefined, reason: reason ?? "" },
  });
  const isOpen = outcome.state.status === "invalid" || outcome.state.status === "failed";
  return (
    <>
      {outcome.state.status === "success" && <FormOutcome {...outcome} />}
      <Details summary={predikat ? "Ubah capaian" : "Tetapkan capaian"} open={isOpen}>
        <form {...formProps} className="max-w-xl space-y-5">
          {outcome.state.status !== "success" && <FormOutcome {...outcome} keepsDraft />}
          <DraftKeeper
            storageKey={draftKey}
            version={String(version)}
            success={outcome.state.status === "success" ? outcome.state : undefined}
          />
          <input type="hidden" name="unitId" value={unitId} />
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="window" value={window} />
          <input type="hidden" name="version" value={version} />
          <RadioGroup
            name="predikat"
            id={fields.predikat.id}
            legend="Capaian kinerja organisasi"
            errors={fields.predikat.errors}
            options={OPTIONS}
            defaultValue={fields.predikat.defaultValue}
            required
          />
          <WordsField field={fields.reason} label="Dasar penetapan" hint="Misalnya capaian rencana aksi." />
          <SubmitButton>Simpan capaian</SubmitButton>
        </form>
      </Details>
    </>
  );
}
