import { CloseForm, ReopenForm, SolvedForm } from "@/components/complaint/reporter-forms";
import { Section } from "@/components/ui/section";
import type { TrackedComplaint } from "@/lib/queries/complaint/tracked-complaint";
import { formatDay } from "@/lib/text/format";
import { closeComplaintAction, reopenComplaintAction, tellSolvedAction } from "./actions";

/** What waits for the reporter: accept the answer, open it again, say whether it was solved. */
export function YourTurn({ complaint }: { readonly complaint: TrackedComplaint }) {
  const { version, state, replyUntil, mayReopen, asksSolved } = complaint;
  if (asksSolved) {
    return (
      <Section title="Apakah masalah Anda benar-benar selesai?">
        <SolvedForm action={tellSolvedAction} version={version} />
      </Section>
    );
  }
  if (state === "ANSWERED") {
    return (
      <Section
        title="Apakah jawabannya menyelesaikan masalah Anda?"
        lead={replyUntil && `Tanpa balasan sampai ${formatDay(replyUntil)}, laporan ini dianggap selesai.`}
      >
        <div className="space-y-4">
          <CloseForm action={closeComplaintAction} version={version} />
          {mayReopen && (
            <ReopenForm action={reopenComplaintAction} version={version} summary="Belum, buka kembali" />
          )}
        </div>
      </Section>
    );
  }
  if (!mayReopen) return null;
  return (
    <Section title={complaint.isSolved === false ? "Anda menyatakan belum selesai" : "Belum selesai juga?"}>
      <ReopenForm action={reopenComplaintAction} version={version} summary="Buka kembali laporan ini" />
    </Section>
  );
}
