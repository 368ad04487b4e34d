"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import type { ButtonVariant } from "@/components/ui/button-style";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import type { ReviewEvent } from "@/lib/domain/progress/review";
import { reviewEntrySchema } from "@/lib/schemas/progress";

type ReviewFormProps = {
  readonly action: FormAction;
  /** Made by the server for this remark: a second press sends the same one. */
  readonly remarkId: string;
  readonly entryId: string;
  readonly version: number;
  /** What the person may say now, in the order of the buttons. */
  readonly events: readonly ReviewEvent[];
  readonly draftKey: string;
};

const BUTTONS: Readonly<
  Record<ReviewEvent, { readonly label: string; readonly variant: ButtonVariant; readonly pending: string }>
> = {
  accept: { label: "Terima catatan", variant: "primary", pending: "Menerima…" },
  ask: { label: "Minta perbaikan", variant: "secondary", pending: "Mengirim…" },
  comment: { label: "Kirim komentar", variant: "secondary", pending: "Mengirim…" },
};

/** Answers an entry: a few words, and a button for what they mean. */
export function ReviewForm({ action, remarkId, entryId, version, events, draftKey }: ReviewFormProps) {
  const { fields, formProps, outcome } = useActionForm({
    id: "tanggapan",
    schema: reviewEntrySchema,
    action,
    defaultValue: { id: remarkId },
  });
  const mayAccept = events.includes("accept");
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} keepsDraft />
      <DraftKeeper storageKey={draftKey} version={String(version)} />
      <input type="hidden" name="id" defaultValue={fields.id.defaultValue} />
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="version" value={version} />
      <WordsField
        field={fields.text}
        label="Komentar"
        hint={mayAccept ? "Untuk menerima boleh dikosongkan." : undefined}
        required={!mayAccept}
      />
      <div className="flex flex-wrap gap-3">
        {events.map((event) => (
          <SubmitButton
            key={event}
            name="event"
            value={event}
            variant={events.length === 1 ? "primary" : BUTTONS[event].variant}
            pendingText={BUTTONS[event].pending}
          >
            {BUTTONS[event].label}
          </SubmitButton>
        ))}
      </div>
    </form>
  );
}
