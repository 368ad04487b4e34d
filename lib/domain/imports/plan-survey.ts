import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type CellFault, type ParsedRow, type PlannedRow, refusedRow } from "@/lib/domain/imports/row-plan";
import type { Sex } from "@/lib/domain/people/employment";
import type { Answers } from "@/lib/domain/survey/element-totals";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import type { SurveyPeriodDays } from "@/lib/domain/survey/period";
import type { Education, Occupation } from "@/lib/domain/survey/response";

export const SURVEY_PLAN_FAULTS = [
  "DAY_IN_FUTURE",
  "SERVICE_UNKNOWN",
  "SERVICE_ELSEWHERE",
  "SERVICE_AMBIGUOUS",
  "SERVICE_NOT_OPEN",
  "NO_PERIOD_OF_DAY",
  "PERIOD_FINAL",
  "DUPLICATE_FORM",
  "FORM_DIFFERS",
] as const;
type SurveyPlanFault = (typeof SURVEY_PLAN_FAULTS)[number];
export const SURVEY_PLAN_WARNINGS = ["SAME_AS_EARLIER"] as const;

/** One paper form of the survey, as its row says. */
export type PaperForm = {
  readonly day: LocalDate;
  /** By name or code. */
  readonly unit: string;
  /** By name or short address. */
  readonly service: string;
  /** What is written on the form to tell it from others; null where the forms have no numbers. */
  readonly number: string | null;
  readonly answers: Answers;
  readonly sex: Sex | null;
  readonly age: number | null;
  readonly education: Education | null;
  readonly occupation: Occupation | null;
  readonly suggestion: string | null;
};

export type SurveyedPlace = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly unitName: string;
  readonly unitCode: string;
};

export type SurveyPlaces = {
  readonly services: readonly SurveyedPlace[];
  readonly periods: readonly (SurveyPeriodDays & { readonly id: string; readonly isFinal: boolean })[];
  readonly today: LocalDate;
};

/** A form that is known by its key: not yet here, here as it stands, or here with other answers. */
export type FormStanding = "NEW" | "SAME" | "OTHER";

export type SurveyState = SurveyPlaces & {
  /** By key (`paperKeys`). */
  readonly forms: ReadonlyMap<string, { readonly id: string; readonly standing: FormStanding }>;
};

export type SurveyStep = {
  readonly id: string;
  readonly serviceId: string;
  readonly periodId: string;
};

type Row = ParsedRow<PaperForm>;
type Planned = PlannedRow<PaperForm, SurveyStep>;

const COLUMN = { day: "TANGGAL", unit: "UNIT", service: "LAYANAN", number: "NOMOR" } as const;
const fault = (column: string, value: string, reason: SurveyPlanFault): CellFault => ({
  column,
  value,
  reason,
});

type Located =
  | { readonly service: SurveyedPlace; readonly periodId: string; readonly key: string; readonly nth: number }
  | { readonly faults: readonly CellFault[] };

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function serviceOf(form: PaperForm, { services }: SurveyPlaces): SurveyedPlace | CellFault {
  const named = services.filter(({ slug, name }) => same(slug, form.service) || same(name, form.service));
  const [first] = named;
  if (!first) return fault(COLUMN.service, form.service, "SERVICE_UNKNOWN");
  const [here, another] = named.filter(
    ({ unitName, unitCode }) => same(unitName, form.unit) || same(unitCode, form.unit),
  );
  if (!here) return fault(COLUMN.unit, form.unit, "SERVICE_ELSEWHERE");
  if (another) return fault(COLUMN.service, form.service, "SERVICE_AMBIGUOUS");
  return here.isActive ? here : fault(COLUMN.service, form.service, "SERVICE_NOT_OPEN");
}

function periodOf({ day }: PaperForm, { periods, today }: SurveyPlaces): string | CellFault {
  if (day > today) return fault(COLUMN.day, day, "DAY_IN_FUTURE");
  const period = periods.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  if (!period) return fault(COLUMN.day, day, "NO_PERIOD_OF_DAY");
  return period.isFinal ? fault(COLUMN.day, day, "PERIOD_FINAL") : period.id;
}

const contentOf = ({ answers, sex, age, education, occupation, suggestion }: PaperForm) => [
  ...ELEMENTS.map((element) => answers[element]),
  sex,
  age,
  education,
  occupation,
  suggestion,
];

/**
 * Where each form belongs, and the key by which it is the same form in another file: its number where it has one, else its
 * content and which of the like it is. Two people may well answer alike, and a second form of the same content is another
 * form; the same file read twice gives the same keys.
 */
function located(rows: readonly Row[], places: SurveyPlaces): ReadonlyMap<number, Located> {
  const seen = new Map<string, number>();
  const found = rows.flatMap(({ row, record }): (readonly [number, Located])[] => {
    if (record === null) return [];
    const service = serviceOf(record, places);
    const periodId = periodOf(record, places);
    if ("reason" in service || typeof periodId !== "string") {
      const faults = [service, periodId].filter((one) => typeof one !== "string" && "reason" in one);
      return [[row, { faults: faults as CellFault[] }]];
    }
    const place = [service.id, record.day];
    const told = record.number === null ? contentOf(record) : record.number;
    const base = JSON.stringify([...place, told]);
    const nth = (seen.get(base) ?? 0) + 1;
    seen.set(base, nth);
    return [[row, { service, periodId, nth, key: JSON.stringify([...place, told, nth]) }]];
  });
  return new Map(found);
}

/** The keys of the forms that have a place, with the row and the short address of the service. */
export function paperKeys(
  rows: readonly Row[],
  places: SurveyPlaces,
): readonly { readonly row: number; readonly key: string; readonly slug: string }[] {
  return [...located(rows, places)].flatMap(([row, where]) =>
    "key" in where ? [{ row, key: where.key, slug: where.service.slug }] : [],
  );
}

/**
 * What an import of paper forms would do, row by row. A form that is here already changes nothing, so that the same file
 * twice counts once; one that is here with other answers is refused, for an answer is never changed.
 */
export function planSurvey(rows: readonly Row[], state: SurveyState): readonly Planned[] {
  const places = located(rows, state);
  return rows.map((row): Planned => {
    const where = places.get(row.row);
    if (row.record === null || !where) return refusedRow(row);
    if ("faults" in where) return refusedRow(row, ...where.faults);
    const { number } = row.record;
    const isRepeated = where.nth > 1;
    if (number !== null && isRepeated) return refusedRow(row, fault(COLUMN.number, number, "DUPLICATE_FORM"));
    const form = state.forms.get(where.key);
    if (!form) throw new Error(`paper form without an id: ${where.key}`);
    if (form.standing === "OTHER") return refusedRow(row, fault(COLUMN.number, number ?? "", "FORM_DIFFERS"));
    const warnings = isRepeated
      ? [...row.warnings, { column: COLUMN.service, value: "", reason: SURVEY_PLAN_WARNINGS[0] }]
      : row.warnings;
    if (form.standing === "SAME") return { ...row, warnings, fate: "UNCHANGED", changes: [], step: null };
    const step = { id: form.id, serviceId: where.service.id, periodId: where.periodId };
    return { ...row, warnings, fate: "NEW", changes: [], step };
  });
}
