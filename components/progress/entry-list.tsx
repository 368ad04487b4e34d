import { ExternalLink, Paperclip } from "lucide-react";
import type { ReactNode } from "react";
import { StatusBadge } from "@/components/ui/status-badge";
import type { EntryState } from "@/lib/domain/progress/review";
import { paths } from "@/lib/paths";
import { formatDay, formatMoment } from "@/lib/text/format";
import { ENTRY_STATE_TONES, ENTRY_STATES_TEXT, realisedText } from "@/lib/text/progress";

export interface Entry {
  readonly id: string;
  readonly indicator: string;
  readonly unit: string;
  readonly happenedOn: string;
  readonly amount: string;
  readonly note: string;
  readonly link: string | null;
  readonly file: { readonly id: string; readonly name: string } | null;
  readonly withdrawal: { readonly at: string; readonly reason: string } | null;
  readonly state: EntryState;
  readonly isCorrection: boolean;
  readonly asked: string | null;
}

type EntryListProps = {
  readonly entries: readonly Entry[];
  readonly actions?: (entry: Entry) => ReactNode;
};

/** The log, newest work first; what was taken back stays, marked and with its reason. */
export function EntryList({ entries, actions }: EntryListProps) {
  return (
    <ol className="space-y-4">
      {entries.map((entry) => (
        <li
          key={entry.id}
          id={`catatan-${entry.id}`}
          className="rounded-lg border border-line bg-surface p-4 sm:p-5"
        >
          <EntryBody entry={entry} />
          {actions && <div className="mt-2">{actions(entry)}</div>}
        </li>
      ))}
    </ol>
  );
}

/** What an entry says, and where it stands. */
export function EntryBody({ entry }: { readonly entry: Entry }) {
  const { withdrawal, state, asked, isCorrection } = entry;
  // What was replaced tells nothing by its withdrawal: its reason is the entry that took its place.
  const isTakenBack = withdrawal !== null && state !== "REPLACED";
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="font-semibold">{formatDay(entry.happenedOn)}</p>
        <p className="font-display text-lg font-bold figures">
          {withdrawal ? (
            <del>{realisedText(entry.amount, entry.unit)}</del>
          ) : (
            realisedText(entry.amount, entry.unit)
          )}
        </p>
      </div>
      <p className="text-sm text-ink-soft">{entry.indicator}</p>
      <p className="mt-2 max-w-prose break-words whitespace-pre-line">{entry.note}</p>
      <EntryEvidence entry={entry} />
      {state !== "LOGGED" && (
        <div className="mt-3 space-y-1">
          <StatusBadge tone={ENTRY_STATE_TONES[state]}>{ENTRY_STATES_TEXT[state]}</StatusBadge>
          {isTakenBack && (
            <p className="text-sm text-ink-soft">
              {formatMoment(withdrawal.at)}: {withdrawal.reason}
            </p>
          )}
          {asked && <p className="max-w-prose break-words whitespace-pre-line">{asked}</p>}
        </div>
      )}
      {isCorrection && state !== "CORRECTED" && (
        <p className="mt-2 text-sm text-ink-soft">Pernah diperbaiki.</p>
      )}
    </>
  );
}

export function EntryEvidence({ entry: { file, link } }: { readonly entry: Pick<Entry, "file" | "link"> }) {
  if (!file && !link) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6">
      {file && (
        <li className="min-w-0">
          <a href={paths.file(file.id)} className="link inline-flex min-h-11 items-center gap-2 break-all">
            <Paperclip aria-hidden="true" className="size-4 shrink-0" />
            {file.name}
          </a>
        </li>
      )}
      {link && (
        <li className="min-w-0">
          <a
            href={link}
            rel="noopener noreferrer nofollow"
            className="link inline-flex min-h-11 items-center gap-2 break-all"
          >
            <ExternalLink aria-hidden="true" className="size-4 shrink-0" />
            {new URL(link).hostname}
          </a>
        </li>
      )}
    </ul>
  );
}
