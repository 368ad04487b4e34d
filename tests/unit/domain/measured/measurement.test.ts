import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asKept,
  type ComplaintFacts,
  type MeasuredFacts,
  measurementOf,
  type SurveyFacts,
} from "@/lib/domain/measured/measurement";
import { OWN_LOG } from "@/lib/domain/measured/source";
import { realisationOfMeasured } from "@/lib/domain/plan/realisation";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { indexScoreOf } from "@/lib/domain/survey/index-score";

const SPAN = { from: "2026-01-01", to: "2026-12-31" };
const AS_OF = "2026-06-15";
const NO_FACTS: MeasuredFacts = { surveys: [], durations: [], complaints: [], records: [] };
const SKM = { source: "SERVICE_SKM", sourceServiceId: "s1", sourceUnitId: null, employeeId: "e1" };
const UNIT_SKM = { source: "UNIT_SKM", sourceServiceId: null, sourceUnitId: "u1", employeeId: "e1" };
const COMPLAINTS = { ...UNIT_SKM, source: "UNIT_COMPLAINTS_ON_TIME" };
const JP = { source: "PERSON_TRAINING_HOURS", sourceServiceId: null, sourceUnitId: null, employeeId: "e1" };

const measure = (subject: typeof SKM | typeof UNIT_SKM | typeof JP, facts: Partial<MeasuredFacts>) =>
  measurementOf({ subject, facts: { ...NO_FACTS, ...facts }, span: SPAN, asOf: AS_OF });

const sumsOf = (n: number, sum: (element: string) => number) =>
  Object.fromEntries([
    ["n", n],
    ...ELEMENTS.flatMap((element) => [
      [`${element}N`, n],
      [`${element}Sum`, sum(element)],
    ]),
  ]) as NonNullable<SurveyFacts["published"]>;

const survey = (rest: Partial<SurveyFacts>): SurveyFacts => ({
  serviceId: "s1",
  unitId: "u1",
  received: 12,
  published: sumsOf(12, () => 36),
  ...rest,
});

const complaint = (order: number, rest: Partial<ComplaintFacts> = {}): ComplaintFacts => ({
  id: `c${order}`,
  unitId: "u1",
  state: "CLOSED",
  term: "ORDINARY",
  extendedDays: 0,
  dueOn: "2026-03-20",
  isPaused: false,
  answerDays: 14,
  settledAt: new Date(Date.UTC(2026, 2, 1, 0, order)),
  ...rest,
});
const complaints = (n: number, rest: Partial<ComplaintFacts> = {}) =>
  Array.from({ length: n }, (_, order) => complaint(order, rest));

describe("a measurement", () => {
  it("names source, span and the day of the reading; the own log is none", () => {
    expect(measure(SKM, {})).toMatchObject({ source: "SERVICE_SKM", span: SPAN, asOf: AS_OF });
    expect(measure({ ...OWN_LOG, employeeId: "e1" } as unknown as typeof JP, {})).toBeNull();
  });
});

describe("the index of a service", () => {
  it("is the published one of its own answers, from every survey period of the span", () => {
    const surveys = [
      survey({ published: sumsOf(10, () => 30) }),
      survey({ published: sumsOf(30, () => 120) }),
      survey({ serviceId: "s2", published: sumsOf(50, () => 50) }),
    ];
    expect(measure(SKM, { surveys })).toMatchObject({ value: "93.75", n: 40, whyNull: null });
  });

  it("is silent under ten published answers, however many came, and says how many there are", () => {
    expect(measure(SKM, {})).toMatchObject({ value: null, n: 0, whyNull: "NOTHING_YET" });
    const few = [survey({ received: 9, published: null })];
    expect(measure(SKM, { surveys: few })).toMatchObject({ value: null, n: 9, whyNull: "TOO_FEW" });
    const unpublished = [survey({ received: 14, published: sumsOf(9, () => 27) })];
    expect(measure(SKM, { surveys: unpublished })).toMatchObject({ value: null, n: 14, whyNull: "TOO_FEW" });
    const torn = [survey({ published: { ...sumsOf(12, () => 36), u4N: 0, u4Sum: 0 } })];
    expect(measure(SKM, { surveys: torn })).toMatchObject({ value: null, n: 12, whyNull: "INCOMPLETE" });
  });

  it("never lets a hidden survey period be had by subtraction", () => {
    const surveys = [survey({}), survey({ received: 9, published: sumsOf(9, () => 9) })];
    expect(measure(SKM, { surveys })).toEqual(measure(SKM, { surveys: surveys.slice(0, 1) }));
  });

  it("is rounded once, whatever the answers were", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 400 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }),
        (n, more) => {
          const published = sumsOf(
            n,
            (element) => n + n * (more[ELEMENTS.indexOf(element as "u1")] ?? 0) - (n > 11 ? 1 : 0),
          );
          const totals = Object.fromEntries(
            ELEMENTS.map((element) => [element, { sum: published[`${element}Sum`], n }]),
          ) as Parameters<typeof indexScoreOf>[0];
          const { value } = measure(SKM, { surveys: [survey({ published })] }) ?? {};
          expect(Number(value)).toBe(indexScoreOf(totals)?.index);
        },
      ),
    );
  });
});

describe("the index of a unit", () => {
  it("takes the services whose own index is shown together, as the statistics do", () => {
    const surveys = [
      survey({ published: sumsOf(10, () => 30) }),
      survey({ serviceId: "s2", published: sumsOf(30, () => 120) }),
      survey({ serviceId: "s3", received: 8, published: null }),
      survey({ serviceId: "s4", unitId: "u2", published: sumsOf(50, () => 50) }),
    ];
    expect(measure(UNIT_SKM, { surveys })).toMatchObject({ value: "93.75", n: 40 });
  });
});

describe("the time of a service", () => {
  const ON_TIME = { ...SKM, source: "SERVICE_ON_TIME" };
  const MEDIAN = { ...SKM, source: "SERVICE_MEDIAN_MINUTES" };
  const took = (minutes: number, n: number, onTime: number, serviceId = "s1") => ({
    serviceId,
    minutes,
    n,
    onTime,
  });

  it("is what its own published applications say, of all years of the span together", () => {
    const durations = [took(30, 7, 7), took(60, 4, 4), took(90, 4, 0), took(30, 90, 90, "s2")];
    const figures = { n: 15, whyNull: null };
    expect(measure(ON_TIME, { durations })).toMatchObject({ ...figures, value: "73" });
    expect(measure(MEDIAN, { durations })).toMatchObject({ ...figures, value: "60" });
  });

  it("is silent while nothing is published, also about how many there are", () => {
    for (const subject of [ON_TIME, MEDIAN]) {
      const durations = [took(30, 90, 90, "s2")];
      expect(measure(subject, { durations })).toMatchObject({ value: null, n: 0, whyNull: "TOO_FEW" });
    }
  });
});

describe("complaints in time", () => {
  it("is the share answered within the term of each, and what is never answered is late", () => {
    const rows = [
      complaint(1),
      complaint(2, { answerDays: 15 }),
      complaint(3, { term: "NORMATIVE", answerDays: 5 }),
      complaint(4, { term: "PUBLIC_INFORMATION", extendedDays: 7, answerDays: 17 }),
      complaint(5, { state: "IN_PROGRESS", answerDays: null, dueOn: "2026-06-14" }),
      complaint(6, { unitId: "u2", answerDays: 99 }),
    ];
    expect(measure(COMPLAINTS, { complaints: rows })).toMatchObject({ value: "60.00", n: 5, whyNull: null });
  });

  it("leaves out what is still within its term, what waits for the citizen, and what was turned away", () => {
    const open = { state: "IN_PROGRESS", answerDays: null } as const;
    const rows = [
      ...complaints(5),
      complaint(6, { ...open, dueOn: AS_OF }),
      complaint(7, { ...open, state: "WAITING", isPaused: true }),
      complaint(8, { state: "HANDED_OVER", answerDays: null }),
    ];
    expect(measure(COMPLAINTS, { complaints: rows })).toMatchObject({ value: "100.00", n: 5 });
  });

  it("is silent under five and moves by five, in the order in which they were settled", () => {
    expect(measure(COMPLAINTS, { complaints: complaints(4) })).toMatchObject({
      value: null,
      n: 0,
      whyNull: "TOO_FEW",
    });
    const late = complaint(9, { answerDays: 20 });
    expect(measure(COMPLAINTS, { complaints: [late, ...complaints(8)] })).toMatchObject({
      value: "100.00",
      n: 5,
    });
    expect(measure(COMPLAINTS, { complaints: [late, ...complaints(9)] })).toMatchObject({
      value: "90.00",
      n: 10,
    });
  });

  it("never differs between two readings by fewer than five", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 30 }), fc.nat(5), (days, more) => {
        const rows = days.map((answerDays, order) => complaint(order, { answerDays, id: `c${order % 7}` }));
        const before = measure(COMPLAINTS, { complaints: rows.slice(0, Math.max(0, rows.length - more)) });
        const after = measure(COMPLAINTS, { complaints: rows.toReversed() });
        const grown = (after?.n ?? 0) - (before?.n ?? 0);
        expect(grown % 5).toBe(0);
        if (grown === 0) expect(after?.value).toBe(before?.value);
      }),
    );
  });
});

describe("complaints settled in one moment", () => {
  it("are taken in one order, however the rows come", () => {
    const settledAt = new Date(0);
    const rows = Array.from({ length: 7 }, (_, order) =>
      complaint(order, { settledAt, answerDays: order < 5 ? 3 : 30 }),
    );
    const figure = { value: "100.00", n: 5 };
    for (const complaints of [rows, rows.toReversed()]) {
      expect(measure(COMPLAINTS, { complaints })).toMatchObject(figure);
    }
  });
});

describe("a kept figure", () => {
  it("stands in place of the one of now, and only where there is one", () => {
    const now = measure(JP, {});
    if (!now) throw new Error("hours are measured");
    const figure = { ...now, subject: null, behind: null };
    const kept = { value: "24", n: 1, whyNull: null, asOf: "2026-01-31" } as const;
    expect(asKept(figure, kept)).toEqual({ ...figure, ...kept });
    expect(asKept(figure, undefined)).toEqual(figure);
  });
});

describe("hours of training", () => {
  it("adds up the owner's verified hours of the span, nought included", () => {
    const record = (completedOn: string, jp: number, rest: object = {}) =>
      ({ employeeId: "e1", completedOn, jp, state: "VERIFIED", ...rest }) as const;
    const records = [
      record("2026-01-01", 8),
      record("2026-12-31", 12),
      record("2026-05-05", 40, { state: "REVOKED" }),
      record("2026-05-05", 40, { employeeId: "e2" }),
    ];
    expect(measure(JP, { records })).toMatchObject({ value: "20", n: 2, whyNull: null });
    expect(measure(JP, {})).toMatchObject({ value: "0", n: 0, whyNull: null });
  });
});

describe("the realisation of a measured figure", () => {
  const target = { targetLow: "80", targetHigh: null, direction: "HIGHER", accumulation: "SUM" } as const;

  it("follows the rule of a logged one", () => {
    expect(realisationOfMeasured(target, "82.64")).toEqual({
      value: "82.64",
      percent: "103.30",
      state: "EXCEEDED",
    });
    expect(realisationOfMeasured(target, "79.999")).toEqual({
      value: "79.999",
      percent: "99.99",
      state: "NOT_REACHED",
    });
    expect(realisationOfMeasured({ ...target, direction: "LOWER" }, "60").percent).toBe("125.00");
    expect(realisationOfMeasured(target, null)).toEqual({ value: null, percent: null, state: "NO_DATA" });
  });
});
