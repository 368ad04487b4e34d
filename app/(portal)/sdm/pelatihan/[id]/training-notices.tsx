import { Alert } from "@/components/ui/alert";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { TrainingView } from "@/lib/queries/training/read-training";
import { TRAINING_STEP_MESSAGES, type TrainingStep } from "@/lib/text/training";
import { draftKey } from "../../../draft-key";

type TrainingNoticesProps = {
  readonly training: TrainingView;
  readonly step: TrainingStep | undefined;
  readonly viewer: EmployeeViewer;
};

/** What became of the last step, and why a training was called off. */
export function TrainingNotices({ training, step, viewer }: TrainingNoticesProps) {
  return (
    <>
      {(step === "catat" || step === "simpan") && (
        <DraftClear
          key={training.version}
          storageKey={draftKey(viewer, "pelatihan", step === "catat" ? "baru" : training.id)}
        />
      )}
      {step && (
        <div className="mb-8">
          <FormMessage outcome="success">{TRAINING_STEP_MESSAGES[step]}</FormMessage>
        </div>
      )}
      {training.state === "CANCELLED" && (
        <DraftClear storageKey={draftKey(viewer, "pelatihan-batal", training.id)} />
      )}
      {training.cancelReason && (
        <Alert tone="danger" title="Dibatalkan">
          {training.cancelReason}
        </Alert>
      )}
    </>
  );
}
