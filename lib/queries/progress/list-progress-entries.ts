import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { EntryState } from "@/lib/domain/progress/review";
import { mayReadEvidence } from "@/lib/permissions/appraisal-access";
import { planRecord } from "@/lib/permissions/plan-access";
import type { Viewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { dayKey, dayKeyParts } from "../row-key";
import { objectionsOf, PLAN_RECORD } from "./plan-record";

export interface ProgressEntryRow {
  readonly id: string;
  readonly indicatorId: string;
  readonly indicator: string;
  readonly unit: string;
  readonly happenedOn: string;
  readonly amount: string;
  readonly note: string;
  readonly link: string | null;
  readonly file: { readonly id: string; readonly name: string; readonly mediaType: string } | null;
  readonly writtenAt: string;
  readonly withdrawal: { readonly at: string; readonly reason: string } | null;
  readonly state: EntryState;
  /** It takes the place of a former one, which its page shows. */
  readonly isCorrection: boolean;
  /** What the appraiser asks to correct, while that stands. */
  readonly asked: string | null;
}

export interface ProgressFilter {
  readonly planId: string;
  readonly indicatorId?: string | undefined;
  /** Days on which the work was done (YYYY-MM-DD), both included: those of a window that is evaluated. */
  readonly within?: { readonly startsOn: string; readonly endsOn: string } | undefined;
  /** The key of the page before (`dayKey`). */
  readonly after?: string | undefined;
}

const PAGE = 20;

/** Entries older than the key: by day, then by id. */
function beforeKey(after: string | undefined): Prisma.ProgressEntryWhereInput {
  const key = dayKeyParts(after);
  return key ? beyondKey("happenedOn", "lt", key) : {};
}

/** An entry with what a list says of it. */
export const ENTRY_COLUMNS = {
  id: true,
  indicatorId: true,
  happenedOn: true,
  amount: true,
  note: true,
  link: true,
  createdAt: true,
  correctsId: true,
  indicator: { select: { text: true, unit: true } },
  file: { select: { id: true, name: true, mediaType: true } },
  withdrawnBy: { select: { createdAt: true, note: true } },
  review: { select: { state: true } },
  remarks: {
    where: { event: "ask" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 1,
    select: { text: true },
  },
} as const satisfies Prisma.ProgressEntrySelect;
type EntryRow = Prisma.ProgressEntryGetPayload<{ select: typeof ENTRY_COLUMNS }>;

export function entryRowOf(row: EntryRow): ProgressEntryRow {
  const state = row.review?.state ?? "LOGGED";
  return {
    id: row.id,
    indicatorId: row.indicatorId,
    indicator: row.indicator.text,
    unit: row.indicator.unit,
    happenedOn: dayOf(row.happenedOn),
    amount: row.amount.toFixed(),
    note: row.note,
    link: row.link,
    file: row.file,
    writtenAt: row.createdAt.toISOString(),
    withdrawal: row.withdrawnBy
      ? { at: row.withdrawnBy.createdAt.toISOString(), reason: row.withdrawnBy.note }
      : null,
    state,
    isCorrection: row.correctsId !== null,
    asked: state === "ASKED" ? (row.remarks[0]?.text ?? null) : null,
  };
}

/** A plan's log, newest work first, withdrawn entries among it and marked; null for who may not read it. */
export async function listProgressEntries(
  viewer: Viewer,
  today: string,
  filter: ProgressFilter,
): Promise<KeysetPage<ProgressEntryRow> | null> {
  const { planId, indicatorId, within, after } = filter;
  const plan = await db().performancePlan.findUnique({ where: { id: planId }, select: PLAN_RECORD });
  if (!plan || !mayReadEvidence(viewer, planRecord(plan, today), objectionsOf(plan))) return null;
  const rows = await db().progressEntry.findMany({
    where: {
      authorId: plan.employeeId,
      withdrawsId: null,
      // What was written anew stands on the page of the entry that took its place.
      correctedBy: null,
      indicator: { result: { planId } },
      ...(indicatorId ? { indicatorId } : {}),
      AND: [
        within ? { happenedOn: { gte: dateOf(within.startsOn), lte: dateOf(within.endsOn) } } : {},
        beforeKey(after),
      ],
    },
    orderBy: [{ happenedOn: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: ENTRY_COLUMNS,
  });
  return keysetPage(rows.map(entryRowOf), PAGE, ({ happenedOn, id }) => dayKey(happenedOn, id));
}
