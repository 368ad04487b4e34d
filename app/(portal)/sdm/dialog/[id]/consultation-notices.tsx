import { Alert } from "@/components/ui/alert";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ConsultationView } from "@/lib/queries/consultation/read-consultation";
import { CONSULTATION_STEP_MESSAGES, type ConsultationStep } from "@/lib/text/consultation";
import { draftKey } from "../../../draft-key";

type ConsultationNoticesProps = {
  readonly consultation: ConsultationView;
  readonly step: ConsultationStep | undefined;
  readonly viewer: EmployeeViewer;
};

/** What became of the last step, and why a dialogue was called off. */
export function ConsultationNotices({ consultation, step, viewer }: ConsultationNoticesProps) {
  const { id, version, state, cancelReason } = consultation;
  return (
    <>
      {(step === "catat" || step === "simpan") && (
        <DraftClear
          key={version}
          storageKey={draftKey(viewer, "dialog-publik", step === "catat" ? "baru" : id)}
        />
      )}
      {state === "CANCELLED" && <DraftClear storageKey={draftKey(viewer, "dialog-publik-batal", id)} />}
      {step === "lapor" && <DraftClear storageKey={draftKey(viewer, "berita-acara", id)} />}
      {step && (
        <div className="mb-8">
          <FormMessage outcome="success">{CONSULTATION_STEP_MESSAGES[step]}</FormMessage>
        </div>
      )}
      {cancelReason && (
        <div className="mb-8">
          <Alert tone="danger" title="Dibatalkan">
            {cancelReason}
          </Alert>
        </div>
      )}
    </>
  );
}
