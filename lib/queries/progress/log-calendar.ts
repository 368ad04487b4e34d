import { db } from "@/lib/db/client";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import {
  firstDayOf,
  type LogDay,
  lastDayOf,
  logMonth,
  type Month,
  monthsBeside,
  monthToShow,
} from "@/lib/domain/progress/month";
import { mayReadEvidence } from "@/lib/permissions/appraisal-access";
import { can } from "@/lib/permissions/can";
import { planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";
import { objectionsOf, PLAN_RECORD } from "./plan-record";

export interface CalendarDay extends LogDay {
  /** Of the holiday that the day is. */
  readonly holiday: string | null;
}

export interface LogCalendar {
  readonly planId: string;
  readonly periodName: string;
  readonly employeeName: string;
  readonly positionTitle: string;
  readonly isOwn: boolean;
  readonly canLog: boolean;
  readonly month: Month;
  readonly before: Month | null;
  readonly after: Month | null;
  readonly days: readonly CalendarDay[];
  /** Indicators of one's own log, each with its entries of the month. */
  readonly indicators: readonly { readonly id: string; readonly text: string; readonly entries: number }[];
}

/**
 * The log of one month of a plan, day by day; without a month, or with one outside the plan, the nearest of its months. Null for
 * who may not read the log.
 */
export async function logCalendar(
  viewer: EmployeeViewer,
  planId: string,
  wanted: Month | undefined,
  today: LocalDate,
): Promise<LogCalendar | null> {
  const plan = await db().performancePlan.findUnique({
    where: { id: planId },
    select: {
      ...PLAN_RECORD,
      startsOn: true,
      positionTitle: true,
      employee: { select: { name: true, ...PLAN_RECORD.employee.select } },
      period: { select: { name: true } },
      results: {
        orderBy: { ordinal: "asc" },
        select: {
          indicators: {
            where: { source: LOG_SOURCE },
            orderBy: { ordinal: "asc" },
            select: { id: true, text: true },
          },
        },
      },
    },
  });
  if (!plan) return null;
  const record = planRecord(plan, today);
  if (!mayReadEvidence(viewer, record, objectionsOf(plan))) return null;

  const span = { startsOn: dayOf(plan.startsOn), endsOn: dayOf(plan.endsOn) };
  const month = monthToShow(span, wanted, today);
  const within = { gte: dateOf(firstDayOf(month)), lte: dateOf(lastDayOf(month)) };
  const [entries, holidays] = await Promise.all([
    db().progressEntry.groupBy({
      by: ["indicatorId", "happenedOn"],
      where: {
        authorId: plan.employeeId,
        happenedOn: within,
        withdrawsId: null,
        withdrawnBy: null,
        indicator: { result: { planId } },
      },
      _count: true,
    }),
    db().holiday.findMany({ where: { date: within } }),
  ]);
  const entriesOn = new Map<LocalDate, number>();
  for (const { happenedOn, _count: n } of entries) {
    const day = dayOf(happenedOn);
    entriesOn.set(day, (entriesOn.get(day) ?? 0) + n);
  }
  const nameOn = new Map(holidays.map(({ date, name }) => [dayOf(date), name]));
  const isHoliday = (date: LocalDate) => nameOn.has(date);
  const entriesOf = (id: string) =>
    entries.reduce((sum, { indicatorId, _count: n }) => (indicatorId === id ? sum + n : sum), 0);
  return {
    planId,
    periodName: plan.period.name,
    employeeName: plan.employee.name,
    positionTitle: plan.positionTitle,
    isOwn: viewer.employeeId === plan.employeeId,
    canLog: plan.state === "AGREED" && can(viewer, "progress.log", record),
    month,
    ...monthsBeside(span, month),
    days: logMonth({ month, plan: span, today, entriesOn, isHoliday }).map((day) => ({
      ...day,
      holiday: nameOn.get(day.date) ?? null,
    })),
    indicators: plan.results.flatMap(({ indicators }) =>
      indicators.map(({ id, text }) => ({ id, text, entries: entriesOf(id) })),
    ),
  };
}
