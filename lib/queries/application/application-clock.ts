import { db } from "@/lib/db/client";
import { officeCalendarsIn } from "@/lib/db/office-hours";
import { elapsedAt } from "@/lib/domain/application/clock";
import { type ApplicationState, isRunning } from "@/lib/domain/application/lifecycle";
import { addDays } from "@/lib/domain/calendar/local-date";
import { DEFAULT_OFFICE_HOURS } from "@/lib/domain/calendar/working-time";
import { instantOf, localDayOf, wallClockOf } from "@/lib/time";

/** How an application that somebody works on stands; PAUSED while the applicant is waited for. */
type ApplicationLight = "LATE" | "TODAY" | "LATER" | "PAUSED";

export interface ApplicationTerm {
  readonly standardMinutes: number;
  /** Working minutes so far, pauses left out. */
  readonly elapsed: number;
  readonly dueAt: string | null;
  readonly light: ApplicationLight;
}

interface ClockRow {
  readonly state: ApplicationState;
  readonly standardMinutes: number;
  readonly elapsedMinutes: number;
  readonly runningSince: Date | null;
  readonly dueAt: Date | null;
  readonly lateAt: Date | null;
  readonly officeHoursId: string | null;
}

export const CLOCK_COLUMNS = {
  state: true,
  standardMinutes: true,
  elapsedMinutes: true,
  runningSince: true,
  dueAt: true,
  lateAt: true,
  officeHoursId: true,
} as const;

export interface TermEdges {
  readonly now: Date;
  /** What is due before, and not late, is due today. */
  readonly tomorrow: Date;
}

/** The edges between late, today and later; both are written with the step, whatever hours a row is measured by. */
export const edgesAt = (now: Date): TermEdges => ({
  now,
  tomorrow: instantOf(`${addDays(localDayOf(now), 1)}T00:00`),
});

/** How the terms of these rows stand; reads the hours of all of them and the calendar once. */
export async function termsOf<Row extends ClockRow>(
  rows: readonly Row[],
  now: Date,
): Promise<(row: Row) => ApplicationTerm> {
  const calendarOf = await officeCalendarsIn(
    db(),
    DEFAULT_OFFICE_HOURS,
    rows.map(({ officeHoursId }) => officeHoursId),
  );
  const wall = wallClockOf(now);
  const edges = edgesAt(now);
  return (row) => {
    const { standardMinutes, elapsedMinutes, runningSince, dueAt, officeHoursId } = row;
    const clock = { elapsed: elapsedMinutes, runningSince: runningSince && wallClockOf(runningSince) };
    return {
      standardMinutes,
      elapsed: elapsedAt(clock, wall, calendarOf(officeHoursId)),
      dueAt: dueAt?.toISOString() ?? null,
      light: lightOf(row, edges),
    };
  };
}

function lightOf({ state, dueAt, lateAt }: ClockRow, { now, tomorrow }: TermEdges): ApplicationLight {
  if (!isRunning(state) || dueAt === null) return "PAUSED";
  if (lateAt !== null && lateAt <= now) return "LATE";
  return dueAt < tomorrow ? "TODAY" : "LATER";
}
