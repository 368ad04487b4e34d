import { db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import { keyOfRow } from "@/lib/domain/feedback/subject";
import { mayReadFeedback } from "@/lib/permissions/feedback-access";
import { planRecord } from "@/lib/permissions/plan-access";
import type { Viewer } from "@/lib/permissions/viewer";
import { instantOf } from "@/lib/time";
import { objectionsOf, PLAN_RECORD } from "../progress/plan-record";

/** Days (YYYY-MM-DD), both included. */
interface Days {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** On these days by the clock of the government. */
export const givenOn = ({ startsOn, endsOn }: Days) => ({
  gte: instantOf(`${startsOn}T00:00`),
  lt: instantOf(`${addDays(endsOn, 1)}T00:00`),
});

/** Of which feedback: on the days of a window alone, and not what was given after a moment. */
interface Span {
  readonly window?: Days | undefined;
  readonly until?: Date | undefined;
}

/** How much feedback each result and behaviour of a plan has, by the subject's key. */
export async function countsOfPlan(
  planId: string,
  { window, until }: Span = {},
): Promise<ReadonlyMap<string, number>> {
  const days = [
    ...(window ? [{ givenAt: givenOn(window) }] : []),
    ...(until ? [{ givenAt: { lte: until } }] : []),
  ];
  const groups = await db().feedback.groupBy({
    by: ["resultId", "behaviour"],
    // Only the words that stand, not those that a correction replaced.
    where: { planId, correctedBy: { is: null }, AND: days },
    _count: { _all: true },
  });
  return new Map(groups.map((group) => [keyOfRow(group), group._count._all]));
}

/** The same for a viewer; null for whom the feedback of this plan is not to be read. */
export async function feedbackCounts(
  viewer: Viewer,
  planId: string,
  today: string,
  span: Span = {},
): Promise<ReadonlyMap<string, number> | null> {
  const plan = await db().performancePlan.findUnique({ where: { id: planId }, select: PLAN_RECORD });
  if (!plan || !mayReadFeedback(viewer, planRecord(plan, today), objectionsOf(plan))) return null;
  return countsOfPlan(planId, span);
}
