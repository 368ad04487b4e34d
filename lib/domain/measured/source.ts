import type { IndicatorDirection } from "@/lib/domain/plan/plan";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";

/** Whose figure it is: of a public service, of a unit, of the plan's owner, or nobody's in particular. */
type SubjectKind = "NONE" | "SERVICE" | "UNIT" | "PERSON";

interface SourceRule {
  readonly subject: SubjectKind;
  /** What `n` of its measurements counts. */
  readonly counts: "ENTRIES" | "ANSWERS" | "APPLICATIONS" | "COMPLAINTS" | "TRAININGS";
  /**
   * How a span of days becomes one figure. ACCUMULATION: as the indicator says. POOLED: what is published of every survey
   * period or calendar year that touches the span, taken together. SHARE: of what was received in the span. SUM: of what was completed in it.
   */
  readonly over: "ACCUMULATION" | "POOLED" | "SHARE" | "SUM";
  /** Unit and direction of its figures, which the indicator takes over; null where the owner of the plan says. */
  readonly unit: string | null;
  readonly direction: IndicatorDirection | null;
}

/**
 * Where the figure of an indicator may come from: the person's own log, or something that Bina measures elsewhere
 * (docs/decisions/0023-measured-indicators.md). Another source is a line here, one in `MEASURES`, and its rows in
 * lib/db/measured-facts.ts.
 */
export const INDICATOR_SOURCES = {
  [LOG_SOURCE]: { subject: "NONE", counts: "ENTRIES", over: "ACCUMULATION", unit: null, direction: null },
  SERVICE_SKM: { subject: "SERVICE", counts: "ANSWERS", over: "POOLED", unit: "poin", direction: "HIGHER" },
  UNIT_SKM: { subject: "UNIT", counts: "ANSWERS", over: "POOLED", unit: "poin", direction: "HIGHER" },
  SERVICE_ON_TIME: {
    subject: "SERVICE",
    counts: "APPLICATIONS",
    over: "POOLED",
    unit: "%",
    direction: "HIGHER",
  },
  SERVICE_MEDIAN_MINUTES: {
    subject: "SERVICE",
    counts: "APPLICATIONS",
    over: "POOLED",
    unit: "menit kerja",
    direction: "LOWER",
  },
  UNIT_COMPLAINTS_ON_TIME: {
    subject: "UNIT",
    counts: "COMPLAINTS",
    over: "SHARE",
    unit: "%",
    direction: "HIGHER",
  },
  PERSON_TRAINING_HOURS: {
    subject: "PERSON",
    counts: "TRAININGS",
    over: "SUM",
    unit: "JP",
    direction: "HIGHER",
  },
} as const satisfies Record<string, SourceRule>;

export type IndicatorSource = keyof typeof INDICATOR_SOURCES;
export type MeasuredSource = Exclude<IndicatorSource, typeof LOG_SOURCE>;

const isSource = (text: string): text is IndicatorSource => Object.hasOwn(INDICATOR_SOURCES, text);

/** The measured source that a stored key names; null for the log. A key that is none is a mistake of the program. */
export function measuredSourceOf(key: string): MeasuredSource | null {
  if (!isSource(key)) throw new RangeError(`Not a source: ${key}`);
  return key === LOG_SOURCE ? null : key;
}

/** A source with whom it is about, as an indicator keeps it; a person's is always the owner of the plan. */
export interface NamedSource<Source extends string = string> {
  readonly source: Source;
  readonly sourceServiceId: string | null;
  readonly sourceUnitId: string | null;
}

export const OWN_LOG = { source: LOG_SOURCE, sourceServiceId: null, sourceUnitId: null } as const;

/** As one value of a choice list: "log", "PERSON_TRAINING_HOURS", "SERVICE_SKM.<id>". */
export const sourceChoice = ({ source, sourceServiceId, sourceUnitId }: NamedSource): string =>
  [source, sourceServiceId ?? sourceUnitId].filter((part) => part !== null).join(".");

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The source that a value of the choice list names; null for anything else. */
export function sourceOfChoice(choice: string): NamedSource<IndicatorSource> | null {
  const [source = "", id = null, ...rest] = choice.split(".");
  if (!isSource(source) || rest.length > 0) return null;
  const { subject } = INDICATOR_SOURCES[source];
  const needsId = subject === "SERVICE" || subject === "UNIT";
  if (needsId !== (id !== null) || (id !== null && !UUID.test(id))) return null;
  return {
    source,
    sourceServiceId: subject === "SERVICE" ? id : null,
    sourceUnitId: subject === "UNIT" ? id : null,
  };
}

/** Refusals of a plan that names a source. */
export const SOURCE_REFUSALS = ["SOURCE_OUT_OF_REACH", "SOURCE_HAS_ENTRIES"] as const;
export type SourceRefusal = (typeof SOURCE_REFUSALS)[number];
