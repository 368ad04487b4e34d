import { AppLink } from "@/components/ui/app-link";
import { StatusBadge } from "@/components/ui/status-badge";
import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import type { EvaluationFrequency } from "@/lib/domain/period/period";
import { paths } from "@/lib/paths";
import { windowName, windowState } from "@/lib/text/appraisal";
import { formatDay } from "@/lib/text/format";

export interface WindowOnStrip {
  readonly frequency: EvaluationFrequency;
  /** Days (YYYY-MM-DD), both included. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly isOver: boolean;
  readonly state: AppraisalState | null;
  readonly appraisalId: string | null;
  readonly predikat: Predikat | null;
  /** Where the year is of several units. */
  readonly unitName?: string | null;
}

/** The windows of a year beside one another, each with how far its evaluation got: twelve months stand on one screen. */
export function WindowStrip({
  windows,
  label,
}: {
  readonly windows: readonly WindowOnStrip[];
  readonly label: string;
}) {
  return (
    <ol aria-label={label} className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-4">
      {windows.map((window) => (
        <li key={window.startsOn} className="rounded-lg border border-line bg-surface px-3 py-2">
          <p className="text-sm font-semibold">
            {window.appraisalId ? (
              <AppLink
                href={paths.appraisal(window.appraisalId)}
                className="link inline-flex min-h-11 items-center"
              >
                {windowName(window)}
              </AppLink>
            ) : (
              <span className="inline-flex min-h-11 items-center">{windowName(window)}</span>
            )}
          </p>
          <WindowBadge window={window} />
          {!window.isOver && <p className="mt-1 text-sm text-ink-soft">sampai {formatDay(window.endsOn)}</p>}
          {window.unitName && <p className="mt-1 text-sm text-ink-soft">{window.unitName}</p>}
        </li>
      ))}
    </ol>
  );
}

function WindowBadge({ window }: { readonly window: WindowOnStrip }) {
  const { text, tone } = windowState(window);
  return <StatusBadge tone={tone}>{text}</StatusBadge>;
}
