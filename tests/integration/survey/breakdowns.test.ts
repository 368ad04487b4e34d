import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { forEachElement } from "@/lib/domain/survey/element-totals";
import { type Answer, ELEMENTS } from "@/lib/domain/survey/elements";
import { indexInterval } from "@/lib/domain/survey/index-interval";
import type { SurveyMark } from "@/lib/domain/survey/marks";
import { momentOf } from "@/lib/domain/survey/moment";
import { addMoments, momentsOf, placeOfPair } from "@/lib/domain/survey/moments";
import { ROLES } from "@/lib/permissions/roles";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { surveyReport } from "@/lib/queries/survey/survey-report";
import { excludeResponses } from "@/lib/services/survey/exclude-responses";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { recordResponse } from "@/lib/services/survey/record-response";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aRespondent, aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";
import { anHrContext, type HrContext } from "@/tests/factories/trainings";
import {
  keptBreakdown,
  keptMoments,
  recomputedBreakdown,
  recomputedMoments,
  shownBreakdown,
} from "@/tests/support/survey-sums";

const citizen = contextOf(ANONYMOUS, "2026-06-15T03:00:00Z");
const AT = "2026-06-15T01:00:00Z";
/** A month after the end of the period: no answer of it can come any more. */
const AFTER = contextOf(ANONYMOUS, "2026-07-31T03:00:00Z");
const CLOSED = "2026-07-31";

let hr: HrContext;
let periodId = "";
beforeAll(async () => {
  hr = await anHrContext("2026-07-31T03:00:00Z");
  periodId = (await aSurveyPeriod("2026-01-01", "2026-06-30", "Semester I 2026")).id;
});

type Service = Awaited<ReturnType<typeof aService>>;
type Given = Record<string, unknown> & { readonly score?: Answer };

async function answers(
  { slug }: Service,
  times: number,
  given: Given,
  seconds: number | null = null,
  ofDevice = 0,
) {
  for (let sent = 0; sent < times; sent += 1)
    await recordResponse(citizen, aResponse(slug, { answeredAt: AT, ...given }), "API", {
      seconds,
      ofDevice,
    });
}
const exclude = ({ id }: Service, mark: SurveyMark = "STRAIGHT_LINED") =>
  excludeResponses(hr, {
    id: crypto.randomUUID(),
    serviceId: id,
    periodId,
    moment: momentOf(new Date(AT)),
    mark,
    reason: "Diisi petugas.",
  });
const rowsOf = async (service: Service, dimension: string) => {
  const report = await surveyReport(hr.viewer, { kind: "service", id: service.id }, periodId, CLOSED);
  const found = report?.breakdown?.find((one) => one.dimension === dimension);
  return found?.rows.map(({ values, n, index }) => [values.join("+"), n, index]);
};

describe("the sums of a breakdown", () => {
  it("are those of the answers, with blanks, repeats and everybody at once", async () => {
    const service = await aService();
    const score = fc.constantFrom<Answer | null>(1, 2, 3, 4, null);
    const sent = fc.record({
      id: fc
        .integer({ min: 1, max: 40 })
        .map((n) => `00000000-0000-4000-9000-${String(n).padStart(12, "0")}`),
      answers: fc.record(Object.fromEntries(ELEMENTS.map((element) => [element, score]))),
      respondent: fc.nat({ max: 500 }).map(aRespondent),
    });
    const responses = fc
      .sample(sent, { numRuns: 120, seed: 15 })
      .filter((given) => Object.values(given.answers).some((answer) => answer !== null));
    const settled = await Promise.allSettled(
      responses.map(({ respondent, ...given }) =>
        recordResponse(citizen, aResponse(service.slug, { ...given, ...respondent }), "API"),
      ),
    );
    expect(settled.some(({ status }) => status === "rejected")).toBe(true);
    for (const outcome of settled)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "CONFLICT" });
    const kept = await keptBreakdown(service.id);
    expect(Object.keys(kept).length).toBeGreaterThan(15);
    expect(kept).toEqual(await recomputedBreakdown(service.id));
    expect(await keptMoments(service.id)).toEqual(await recomputedMoments(service.id));
  });
});

describe("a report", () => {
  it("tells how sure the index is, whether enough answered, and how it went", async () => {
    const unit = await aUnit();
    const service = await aService({ unitId: unit.id, usersPerYear: 20 });
    const other = await aService({ unitId: unit.id, usersPerYear: 10 });
    await answers(service, 10, { score: 4 });
    await answers(service, 10, { score: 3, answers: { u4: null } });
    await publishFigures(AFTER);
    const all = [...Array.from({ length: 10 }, () => 4), ...Array.from({ length: 10 }, () => 3)].map(
      (score) => forEachElement((element) => (element === "u4" && score === 3 ? null : score)),
    );
    const moments = addMoments(all.map(momentsOf));
    const report = await surveyReport(hr.viewer, { kind: "service", id: service.id }, periodId, CLOSED);
    expect(report).toMatchObject({
      interval: indexInterval(moments, 20),
      sample: { users: 20, needed: 19 },
      result: { n: 20 },
      scores: { u4: { n: 10, mean: 4 }, u1: { n: 20, mean: 3.5 } },
      trend: [{ period: { name: "Semester I 2026" }, n: 20, index: 88.89, grade: "A" }],
    });
    const ofUnit = await surveyReport(hr.viewer, { kind: "unit", id: unit.id }, periodId, CLOSED);
    expect(ofUnit).toMatchObject({ interval: report?.interval, sample: { users: 30, needed: 28 } });

    await db().service.update({ where: { id: other.id }, data: { usersPerYear: null } });
    const unknown = await surveyReport(hr.viewer, { kind: "unit", id: unit.id }, periodId, CLOSED);
    expect(unknown?.sample).toBeNull();
  });

  it("has no figure of what is hidden", async () => {
    const service = await aService();
    await answers(service, 9, {});
    await publishFigures(AFTER);
    expect(
      await surveyReport(hr.viewer, { kind: "service", id: service.id }, periodId, CLOSED),
    ).toMatchObject({
      result: { n: 9, index: null },
      scores: null,
      interval: null,
      breakdown: [],
      trend: [{ n: 9, index: null }],
    });
  });
});

describe("a breakdown", () => {
  it("is closed while an answer may still arrive, then shows groups of ten, the small ones together", async () => {
    const service = await aService();
    await answers(service, 14, { sex: "P", score: 4, education: "SMA" });
    await answers(service, 11, { sex: "L", score: 2, education: "SMP" });
    await answers(service, 2, { sex: "L", score: 2, education: "S3" });
    await publishFigures(citizen);
    const of = { kind: "service", id: service.id } as const;
    const report = await surveyReport(hr.viewer, of, periodId, "2026-07-30");
    expect(report).toMatchObject({ breakdown: null, breakdownOpensOn: CLOSED });

    await publishFigures(AFTER);
    expect(await rowsOf(service, "SEX")).toEqual([
      ["FEMALE", 14, 100],
      ["MALE", 13, 50],
    ]);
    expect(await rowsOf(service, "EDUCATION")).toEqual([
      ["SMA", 14, 100],
      ["SMP+S3", 13, 50],
    ]);
    expect(await rowsOf(service, "AGE")).toEqual([["NOT_SAID", 27, 75.93]]);
  });

  it("holds the answers that the published figures hold, not those that wait for a step", async () => {
    const service = await aService();
    await answers(service, 12, { sex: "P" });
    await publishFigures(citizen);
    await answers(service, 3, { sex: "P", score: 1 });
    await publishFigures(AFTER);
    expect(await rowsOf(service, "SEX")).toEqual([["FEMALE", 12, 75]]);
    expect(await keptBreakdown(service.id)).toMatchObject({ "SEX FEMALE": { 0: 15 } });
  });

  it("loses what is left out, once each group of it changes by a step or not at all", async () => {
    const service = await aService();
    await answers(service, 20, { sex: "P", score: 3, education: "SMA" });
    await answers(service, 20, { sex: "L", score: 2, education: "SMA" });
    await answers(service, 6, { sex: "L", score: 4, education: "SMA" }, 3);
    await publishFigures(AFTER);
    expect(await rowsOf(service, "SEX")).toEqual([
      ["FEMALE", 20, 75],
      ["MALE", 26, 61.54],
    ]);
    await exclude(service);
    expect(await keptBreakdown(service.id)).toEqual(await recomputedBreakdown(service.id));
    await publishFigures(AFTER);
    expect(await rowsOf(service, "SEX")).toEqual([
      ["FEMALE", 20, 75],
      ["MALE", 20, 50],
    ]);

    // Four men and a woman: the figures move by five, the woman's answer is not to be had from the breakdown.
    const other = await aService();
    await answers(other, 20, { sex: "P", score: 3 });
    await answers(other, 20, { sex: "L", score: 2 });
    await answers(other, 1, { sex: "P", score: 4 }, 3);
    await answers(other, 4, { sex: "L", score: 4 }, 3);
    await publishFigures(AFTER);
    const before = await shownBreakdown(other.id);
    await exclude(other);
    await publishFigures(AFTER);
    expect(await db().surveyPublication.findFirst({ where: { serviceId: other.id } })).toMatchObject({
      n: 40,
    });
    expect(await shownBreakdown(other.id)).toEqual(before);
    expect(await keptBreakdown(other.id)).toEqual(await recomputedBreakdown(other.id));
  });

  it("tells of no element that the figures do not tell yet, and of none that few of a group answered", async () => {
    /** Answers of women: how many, how many of them to the eighth element, and the sum of these. */
    const women = async (service: Service) => {
      const shown = await shownBreakdown(service.id);
      return [0, 15, 16].map((place) => shown["SEX FEMALE"]?.[place]);
    };
    const service = await aService();
    await answers(service, 12, { sex: "P", score: 3 });
    await publishFigures(citizen);
    await answers(service, 1, { sex: "P", score: 1 });
    await answers(service, 4, { sex: "P", score: 1, answers: { u8: null } });
    await publishFigures(AFTER);
    expect(await women(service)).toEqual([17, 36, 12]);
    const kept = await db().surveyMomentPublication.findFirstOrThrow({ where: { serviceId: service.id } });
    const u8 = placeOfPair(7, 7);
    expect([kept.products[placeOfPair(0, 0)], kept.products[u8]]).toEqual([17, 12]);

    // Five women are left out of twenty; one of them had answered the eighth.
    const other = await aService();
    await answers(other, 20, { sex: "P", score: 2 });
    await answers(other, 1, { sex: "P", score: 4 }, null, 3);
    await answers(other, 4, { sex: "P", score: 4, answers: { u8: null } }, null, 3);
    await publishFigures(AFTER);
    expect(await women(other)).toEqual([25, 44, 21]);
    await exclude(other, "SAME_DEVICE");
    await publishFigures(AFTER);
    expect(await women(other)).toEqual([20, 44, 21]);
    expect(await keptBreakdown(other.id)).toEqual(await recomputedBreakdown(other.id));
  });

  it("of a unit adds the groups of its services, and leaves out the services that are hidden", async () => {
    const unit = await aUnit();
    const [one, other, hidden] = await Promise.all([1, 2, 3].map(() => aService({ unitId: unit.id })));
    if (!one || !other || !hidden) throw new Error("no services");
    await answers(one, 12, { sex: "P", score: 4 });
    await answers(one, 10, { sex: "L", score: 2 });
    await answers(other, 11, { sex: "P", score: 2 });
    await answers(other, 1, { sex: "L", score: 1 });
    await answers(hidden, 9, { sex: "L", score: 1 });
    await publishFigures(AFTER);
    const report = await surveyReport(hr.viewer, { kind: "unit", id: unit.id }, periodId, CLOSED);
    const sexes = report?.breakdown?.find(({ dimension }) => dimension === "SEX")?.rows;
    expect(sexes?.map(({ values, n }) => [values.join("+"), n])).toEqual([
      ["FEMALE", 12],
      ["MALE", 10],
      ["FEMALE+MALE", 12],
    ]);
    expect(report?.result.counted).toBe(34);
  });

  it.each(ROLES)("is for a %s of the unit only as far as they read the survey", async (role) => {
    const [unit, stranger] = [await aUnit(), await aUnit()];
    const service = await aService({ unitId: unit.id });
    await aService({ unitId: stranger.id });
    const viewer = viewerOf(await anEmployee(), [{ role, unitPath: unit.path }]);
    const mayRead = ["UNIT_HEAD", "UNIT_HR", "HR", "INSPECTOR"].includes(role);
    const of = { kind: "service", id: service.id } as const;
    expect((await surveyReport(viewer, of, periodId, CLOSED)) !== null).toBe(mayRead);
    const ofUnit = { kind: "unit", id: unit.id } as const;
    expect((await surveyReport(viewer, ofUnit, periodId, CLOSED)) !== null).toBe(mayRead);
    const elsewhere = await surveyReport(viewer, { kind: "unit", id: stranger.id }, periodId, CLOSED);
    expect(elsewhere !== null).toBe(["HR", "INSPECTOR"].includes(role));
    expect(await surveyReport(ANONYMOUS, of, periodId, CLOSED)).toBeNull();
  });
});
