"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { useActionForm } from "@/components/form/use-action-form";
import { EntryEvidence } from "@/components/progress/entry-list";
import { ActionBar } from "@/components/ui/action-bar";
import { AppLink } from "@/components/ui/app-link";
import { Checkbox } from "@/components/ui/checkbox";
import { StatusBadge } from "@/components/ui/status-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import type { EntryState } from "@/lib/domain/progress/review";
import { paths } from "@/lib/paths";
import { acceptEntriesSchema } from "@/lib/schemas/progress";
import { formatDay, formatDayOf } from "@/lib/text/format";
import { ENTRY_STATE_TONES, ENTRY_STATES_TEXT, realisedText } from "@/lib/text/progress";

type WaitingEntry = {
  readonly id: string;
  readonly version: number;
  readonly state: EntryState;
  readonly planId: string;
  readonly employeeName: string;
  readonly indicator: string;
  readonly unit: string;
  readonly happenedOn: string;
  readonly arrivedAt: Date;
  readonly amount: string;
  readonly note: string;
  readonly link: string | null;
  readonly file: { readonly id: string; readonly name: string } | null;
};

type WaitingEntriesFormProps = { readonly action: FormAction; readonly entries: readonly WaitingEntry[] };

/** Entries of the team, to tick and accept, each with the way to its page for a comment. */
export function WaitingEntriesForm({ action, entries }: WaitingEntriesFormProps) {
  const { formProps, outcome } = useActionForm({ id: "terima", schema: acceptEntriesSchema, action });
  return (
    <form {...formProps} className="space-y-6">
      <FormOutcome {...outcome} />
      <ul id="terima-ticked" tabIndex={-1} className="border-t border-line focus:outline-none">
        {entries.map((entry) => {
          const seen = `${entry.id}:${entry.version}`;
          return (
            <li
              key={entry.id}
              className="border-b border-line py-1.5 md:grid md:grid-cols-[minmax(0,1fr)_auto] md:gap-x-6"
            >
              <input type="hidden" name="shown" value={seen} />
              <Checkbox
                id={`terima-${entry.id}`}
                name="ticked"
                value={seen}
                label={
                  <span className="flex flex-wrap gap-x-4 font-semibold">
                    {entry.employeeName}
                    <span className="font-normal text-ink-soft">{formatDay(entry.happenedOn)}</span>
                    <span className="figures">{realisedText(entry.amount, entry.unit)}</span>
                  </span>
                }
              />
              <div className="pl-9 md:col-start-1">
                <p className="line-clamp-2 text-sm text-ink-soft">{entry.indicator}</p>
                <p className="text-sm text-ink-soft">Menunggu sejak {formatDayOf(entry.arrivedAt)}</p>
                <p className="max-w-prose break-words whitespace-pre-line">{entry.note}</p>
                <EntryEvidence entry={entry} />
                {entry.state !== "LOGGED" && (
                  <StatusBadge tone={ENTRY_STATE_TONES[entry.state]}>
                    {ENTRY_STATES_TEXT[entry.state]}
                  </StatusBadge>
                )}
              </div>
              <p className="pl-9 md:col-start-2 md:row-start-1 md:pl-0">
                <AppLink
                  href={paths.progressEntry(entry.planId, entry.id)}
                  className="link inline-flex min-h-11 items-center"
                >
                  Komentari atau minta perbaikan
                  <span className="sr-only">
                    : {entry.employeeName}, {formatDay(entry.happenedOn)}
                  </span>
                </AppLink>
              </p>
            </li>
          );
        })}
      </ul>
      {entries.length > 0 && (
        <ActionBar>
          <SubmitButton name="which" value="ticked" pendingText="Menerima…">
            Terima yang dicentang
          </SubmitButton>
          <SubmitButton name="which" value="shown" variant="secondary" pendingText="Menerima…">
            Terima semua di halaman ini
          </SubmitButton>
        </ActionBar>
      )}
    </form>
  );
}
