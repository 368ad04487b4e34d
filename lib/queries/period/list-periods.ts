import { db } from "@/lib/db/client";
import { holidaysIn } from "@/lib/db/holidays";
import type { RatingRegister } from "@/lib/domain/appraisal/external-rating";
import {
  type DayKind,
  type DueDay,
  dueOnWorkingDay,
  type IsHoliday,
} from "@/lib/domain/calendar/working-days";
import type { EvaluationFrequency, PeriodState } from "@/lib/domain/period/period";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { countablePrefixes } from "@/lib/queries/plan/visible-plans";
import { dayOf } from "@/lib/time";

export interface PeriodView {
  readonly id: string;
  readonly year: number;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** The last day for plans as HR set it, and the working day on which it falls. */
  readonly planDueOn: string;
  readonly planDue: DueDay;
  readonly frequency: EvaluationFrequency;
  readonly objectionDays: number;
  readonly objectionDayKind: DayKind;
  readonly explanationDays: number;
  readonly decisionDays: number;
  readonly state: PeriodState;
  readonly register: RatingRegister;
  readonly version: number;
}

/** As many years as a list of years is read with pleasure. */
const MOST = 30;

type Stored = Awaited<ReturnType<typeof stored>>[number];
const stored = (where: { readonly id?: string }) =>
  db().period.findMany({ where, orderBy: { year: "desc" }, take: MOST });

const toView = (
  { createdAt: _, startsOn, endsOn, planDueOn, ...period }: Stored,
  isHoliday: IsHoliday,
): PeriodView => ({
  ...period,
  startsOn: dayOf(startsOn),
  endsOn: dayOf(endsOn),
  planDueOn: dayOf(planDueOn),
  planDue: dueOnWorkingDay(dayOf(planDueOn), isHoliday),
});

/** Who manages periods or counts plans sees them; everybody else has no such page. */
const mayRead = (viewer: Viewer): boolean =>
  can(viewer, "period.manage", {}) || countablePrefixes(viewer).length > 0;

/** The periods, the newest year first; null for who has no such page. */
export async function listPeriods(viewer: Viewer): Promise<readonly PeriodView[] | null> {
  if (!mayRead(viewer)) return null;
  const [periods, isHoliday] = await Promise.all([stored({}), holidaysIn(db())]);
  return periods.map((period) => toView(period, isHoliday));
}

/** One period; null for whom it does not exist. */
export async function readPeriod(viewer: Viewer, id: string): Promise<PeriodView | null> {
  if (!mayRead(viewer)) return null;
  const [period] = await stored({ id });
  return period ? toView(period, await holidaysIn(db())) : null;
}
