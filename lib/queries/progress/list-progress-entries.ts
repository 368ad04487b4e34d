import { db } from "@/lib/db/client";
import { mayReadEvidence } from "@/lib/permissions/appraisal-access";
import { planRecord } from "@/lib/permissions/plan-access";
import type { Viewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf, localDayOf } from "@/lib/time";
import { type KeysetPage, keysetPage } from "../keyset";
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
}

export interface ProgressFilter {
  readonly planId: string;
  readonly indicatorId?: string | undefined;
  /** Days on which the work was done (YYYY-MM-DD), both included: those of a window that is evaluated. */
  readonly within?: { readonly startsOn: string; readonly endsOn: string } | undefined;
  /** Key of the page before: "day_id". */
  readonly after?: string | undefined;
}

const PAGE = 20;
const KEY = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/;

/** Entries older than the key: by day, then by id. */
function beforeKey(after: string | undefined) {
  const [, day, id] = after?.match(KEY) ?? [];
  if (!day || !id) return {};
  const happenedOn = dateOf(day);
  return { OR: [{ happenedOn: { lt: happenedOn } }, { happenedOn, id: { lt: id } }] };
}

/** A plan's log, newest work first, withdrawn entries among it and marked; null for who may not read it. */
export async function listProgressEntries(
  viewer: Viewer,
  filter: ProgressFilter,
): Promise<KeysetPage<ProgressEntryRow> | null> {
  const { planId, indicatorId, within, after } = filter;
  const plan = await db().performancePlan.findUnique({ where: { id: planId }, select: PLAN_RECORD });
  if (!plan || !mayReadEvidence(viewer, planRecord(plan, localDayOf(new Date())), objectionsOf(plan)))
    return null;
  const rows = await db().progressEntry.findMany({
    where: {
      authorId: plan.employeeId,
      withdrawsId: null,
      indicator: { result: { planId } },
      ...(indicatorId ? { indicatorId } : {}),
      AND: [
        within ? { happenedOn: { gte: dateOf(within.startsOn), lte: dateOf(within.endsOn) } } : {},
        beforeKey(after),
      ],
    },
    orderBy: [{ happenedOn: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: {
      id: true,
      indicatorId: true,
      happenedOn: true,
      amount: true,
      note: true,
      link: true,
      createdAt: true,
      indicator: { select: { text: true, unit: true } },
      file: { select: { id: true, name: true, mediaType: true } },
      withdrawnBy: { select: { createdAt: true, note: true } },
    },
  });
  const entries = rows.map((row) => ({
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
  }));
  return keysetPage(entries, PAGE, ({ happenedOn, id }) => `${happenedOn}_${id}`);
}
