import { db } from "@/lib/db/client";
import { type EntryEvent, entryEvents, type ReviewEvent } from "@/lib/domain/progress/review";
import { mayReadEvidence } from "@/lib/permissions/appraisal-access";
import { can } from "@/lib/permissions/can";
import { officeRecord, planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { ENTRY_COLUMNS, entryRowOf, type ProgressEntryRow } from "./list-progress-entries";
import { objectionsOf, PLAN_RECORD } from "./plan-record";

export interface EntryRemark {
  readonly id: string;
  readonly author: string;
  readonly event: ReviewEvent;
  readonly text: string | null;
  readonly at: string;
}

export interface EntryPage {
  readonly entry: ProgressEntryRow;
  readonly version: number;
  readonly planId: string;
  readonly periodName: string;
  readonly employeeName: string;
  readonly isOwn: boolean;
  /** The days of the plan. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** What the viewer may do with it now. */
  readonly events: readonly EntryEvent[];
  /** What stood before, the newest first. */
  readonly former: readonly ProgressEntryRow[];
  /** What was said, about what stood before as well, the oldest first. */
  readonly remarks: readonly EntryRemark[];
  /** The entry that took its place, if one did. */
  readonly correctedById: string | null;
}

/** An entry is written anew a few times at most; a longer chain would be a mistake. */
const LONGEST_CHAIN = 50;

/** One entry of a plan's log with all that was said about it; null for who may not read the log, and for a withdrawal. */
export async function readEntry(
  viewer: EmployeeViewer,
  planId: string,
  entryId: string,
  today: string,
): Promise<EntryPage | null> {
  const row = await db().progressEntry.findUnique({
    where: { id: entryId },
    select: {
      ...ENTRY_COLUMNS,
      withdrawsId: true,
      correctedBy: { select: { id: true } },
      review: { select: { state: true, version: true } },
      indicator: {
        select: {
          text: true,
          unit: true,
          result: {
            select: {
              plan: {
                select: {
                  ...PLAN_RECORD,
                  id: true,
                  startsOn: true,
                  employee: { select: { name: true, ...PLAN_RECORD.employee.select } },
                  period: { select: { name: true } },
                },
              },
            },
          },
        },
      },
    },
  });
  if (!row || row.withdrawsId !== null) return null;
  const { plan } = row.indicator.result;
  const mayRead = mayReadEvidence(viewer, planRecord(plan, today), objectionsOf(plan));
  if (plan.id !== planId || !mayRead) return null;

  const isOwn = viewer.employeeId === plan.employeeId;
  const mayAnswer = can(viewer, isOwn ? "progress.log" : "progress.review", officeRecord(plan, today));
  const former = await formerOf(row.correctsId);
  const remarks = await db().progressRemark.findMany({
    where: { entryId: { in: [entryId, ...former.map(({ id }) => id)] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, event: true, text: true, at: true, author: { select: { name: true } } },
  });
  const entry = entryRowOf(row);
  const isPlanAgreed = plan.state === "AGREED";
  const facts = { state: entry.state, isPlanAgreed, party: isOwn ? "author" : "appraiser" } as const;
  return {
    entry,
    version: row.review?.version ?? 0,
    planId,
    periodName: plan.period.name,
    employeeName: plan.employee.name,
    isOwn,
    startsOn: dayOf(plan.startsOn),
    endsOn: dayOf(plan.endsOn),
    events: mayAnswer && row.review ? entryEvents(facts) : [],
    former,
    remarks: remarks.map(({ id, event, text, at, author }) => ({
      id,
      author: author.name,
      // Written by the services that review alone.
      event: event as ReviewEvent,
      text,
      at: at.toISOString(),
    })),
    correctedById: row.correctedBy?.id ?? null,
  };
}

/** What stood before, one after the other: each correction names the one that it replaced. */
async function formerOf(correctsId: string | null): Promise<readonly ProgressEntryRow[]> {
  const former: ProgressEntryRow[] = [];
  let id = correctsId;
  while (id !== null && former.length < LONGEST_CHAIN) {
    const row = await db().progressEntry.findUniqueOrThrow({ where: { id }, select: ENTRY_COLUMNS });
    former.push(entryRowOf(row));
    id = row.correctsId;
  }
  return former;
}
