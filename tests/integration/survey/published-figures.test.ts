import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { type Answer, ELEMENTS } from "@/lib/domain/survey/elements";
import { openSurveyRows } from "@/lib/exports/open-survey";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { publicOverview } from "@/lib/queries/survey/public-overview";
import { publicResults } from "@/lib/queries/survey/public-results";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { recordResponse } from "@/lib/services/survey/record-response";
import { aUnit, contextOf } from "@/tests/factories/people";
import { aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";

const ctx = contextOf(ANONYMOUS, "2026-06-15T03:00:00Z");
const TODAY = "2026-06-15";

beforeAll(async () => {
  await aSurveyPeriod("2026-01-01", "2026-06-30", "Semester I 2026");
  await aSurveyPeriod("2026-07-01", "2026-12-31", "Semester II 2026");
});

async function answered(slug: string, all: readonly Partial<Record<string, Answer | null>>[]) {
  await Promise.all(all.map((answers) => recordResponse(ctx, aResponse(slug, { answers }), "WEB")));
}

async function openRow(slug: string) {
  await publishFigures(ctx);
  return openSurveyRows(await publicResults()).find(({ service }) => service === slug);
}

/** IKM by the letter of the regulation, from the answers themselves; half up in whole numbers. */
async function bruteForce(...serviceIds: readonly string[]) {
  const rows = await db().surveyResponse.findMany({ where: { serviceId: { in: [...serviceIds] } } });
  const means = ELEMENTS.map((element) => {
    const given = rows.map((row) => row[element]).filter((answer) => answer !== null);
    return { sum: BigInt(given.reduce((total, answer) => total + answer, 0)), n: BigInt(given.length) };
  });
  const bottom = means.reduce((product, { n }) => product * n, 1n);
  const top = means.reduce((total, { sum, n }) => total + (sum * bottom) / n, 0n);
  const rounded = (numerator: bigint, denominator: bigint, scale: bigint) =>
    Number((2n * numerator * scale + denominator) / (2n * denominator)) / Number(scale);
  return {
    index: rounded(top * 25n, bottom * 9n, 100n),
    means: means.map(({ sum, n }) => rounded(sum, n, 1000n)),
  };
}

describe("the published figures", () => {
  it("are those of the worked example (docs/rules.md#worked-examples) once there are ten answers", async () => {
    const service = await aService();
    const example = ["443434433", "333433433", "432434432", "333444323"].map((row) =>
      Object.fromEntries(ELEMENTS.map((element, index) => [element, Number(row[index]) as Answer])),
    );
    await answered(service.slug, [...example, ...example]);
    expect(await openRow(service.slug)).toMatchObject({ n: 8, counted: 0, index: null, grade: null });

    await answered(service.slug, example);
    expect(await openRow(service.slug)).toMatchObject({
      n: 12,
      index: 82.64,
      grade: "B",
      elements: { u1: 3.5, u2: 3.25, u3: 2.75, u4: 4, u5: 3.25, u6: 3.75, u7: 3.75, u8: 2.75, u9: 2.75 },
    });
  });

  it("stay hidden at nine answers and show at ten", async () => {
    const service = await aService();
    await answered(
      service.slug,
      Array.from({ length: 9 }, () => ({})),
    );
    const hidden = await openRow(service.slug);
    expect(hidden).toMatchObject({ n: 9, index: null, grade: null });
    expect(Object.values(hidden?.elements ?? {})).toEqual(ELEMENTS.map(() => null));

    await answered(service.slug, [{}]);
    expect(await openRow(service.slug)).toMatchObject({ n: 10, index: 75, grade: "C", elements: { u1: 3 } });
  });

  it("are the same on the pages, in the open data and from the answers themselves", async () => {
    const answer = fc.constantFrom<Answer | null>(1, 2, 3, 4, null);
    const person = fc.record(Object.fromEntries(ELEMENTS.map((element) => [element, answer])));
    const unit = await aUnit();
    for (const seed of [1, 2, 3]) {
      const service = await aService({ unitId: unit.id });
      const people = fc
        .sample(person, { numRuns: 30, seed })
        .filter((answers) => Object.values(answers).some((given) => given !== null));
      await answered(service.slug, people);

      const { index, means } = await bruteForce(service.id);
      const row = await openRow(service.slug);
      expect(row).toMatchObject({ n: people.length, counted: people.length, index });
      expect(ELEMENTS.map((element) => row?.elements[element])).toEqual(means);

      const [page] = await publicResults({ services: { slug: service.slug } });
      const overview = (await publicOverview(TODAY, 8)).find(({ period }) => period.id === page?.period.id);
      const onOverview = overview?.results.find((result) => result.service.id === service.id);
      expect(page).toMatchObject({ index, n: people.length });
      expect(onOverview).toEqual(page);
    }
  });

  it("hide an element that four of twelve answered, and the index by which it could be worked out", async () => {
    const unit = await aUnit();
    const service = await aService({ unitId: unit.id });
    await answered(
      service.slug,
      Array.from({ length: 12 }, (_, place) => ({ u8: place < 4 ? 1 : null })),
    );
    expect(await openRow(service.slug)).toMatchObject({
      n: 12,
      counted: 12,
      index: null,
      grade: null,
      elements: { u1: 3, u8: null, u9: 3 },
    });
    const [overview] = await publicOverview(TODAY, 1, { id: service.id });
    expect(overview).toMatchObject({ meanOfUnits: null, together: { index: null, elements: { u8: null } } });

    await answered(service.slug, [{ u8: 1 }, {}, {}, {}, {}]);
    expect(await openRow(service.slug)).toMatchObject({ counted: 17, index: 71.91, elements: { u8: 1.889 } });
  });

  it("of a unit leave out its hidden service, so that it cannot be had by subtraction", async () => {
    const unit = await aUnit();
    const shown = await aService({ unitId: unit.id });
    const hidden = await aService({ unitId: unit.id });
    await answered(
      shown.slug,
      Array.from({ length: 12 }, () => ({})),
    );
    const unitFigure = async () => {
      await publishFigures(ctx);
      return (await publicOverview(TODAY, 1))[0]?.units.find(({ unitId }) => unitId === unit.id);
    };

    const before = await unitFigure();
    expect(before).toMatchObject({ n: 12, index: 75 });
    await answered(hidden.slug, [{ u1: 1 }, { u1: 1, u9: 1 }]);
    expect(await unitFigure()).toEqual(before);
  });

  it("of the whole government are the mean of its units, and beside it that of all answers that are shown", async () => {
    const [small, large] = [await aService(), await aService()];
    await answered(
      small.slug,
      Array.from({ length: 10 }, () => Object.fromEntries(ELEMENTS.map((element) => [element, 1 as const]))),
    );
    await answered(
      large.slug,
      Array.from({ length: 40 }, () => Object.fromEntries(ELEMENTS.map((element) => [element, 4 as const]))),
    );
    await publishFigures(ctx);
    const [overview] = await publicOverview(TODAY, 1);
    const shown = (overview?.results ?? []).filter(({ index }) => index !== null);
    expect(shown.map(({ service }) => service.slug)).toEqual(
      expect.arrayContaining([small.slug, large.slug]),
    );
    expect(overview?.together.index).toBe(
      (await bruteForce(...shown.map(({ service }) => service.id))).index,
    );
    const units = (overview?.units ?? []).flatMap(({ index }) => index ?? []);
    const mean = units.reduce((sum, index) => sum + index, 0) / units.length;
    expect(overview?.meanOfUnits?.index).toBeCloseTo(mean, 1);
    expect(overview?.together.index).toBeGreaterThan(overview?.meanOfUnits?.index ?? 100);
  });

  it("count every answer received, and know no period that has not begun", async () => {
    const overviews = await publicOverview(TODAY, 8);
    expect(overviews.map(({ period }) => period.name)).toEqual(["Semester I 2026"]);
    expect(overviews[0]?.responses).toBe(await db().surveyResponse.count());
  });
});
