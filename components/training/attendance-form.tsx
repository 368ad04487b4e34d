"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { markAttendanceSchema } from "@/lib/schemas/training";

type AttendanceFormProps = {
  readonly action: FormAction;
  readonly trainingId: string;
  readonly version: number;
  readonly sessions: readonly { readonly id: string; readonly label: string }[];
  readonly participants: readonly {
    readonly enrolmentId: string;
    readonly name: string;
    readonly unit: string | null;
    readonly presentAt: readonly string[];
  }[];
};

/** Who was there, session by session; what is not ticked was absent. */
export function AttendanceForm({ action, trainingId, version, sessions, participants }: AttendanceFormProps) {
  const { formProps, outcome } = useActionForm({ id: "hadir", schema: markAttendanceSchema, action });
  return (
    <form {...formProps} className="space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="trainingId" value={trainingId} />
      <input type="hidden" name="version" value={version} />
      <ul className="border-t border-line">
        {participants.map(({ enrolmentId, name, unit, presentAt }) => (
          <li key={enrolmentId} className="border-b border-line py-3">
            <fieldset>
              <legend className="font-semibold">{name}</legend>
              <p className="text-sm text-ink-soft">{unit ?? "Unit belum tercatat"}</p>
              <div className="flex flex-wrap gap-x-8">
                {sessions.map(({ id, label }) => (
                  <Checkbox
                    key={id}
                    id={`${enrolmentId}-${id}`}
                    name="present"
                    value={`${enrolmentId}:${id}`}
                    defaultChecked={presentAt.includes(id)}
                    label={label}
                  />
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <SubmitButton>Simpan kehadiran</SubmitButton>
    </form>
  );
}
