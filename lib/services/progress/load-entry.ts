import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import type { EntryParty, EntryState } from "@/lib/domain/progress/review";
import { can } from "@/lib/permissions/can";
import { officeRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { conflict } from "@/lib/services/errors";

const SELECT = {
  id: true,
  indicatorId: true,
  happenedOn: true,
  amount: true,
  note: true,
  link: true,
  fileId: true,
  writtenAt: true,
  review: { select: { planId: true, state: true, version: true } },
  indicator: { select: { result: { select: { plan: { select: APPRAISER_OF_PLAN } } } } },
} as const satisfies Prisma.ProgressEntrySelect;
type Row = Prisma.ProgressEntryGetPayload<{ select: typeof SELECT }>;

/** An entry with where it stands, as one of its two parties may answer it. */
export interface AnswerableEntry extends Omit<Row, "review" | "indicator"> {
  readonly review: NonNullable<Row["review"]>;
  readonly ownerId: string;
  readonly isPlanAgreed: boolean;
  readonly party: EntryParty;
}

/**
 * Of these entries those that the viewer may answer: its author, or who appraises them on that day. A withdrawal has nothing to
 * answer. Who misses one may not know that it exists.
 */
export async function answerableEntries(
  tx: Tx,
  { viewer, today }: ServiceContext<EmployeeViewer>,
  ids: readonly string[],
): Promise<readonly AnswerableEntry[]> {
  const rows = await tx.progressEntry.findMany({ where: { id: { in: [...ids] } }, select: SELECT });
  return rows.flatMap(({ review, indicator, ...entry }) => {
    const { plan } = indicator.result;
    const record = officeRecord(plan, today);
    const isAuthor = plan.employeeId === viewer.employeeId;
    if (!review || !can(viewer, isAuthor ? "progress.log" : "progress.review", record)) return [];
    return [
      {
        ...entry,
        review,
        ownerId: plan.employeeId,
        isPlanAgreed: plan.state === "AGREED",
        party: isAuthor ? ("author" as const) : ("appraiser" as const),
      },
    ];
  });
}

/** Writes the step if the entry still stands where it was seen. */
export async function moveEntry(
  tx: Tx,
  entryId: string,
  from: { readonly state: EntryState; readonly version: number },
  state: EntryState,
): Promise<void> {
  const moved = await tx.progressReview.updateMany({
    where: { entryId, state: from.state, version: from.version },
    data: { state, version: { increment: 1 } },
  });
  if (moved.count === 0) throw conflict("progress");
}
