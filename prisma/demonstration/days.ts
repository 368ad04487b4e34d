import { addDays, daysBetween, type LocalDate, yearOf } from "@/lib/domain/calendar/local-date";
import { localDayOf } from "@/lib/time";
import type { Random } from "./random";

/** The one moment at which the town is filled: whatever is told of it happened before, or is announced for later. */
export interface TownClock {
  readonly now: Date;
  readonly today: LocalDate;
  /** The moment at this hour (UTC) of a day; never after the filling itself. A day to come is a mistake of the tale. */
  readonly at: (day: LocalDate, hour: number) => string;
  /** So many days before today. */
  readonly ago: (days: number) => LocalDate;
  /** So many days after today. */
  readonly ahead: (days: number) => LocalDate;
}

export function clockOf(now: Date): TownClock {
  const today = localDayOf(now);
  return {
    now,
    today,
    at: (day, hour) => {
      if (day > today) throw new RangeError(`The demonstration acts on ${day}, after its own today ${today}`);
      const wanted = Date.parse(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
      return new Date(Math.min(wanted, now.getTime())).toISOString();
    },
    ago: (days) => addDays(today, -days),
    ahead: (days) => addDays(today, days),
  };
}

/** The days on which one person's plan is written; a return takes the place of the agreement. */
export interface PlanDays {
  readonly draftedOn: LocalDate;
  readonly savedOn: LocalDate;
  readonly submittedOn: LocalDate;
  readonly returnedOn: LocalDate;
  readonly agreedOn: LocalDate;
}

/** The days of one period of the town. */
export interface YearDays {
  readonly year: number;
  readonly opensOn: LocalDate;
  /** Null while the period is open. */
  readonly closesOn: LocalDate | null;
  readonly endsOn: LocalDate;
  /** Of plans that were agreed in time, before the year began. */
  readonly plan: PlanDays;
  /** Of plans that are not agreed yet. */
  readonly latePlan: PlanDays;
  /** First and last day of the work that is logged: of everybody, and of those whose appraisal was begun. */
  readonly work: { readonly from: LocalDate; readonly to: LocalDate; readonly toAppraised: LocalDate };
  readonly appraisal: {
    readonly openedOn: LocalDate;
    readonly ratedOn: LocalDate;
    readonly handedOverOn: LocalDate;
    /** Accepted or objected to. */
    readonly answeredOn: LocalDate;
    readonly explainedOn: LocalDate;
  };
}

export interface TownYears {
  /** The last one that is closed. */
  readonly finished: YearDays;
  /** The one before this year while it is still appraised, in January; null later. */
  readonly appraised: YearDays | null;
  /** This year. */
  readonly current: YearDays;
  /** The year that is prepared and not open yet. */
  readonly coming: number;
}

/** The periods of the town on one day. In January the evaluation of last year is under way and this year's plans are written. */
export function yearsOn(today: LocalDate): TownYears {
  const year = yearOf(today);
  const isTurn = today < `${year}-02-01`;
  return {
    finished: finishedYear(isTurn ? year - 2 : year - 1),
    appraised: isTurn ? openYearDays(year - 1, today) : null,
    current: openYearDays(year, today),
    coming: year + 1,
  };
}

/** Days before today on which the steps of an appraisal under way were taken: its term for objections (14 days) runs. */
const OPENED_AGO = 7;

function openYearDays(year: number, today: LocalDate): YearDays {
  const ago = (days: number) => addDays(today, -days);
  const from = `${year}-01-01`;
  const endsOn = `${year}-12-31`;
  const beforeAppraisal = ago(OPENED_AGO + 1);
  return {
    ...ordinaryDays(year),
    closesOn: null,
    latePlan: {
      draftedOn: ago(12),
      savedOn: ago(10),
      submittedOn: ago(5),
      returnedOn: ago(3),
      agreedOn: ago(3),
    },
    work: {
      from,
      to: earlier(today, endsOn),
      toAppraised: beforeAppraisal < from ? earlier(today, endsOn) : earlier(beforeAppraisal, endsOn),
    },
    appraisal: {
      openedOn: ago(OPENED_AGO),
      ratedOn: ago(6),
      handedOverOn: ago(5),
      answeredOn: ago(3),
      explainedOn: ago(1),
    },
  };
}

function finishedYear(year: number): YearDays {
  const days = ordinaryDays(year);
  const work = { from: `${year}-01-01`, to: `${year}-11-30`, toAppraised: `${year}-11-30` };
  return {
    ...days,
    closesOn: `${year + 1}-01-15`,
    latePlan: days.plan,
    work,
    appraisal: {
      openedOn: `${year}-12-05`,
      ratedOn: `${year}-12-07`,
      handedOverOn: `${year}-12-08`,
      answeredOn: `${year}-12-12`,
      explainedOn: `${year}-12-14`,
    },
  };
}

const ordinaryDays = (year: number) => ({
  year,
  opensOn: `${year - 1}-12-10`,
  endsOn: `${year}-12-31`,
  plan: {
    draftedOn: `${year - 1}-12-14`,
    savedOn: `${year - 1}-12-15`,
    submittedOn: `${year - 1}-12-17`,
    returnedOn: `${year - 1}-12-19`,
    agreedOn: `${year - 1}-12-21`,
  },
});

export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
export const later = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a);

/** The day on which the last dialogue about a plan was held: some weeks before today, and within the plan. */
export const dialogueDay = (today: LocalDate, startsOn: LocalDate, endsOn: LocalDate): LocalDate =>
  earlier(later(addDays(today, -25), startsOn), endsOn);

/** Up to `most` days from the first to the last, one in each equal part of the time between them, in order. */
export function spreadDays(
  random: Pick<Random, "below">,
  from: LocalDate,
  to: LocalDate,
  most: number,
): readonly LocalDate[] {
  const length = daysBetween(from, to) + 1;
  const parts = Math.min(most, length);
  const begin = (part: number) => Math.floor((part * length) / parts);
  return Array.from({ length: parts }, (_, part) =>
    addDays(from, begin(part) + random.below(begin(part + 1) - begin(part))),
  );
}

/** How much of a year has gone by at the end of a day, from 0 to 1. */
export const shareOfYear = (year: number, day: LocalDate): number =>
  (daysBetween(`${year}-01-01`, day) + 1) / (daysBetween(`${year}-01-01`, `${year}-12-31`) + 1);
