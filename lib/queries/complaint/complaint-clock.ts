import { db } from "@/lib/db/client";
import { holidaysIn } from "@/lib/db/holidays";
import { elapsedDays, type Light, lightOf } from "@/lib/domain/complaint/clock";
import { type TermFacts, termDays } from "@/lib/domain/complaint/complaint";
import { type ComplaintState, isOpen } from "@/lib/domain/complaint/lifecycle";
import { dayOf } from "@/lib/time";

/** How a term stands, for a page. */
export interface TermView {
  readonly days: number;
  readonly elapsed: number;
  readonly dueOn: string;
  readonly light: Light;
  /** The clock stands still while the reporter is asked. */
  readonly isPaused: boolean;
}

export const CLOCK_COLUMNS = {
  state: true,
  term: true,
  extendedDays: true,
  clockFrom: true,
  pausedDays: true,
  pausedOn: true,
  dueOn: true,
} as const;

interface ClockRow extends TermFacts {
  readonly state: ComplaintState;
  readonly clockFrom: Date;
  readonly pausedDays: number;
  readonly pausedOn: Date | null;
  readonly dueOn: Date;
}

/** Reads HR's calendar once and answers how the term of any row stands; null where nobody owes an answer. */
export async function termReader(today: string): Promise<(row: ClockRow) => TermView | null> {
  const isHoliday = await holidaysIn(db());
  return (row) => {
    if (!isOpen(row.state)) return null;
    const days = termDays(row);
    const pausedOn = row.pausedOn && dayOf(row.pausedOn);
    const clock = { from: dayOf(row.clockFrom), pausedDays: row.pausedDays, pausedOn };
    const elapsed = elapsedDays(clock, today, isHoliday);
    return {
      days,
      elapsed,
      dueOn: dayOf(row.dueOn),
      light: lightOf(elapsed, days),
      isPaused: pausedOn !== null,
    };
  };
}
