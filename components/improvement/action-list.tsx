import type { ReactNode } from "react";
import { StatusBadge } from "@/components/ui/status-badge";
import { formatDay, formatMoment } from "@/lib/text/format";

type ShownAction = {
  readonly id: string;
  readonly gap: string;
  readonly action: string;
  readonly mentor: string;
  readonly dueOn: string;
  readonly evidence: string | null;
  readonly entry: { readonly note: string; readonly happenedOn: string } | null;
  readonly doneAt: string | null;
};

type ActionListProps = {
  readonly actions: readonly ShownAction[];
  readonly today: string;
  readonly acts: (action: ShownAction) => ReactNode;
};

function stateOf({ doneAt, dueOn }: ShownAction, today: string) {
  if (doneAt) return { tone: "success", label: "Selesai" } as const;
  return dueOn < today
    ? ({ tone: "warning", label: "Lewat batas" } as const)
    : ({ tone: "info", label: "Belum selesai" } as const);
}

/** The actions of an improvement plan by their terms: gap, deed, mentor, day, and what shows that it was done. */
export function ActionList({ actions, today, acts }: ActionListProps) {
  return (
    <ol className="space-y-4">
      {actions.map((action) => {
        const { tone, label } = stateOf(action, today);
        return (
          <li key={action.id} className="rounded-lg border border-line bg-surface p-4 sm:p-5">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
              <h3 className="min-w-0 text-lg break-words">{action.action}</h3>
              <StatusBadge tone={tone}>{label}</StatusBadge>
            </div>
            <p className="mt-2 max-w-prose break-words">
              <span className="text-ink-soft">Yang belum sesuai:</span> {action.gap}
            </p>
            <p className="mt-2 text-sm text-ink-soft">
              Pendamping {action.mentor} · batas {formatDay(action.dueOn)}
            </p>
            {action.evidence && (
              <p className="mt-3 max-w-prose break-words whitespace-pre-line">
                <span className="text-ink-soft">Bukti:</span> {action.evidence}
                {action.entry && ` (catatan ${formatDay(action.entry.happenedOn)}: ${action.entry.note})`}
              </p>
            )}
            {action.doneAt && <p className="mt-1 text-sm text-ink-soft">{formatMoment(action.doneAt)}</p>}
            <div className="mt-3">{acts(action)}</div>
          </li>
        );
      })}
    </ol>
  );
}
