"use client";

import { unstable_rethrow } from "next/navigation";
import { useCallback, useState } from "react";
import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { EntryFields } from "@/components/progress/entry-fields";
import { DraftKeeper } from "@/components/ui/draft-keeper";
import { dropDraft } from "@/components/ui/draft-storage";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { newId } from "@/components/ui/new-id";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { FormAction } from "@/lib/actions/action-state";
import { logProgressSchema } from "@/lib/schemas/progress";
import { KEPT_TEXT } from "@/lib/text/progress";
import { keepEntry } from "./kept-entries";

type LogFormProps = {
  readonly action: FormAction;
  /** The employee who writes. */
  readonly ownerId: string;
  /** Made by the server for this entry: a second press sends the same one. */
  readonly entryId: string;
  readonly indicators: readonly { readonly value: string; readonly label: string; readonly group?: string }[];
  readonly indicatorId?: string | undefined;
  /** What stands there already: the day, and of an entry that is written once more the rest. */
  readonly day: string;
  readonly again?: { readonly amount: string; readonly note: string } | undefined;
  readonly today: string;
  readonly startsOn: string;
  readonly draftKey: string;
  /** Words kept of another beginning are offered and do not take the place of this one. */
  readonly draftVersion?: string | undefined;
};

/** Longer than this nobody stands and waits; with a file the line has more to carry. */
const WAIT_MS = 15_000;
const WAIT_WITH_FILE_MS = 120_000;

/**
 * Writes down work in a few seconds: the day stands there already, evidence is one press away. Where the line is cut the entry
 * stays on the device and the next one can be written: `KeptNotice` shows and sends it.
 */
export function LogForm(props: LogFormProps) {
  const [{ entryId, kept }, setRound] = useState({ entryId: props.entryId, kept: 0 });
  const { draftKey } = props;
  const onKept = useCallback(() => {
    dropDraft(draftKey);
    setRound((before) => ({ entryId: newId(), kept: before.kept + 1 }));
  }, [draftKey]);
  return (
    <>
      {kept > 0 && (
        <div className="mb-5 max-w-2xl">
          <FormMessage key={kept} outcome="success">
            {KEPT_TEXT.kept}
          </FormMessage>
        </div>
      )}
      <LogRound
        // Not by the id, which is another on each request: without scripts React finds a form's answer by the keys above it.
        key={kept}
        {...props}
        entryId={entryId}
        again={kept > 0 ? undefined : props.again}
        onKept={onKept}
      />
    </>
  );
}

/** The action, or what takes its place once the line turns out to be cut. */
function keepingAction(action: FormAction, ownerId: string, onKept: () => void): FormAction {
  return async (state, form) => {
    const file = form.get("file");
    const hasFile = file instanceof File && file.size > 0;
    try {
      if (!navigator.onLine) throw new TypeError("offline");
      return await withinTime(action(state, form), hasFile ? WAIT_WITH_FILE_MS : WAIT_MS);
    } catch (error) {
      unstable_rethrow(error);
      try {
        await keepEntry(ownerId, form);
      } catch (storageError) {
        console.warn("entry not kept", storageError);
        return { status: "failed", code: "UNEXPECTED", message: KEPT_TEXT.notKept };
      }
      onKept();
      return { status: "success", data: undefined, message: KEPT_TEXT.kept };
    }
  };
}

function withinTime<Result>(run: Promise<Result>, ms: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TypeError("no answer in time")), ms);
    run.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function LogRound({
  action,
  ownerId,
  entryId,
  indicators,
  indicatorId,
  day,
  again,
  today,
  startsOn,
  draftKey,
  draftVersion = "",
  onKept,
}: LogFormProps & { readonly onKept: () => void }) {
  // Without scripts, and until they have arrived, the form goes to the server as it is.
  const isReady = useHydrated();
  const { fields, formProps, outcome } = useActionForm({
    id: "catat",
    schema: logProgressSchema,
    action: isReady ? keepingAction(action, ownerId, onKept) : action,
    defaultValue: {
      id: entryId,
      indicatorId: indicatorId ?? "",
      happenedOn: day,
      ...(again ? { amount: again.amount.replace(".", ","), note: again.note } : {}),
    },
  });
  const { id, indicatorId: indicator } = fields;
  return (
    <form {...formProps} className="max-w-2xl space-y-5">
      <FormOutcome {...outcome} />
      <DraftKeeper storageKey={draftKey} version={draftVersion} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      {indicators.length === 1 ? (
        <input type="hidden" name="indicatorId" value={indicators[0]?.value} />
      ) : (
        <Field name="indicatorId" id={indicator.id} label="Indikator" errors={indicator.errors} required>
          {(control) => (
            <Select
              {...control}
              options={indicators}
              placeholder="Pilih indikator"
              defaultValue={indicator.defaultValue}
            />
          )}
        </Field>
      )}
      <EntryFields fields={fields} today={today} startsOn={startsOn} />
      <SubmitButton size="lg" pendingText="Menyimpan…">
        Simpan catatan
      </SubmitButton>
    </form>
  );
}
