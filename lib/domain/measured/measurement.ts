import { type DurationCount, type DurationFigures, durationFigures } from "@/lib/domain/application/figures";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type ComplaintTerm, termDays } from "@/lib/domain/complaint/complaint";
import { type ComplaintState, isOpen } from "@/lib/domain/complaint/lifecycle";
import { COMPLAINT_STEP } from "@/lib/domain/complaint/publication";
import { type MeasuredSource, measuredSourceOf, type NamedSource } from "@/lib/domain/measured/source";
import { divideHalfUp, fixedOf } from "@/lib/domain/number/decimal";
import { forEachElement } from "@/lib/domain/survey/element-totals";
import type { ElementCode } from "@/lib/domain/survey/elements";
import { MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { type AnswerGroup, groupTogether, publishedResult } from "@/lib/domain/survey/publication";
import { type DateRange, jpIn, type LearningRecordFacts } from "@/lib/domain/training/ledger";

/** Why there is no figure. INCOMPLETE: an element of the survey that fewer than five have answered. */
export const NULL_REASONS = ["NOTHING_YET", "TOO_FEW", "INCOMPLETE"] as const;
export type NullReason = (typeof NULL_REASONS)[number];

interface Figure {
  /** Plain decimal text in the unit of the source. */
  readonly value: string | null;
  /** What the figure is made of; without a figure, what there is so far. */
  readonly n: number;
  readonly whyNull: NullReason | null;
}

/** What a source says of its subject over some days. Only what others may read as well: see decision 0023. */
export interface Measurement extends Figure {
  readonly source: MeasuredSource;
  readonly span: DateRange;
  /** The day of the reading. */
  readonly asOf: LocalDate;
}

/** What was kept of a measurement, when a rating was handed over. */
interface KeptMeasurement extends Figure {
  readonly asOf: LocalDate;
}

/** A figure as it was kept, in place of what its source says now. */
export const asKept = (figure: MeasuredFigure, kept: KeptMeasurement | undefined): MeasuredFigure =>
  kept ? { ...figure, ...kept } : figure;

/** The page that shows what a figure is made of, as far as the reader may open it. */
export type RowsBehind =
  | { readonly page: "SERVICE"; readonly slug: string }
  | { readonly page: "STATISTICS" | "COMPLAINTS" | "LEDGER" };

/** A measurement as a page shows it. */
export interface MeasuredFigure extends Measurement {
  /** Name of the service or the unit; null where it is about the owner of the plan. */
  readonly subject: string | null;
  readonly behind: RowsBehind | null;
}

/** Whom to measure; the employee is the owner of the plan. */
export interface MeasuredSubject extends NamedSource {
  readonly employeeId: string;
}

/** Answers to one service in one survey period: those received, and the sums as of their last publication. */
export interface SurveyFacts {
  readonly serviceId: string;
  readonly unitId: string;
  readonly received: number;
  readonly published: Readonly<Record<`${ElementCode}Sum` | `${ElementCode}N` | "n", number>> | null;
}

/** A complaint that a unit handles; none about an officer has a unit. */
export interface ComplaintFacts {
  readonly id: string;
  readonly unitId: string;
  readonly state: ComplaintState;
  readonly term: ComplaintTerm;
  readonly extendedDays: number;
  readonly dueOn: LocalDate;
  readonly isPaused: boolean;
  /** Working days to the first answer; null before it. */
  readonly answerDays: number | null;
  /** When its outcome was settled: the first answer, or the end of the term where that came first. */
  readonly settledAt: Date;
}

/** Finished applications of a service that took up to so many working minutes, as published. */
export interface DurationFacts extends DurationCount {
  readonly serviceId: string;
}

/** The rows behind the figures of one span. */
export interface MeasuredFacts {
  readonly durations: readonly DurationFacts[];
  readonly surveys: readonly SurveyFacts[];
  readonly complaints: readonly ComplaintFacts[];
  readonly records: readonly (LearningRecordFacts & { readonly employeeId: string })[];
}

interface Reading {
  readonly subject: MeasuredSubject;
  readonly facts: MeasuredFacts;
  readonly span: DateRange;
  readonly asOf: LocalDate;
}

const hundredths = (units: bigint): string => fixedOf(units, 2);

const groupOf = ({ received, published }: SurveyFacts): AnswerGroup => ({
  n: received,
  counted: published?.n ?? 0,
  totals: forEachElement((element) => ({
    sum: published?.[`${element}Sum`] ?? 0,
    n: published?.[`${element}N`] ?? 0,
  })),
});

/** The index of several groups of answers as the public reads it (docs/rules.md#index), hidden under as many answers. */
function indexFigure(surveys: readonly SurveyFacts[]): Figure {
  const groups = surveys.map(groupOf);
  const together = groupTogether(groups);
  const { index } = publishedResult(together);
  if (index !== null)
    return { value: hundredths(BigInt(Math.round(index * 100))), n: together.counted, whyNull: null };
  const complete = groups.filter(({ counted }) => counted >= MIN_PUBLISHED_RESPONSES);
  if (complete.length > 0) {
    const counted = complete.reduce((sum, group) => sum + group.counted, 0);
    return { value: null, n: counted, whyNull: "INCOMPLETE" };
  }
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  return { value: null, n, whyNull: n === 0 ? "NOTHING_YET" : "TOO_FEW" };
}

/** A figure of what is published about a service's applications, the same as on its page (decision 0022). */
function durationFigure({ subject, facts }: Reading, of: Exclude<keyof DurationFigures, "n">): Figure {
  const figures = durationFigures(
    facts.durations.filter(({ serviceId }) => serviceId === subject.sourceServiceId),
  );
  const value = figures[of];
  // How many there are before any is shown is not published either.
  if (value === null) return { value: null, n: 0, whyNull: "TOO_FEW" };
  return { value: String(value), n: figures.n, whyNull: null };
}

/**
 * Share of complaints answered within their term (docs/rules.md#complaints), of those answered or beyond it: what is never
 * answered counts as late. It moves by five settled complaints at a time, as the public figures do (decision 0014).
 */
function onTimeFigure(complaints: readonly ComplaintFacts[], asOf: LocalDate): Figure {
  const settled = complaints
    .filter(({ answerDays, state, dueOn, isPaused }) =>
      answerDays === null ? isOpen(state) && !isPaused && dueOn < asOf : true,
    )
    .toSorted(
      (one, other) => one.settledAt.getTime() - other.settledAt.getTime() || (one.id < other.id ? -1 : 1),
    );
  const counted = settled.slice(0, settled.length - (settled.length % COMPLAINT_STEP));
  if (counted.length === 0) return { value: null, n: 0, whyNull: "TOO_FEW" };
  const onTime = counted.filter(
    ({ answerDays, ...term }) => answerDays !== null && answerDays <= termDays(term),
  );
  const share = divideHalfUp(BigInt(onTime.length) * 10_000n, BigInt(counted.length));
  return { value: hundredths(share), n: counted.length, whyNull: null };
}

const MEASURES = {
  SERVICE_SKM: ({ subject, facts }) =>
    indexFigure(facts.surveys.filter(({ serviceId }) => serviceId === subject.sourceServiceId)),
  UNIT_SKM: ({ subject, facts }) =>
    indexFigure(facts.surveys.filter(({ unitId }) => unitId === subject.sourceUnitId)),
  SERVICE_ON_TIME: (reading) => durationFigure(reading, "onTimePercent"),
  SERVICE_MEDIAN_MINUTES: (reading) => durationFigure(reading, "medianMinutes"),
  UNIT_COMPLAINTS_ON_TIME: ({ subject, facts, asOf }) =>
    onTimeFigure(
      facts.complaints.filter(({ unitId }) => unitId === subject.sourceUnitId),
      asOf,
    ),
  PERSON_TRAINING_HOURS: ({ subject, facts, span }) => {
    const own = facts.records.filter(
      ({ employeeId, state }) => employeeId === subject.employeeId && state === "VERIFIED",
    );
    return { value: String(jpIn(own, span)), n: own.length, whyNull: null };
  },
} as const satisfies Record<MeasuredSource, (reading: Reading) => Figure>;

/** What the subject's source says, from the rows of the span; null for the own log, which is no measurement. */
export function measurementOf(reading: Reading): Measurement | null {
  const source = measuredSourceOf(reading.subject.source);
  if (source === null) return null;
  const { span, asOf } = reading;
  return { source, span, asOf, ...MEASURES[source](reading) };
}
