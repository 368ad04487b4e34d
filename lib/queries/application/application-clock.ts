import { db } from "@/lib/db/client";
import { officeCalendarIn } from "@/lib/db/office-hours";
import { elapsedAt } from "@/lib/domain/application/clock";
import { type ApplicationState, isRunning } from "@/lib/domain/application/lifecycle";
import { addDays } from "@/lib/domain/calendar/local-date";
import { DEFAULT_OFFICE_HOURS, lastWorkingMoment } from "@/lib/domain/calendar/working-time";
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
}

export const CLOCK_COLUMNS = {
  state: true,
  standardMinutes: true,
  elapsedMinutes: true,
  runningSince: true,
  dueAt: true,
} as const;

export interface TermEdges {
  /** What was due before is late. */
  readonly late: Date;
  /** What is due before, and not late, is due today. */
  readonly tomorrow: Date;
}

/** Reads hours and calendar once: the edges between late, today and later, and how the term of any row stands. */
export async function termsAt(now: Date) {
  const calendar = await officeCalendarIn(db(), DEFAULT_OFFICE_HOURS);
  const wall = wallClockOf(now);
  const edges: TermEdges = {
    late: instantOf(lastWorkingMoment(wall, calendar.hours, calendar.isHoliday)),
    tomorrow: instantOf(`${addDays(localDayOf(now), 1)}T00:00`),
  };
  const termOf = (row: ClockRow): ApplicationTerm => {
    const { standardMinutes, elapsedMinutes, runningSince, dueAt } = row;
    const clock = { elapsed: elapsedMinutes, runningSince: runningSince && wallClockOf(runningSince) };
    return {
      standardMinutes,
      elapsed: elapsedAt(clock, wall, calendar),
      dueAt: dueAt?.toISOString() ?? null,
      light: lightOf(row, edges),
    };
  };
  return { edges, termOf };
}

function lightOf({ state, dueAt }: ClockRow, { late, tomorrow }: TermEdges): ApplicationLight {
  if (!isRunning(state) || dueAt === null) return "PAUSED";
  if (dueAt < late) return "LATE";
  return dueAt < tomorrow ? "TODAY" : "LATER";
}
