import type { AppraisalKind } from "@/lib/domain/appraisal/windows";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { annualToBegin } from "./list-unappraised-plans";
import { windowsToBegin } from "./list-windows-to-begin";

/** An evaluation that nobody began, by its plan: the earliest of its windows, or the year. */
export interface EvaluationPlace {
  readonly planId: string;
  readonly kind: AppraisalKind;
}

interface EvaluationToBegin extends EvaluationPlace {
  /** Whose it is. */
  readonly name: string;
  readonly since: Date;
}

/**
 * The evaluation to begin after this one, of windows and of the year together: the next in the order in which they wait, from the
 * last again to the first, who waits longest; that one where there is no place or it waits no more. Null where no other one waits
 * for the viewer. The same ones as the lists have (`listWindowsToBegin`, and of `listUnappraisedPlans` those that are over).
 */
export async function nextEvaluationToBegin(
  viewer: EmployeeViewer,
  place: EvaluationPlace | null,
  today: string,
): Promise<EvaluationToBegin | null> {
  const [windows, years] = await Promise.all([windowsToBegin(viewer, today), annualToBegin(viewer, today)]);
  const row = (kind: AppraisalKind) => (of: (typeof windows)[number] | (typeof years)[number]) => ({
    planId: of.planId,
    kind,
    name: of.employeeName,
    since: of.since,
  });
  // Each list is in order, and of two that wait equally long the window comes first.
  const all = [...windows.map(row("PERIODIC")), ...years.map(row("ANNUAL"))].toSorted(
    (one, other) => one.since.getTime() - other.since.getTime(),
  );
  const at = all.findIndex(({ planId, kind }) => planId === place?.planId && kind === place.kind);
  return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))][0] ?? null;
}
