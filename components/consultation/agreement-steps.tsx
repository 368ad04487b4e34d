"use client";

import { ButtonForm } from "@/components/form/button-form";
import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Details } from "@/components/ui/details";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { type AgreementState, decideAgreement } from "@/lib/domain/consultation/agreement";
import { finishAgreementSchema } from "@/lib/schemas/consultation-minutes";

type AgreementStepsProps = {
  readonly agreement: { readonly id: string; readonly version: number; readonly state: AgreementState };
  readonly start: FormAction;
  readonly finish: FormAction;
};

/** The steps of one agreement: begun, then done with its proof. */
export function AgreementSteps({ agreement, start, finish }: AgreementStepsProps) {
  const { id, version, state } = agreement;
  const { fields, formProps, outcome } = useActionForm({
    id: `selesai-${id}`,
    schema: finishAgreementSchema,
    action: finish,
  });
  if (!decideAgreement(state, "finish").ok) return null;
  return (
    <div className="space-y-4">
      {decideAgreement(state, "start").ok && (
        <ButtonForm action={start} fields={{ agreementId: id, version: String(version) }}>
          Mulai dikerjakan
        </ButtonForm>
      )}
      <Details summary="Sudah selesai" open={outcome.state.status !== "idle"}>
        <form {...formProps} className="space-y-4">
          <FormOutcome {...outcome} />
          <input type="hidden" name="agreementId" value={id} />
          <input type="hidden" name="version" value={version} />
          <TextField field={fields.proof} label="Bukti" hint="Apa yang sudah dilakukan; dibaca warga." />
          <SubmitButton>Nyatakan selesai</SubmitButton>
        </form>
      </Details>
    </div>
  );
}
