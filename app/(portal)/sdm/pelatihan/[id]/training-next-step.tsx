import { ButtonForm } from "@/components/form/button-form";
import type { TrainingView } from "@/lib/queries/training/read-training";
import { completeTrainingAction, openTrainingAction } from "../actions";

type TrainingNextStepProps = {
  readonly training: TrainingView;
  /** YYYY-MM-DD */
  readonly today: string;
};

/** The one step that is due: the sign-up is opened, or the training completed from its last day on. */
export function TrainingNextStep({ training, today }: TrainingNextStepProps) {
  const fields = { id: training.id, version: String(training.version) };
  if (training.state === "DRAFT") {
    return (
      <ButtonForm action={openTrainingAction} fields={fields} variant="primary">
        Buka pendaftaran
      </ButtonForm>
    );
  }
  if (training.state === "OPEN" && today >= training.endsOn) {
    return (
      <ButtonForm action={completeTrainingAction} fields={fields} variant="primary">
        Selesaikan dan catat JP
      </ButtonForm>
    );
  }
  return null;
}
