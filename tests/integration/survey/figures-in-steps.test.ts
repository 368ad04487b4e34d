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
import { contextOf } from "@/tests/factories/people";
import { aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";

const TODAY = "2026-06-15";
const ctx = contextOf(ANONYMOUS, `${TODAY}T03:00:00Z`);

beforeAll(async () => {
  await aSurveyPeriod("2026-01-01", "2026-06-30", "Semester I 2026");
});

const answer = (slug: string, score: Answer) => recordResponse(ctx, aResponse(slug, { score }), "WEB");

/** The same as the open data has it. */
async function openRowOf(slug: string) {
  await publishFigures(ctx);
  return openSurveyRows(await publicResults({ services: { slug } }))[0];
}

/** What somebody sees who asks now. */
async function readingOf(slug: string) {
  await publishFigures(ctx);
  const [result] = await publicResults({ services: { slug } });
  if (!result) throw new Error("no result");
  return result;
}

async function aServiceAnswered(scores: readonly Answer[]) {
  const service = await aService();
  for (const score of scores) await answer(service.slug, score);
  return service;
}

const TWELVE: readonly Answer[] = [3, 3, 4, 2, 3, 3, 4, 4, 3, 2, 3, 4];

describe("a row of the open data", () => {
  it("says how many of its answers its figures are made of, so that the pair can be recomputed", async () => {
    const { slug } = await aServiceAnswered(TWELVE);
    const before = await openRowOf(slug);
    expect(before).toMatchObject({ n: 12, counted: 12 });
    for (let sent = 0; sent < 4; sent += 1) await answer(slug, 1);
    expect(await openRowOf(slug)).toEqual({ ...before, n: 16, counted: 12 });
    await answer(slug, 1);
    expect(await openRowOf(slug)).toMatchObject({ n: 17, counted: 17 });
  });
});

const withoutU8 = (slug: string, score: Answer) =>
  recordResponse(ctx, aResponse(slug, { score, answers: { u8: null } }), "WEB");

describe("two readings of an element's mean", () => {
  it("do not tell the answer of the only one of five who answered it", async () => {
    const { slug } = await aServiceAnswered(TWELVE);
    const before = await readingOf(slug);
    await answer(slug, 1);
    for (let sent = 0; sent < 4; sent += 1) await withoutU8(slug, 1);
    const after = await readingOf(slug);
    expect(after).toMatchObject({ n: 17, counted: 17 });
    expect(after.elements.u1).toBeLessThan(before.elements.u1 ?? 0);
    expect(after.elements.u8).toBe(before.elements.u8);
    // The index is the mean of the nine means that are shown.
    const means = ELEMENTS.map((element) => after.elements[element] ?? 0);
    expect(after.index).toBeCloseTo((means.reduce((sum, mean) => sum + mean, 0) / 9) * 25, 1);

    for (let sent = 0; sent < 4; sent += 1) await answer(slug, 1);
    await withoutU8(slug, 1);
    const later = await readingOf(slug);
    expect(later).toMatchObject({ n: 22, counted: 22 });
    expect(later.elements.u8).toBeLessThan(after.elements.u8 ?? 0);
  });

  it("show it from its fifth answer on, with the index that waited for it", async () => {
    const { slug } = await aService();
    for (let sent = 0; sent < 10; sent += 1) await (sent < 4 ? answer(slug, 2) : withoutU8(slug, 3));
    expect(await readingOf(slug)).toMatchObject({ counted: 10, index: null, elements: { u8: null } });
    await answer(slug, 2);
    for (let sent = 0; sent < 4; sent += 1) await withoutU8(slug, 3);
    expect(await readingOf(slug)).toMatchObject({ counted: 15, elements: { u8: 2 } });
  });

  it("differ by nothing or by five of its own answers, whatever was left blank", async () => {
    const given = fc.record({
      u7: fc.boolean(),
      u8: fc.boolean(),
      score: fc.constantFrom<Answer>(1, 2, 3, 4),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(given, { maxLength: 8 }), { minLength: 5, maxLength: 8 }),
        async (rounds) => {
          const service = await aService();
          const sent: { readonly score: Answer; readonly blank: readonly string[] }[] = [];
          const read = new Map<string, { readonly n: number; readonly sum: number; readonly of: number }>();
          for (const round of rounds) {
            for (const { u7, u8, score } of round) {
              const blank = [...(u7 ? ["u7"] : []), ...(u8 ? ["u8"] : [])];
              const answers = Object.fromEntries(blank.map((element) => [element, null]));
              await recordResponse(ctx, aResponse(service.slug, { score, answers }), "WEB");
              sent.push({ score, blank });
            }
            const result = sent.length > 0 ? await readingOf(service.slug) : null;
            const row = await db().surveyPublication.findFirst({ where: { serviceId: service.id } });
            if (!row || !result) continue;
            for (const element of ELEMENTS) {
              const now = { n: row[`${element}N`], sum: row[`${element}Sum`], of: row.n };
              const before = read.get(element) ?? { n: 0, sum: 0, of: 0 };
              const own = sent.slice(0, row.n).filter(({ blank }) => !blank.includes(element));
              if (now.n === before.n) expect(now.sum).toBe(before.sum);
              else {
                expect(now.n - before.n).toBeGreaterThanOrEqual(5);
                expect(now).toMatchObject({
                  n: own.length,
                  sum: own.reduce((sum, { score }) => sum + score, 0),
                });
              }
              // What it lacks is no more than four of its own answers.
              expect(own.length - now.n).toBeLessThan(5);
              expect(result.elements[element] === null).toBe(now.n < 5);
              read.set(element, now);
            }
          }
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  });
});

describe("two readings of a figure", () => {
  it("do not tell the answer that came between them: the count moves, the figures stay", async () => {
    const { slug } = await aServiceAnswered(TWELVE);
    const before = await readingOf(slug);
    for (const sent of [1, 2, 3, 4]) {
      await answer(slug, 1);
      expect(await readingOf(slug)).toEqual({ ...before, n: 12 + sent });
    }
    const [overview] = await publicOverview(TODAY, 1);
    expect(overview?.units.find(({ unitId }) => unitId === before.service.unitId)?.index).toBe(before.index);

    await answer(slug, 1);
    const after = await readingOf(slug);
    expect(after).toMatchObject({ n: 17, counted: 17 });
    expect(after.index).toBeLessThan(before.index ?? 0);
  });

  it("show at once whatever nobody has seen yet", async () => {
    const { slug } = await aServiceAnswered(TWELVE);
    expect(await readingOf(slug)).toMatchObject({ n: 12, counted: 12 });
  });

  it("differ by nothing or by a step at least, whatever comes between them, and are always right", async () => {
    const step = fc.record({
      scores: fc.array(fc.constantFrom<Answer>(1, 2, 3, 4), { maxLength: 9 }),
      isRead: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 7 }), async (steps) => {
        const { slug } = await aService();
        const given: Answer[] = [];
        let seen = 0;
        for (const { scores, isRead } of steps) {
          for (const score of scores) await answer(slug, score);
          given.push(...scores);
          if (!isRead || given.length === 0) continue;
          const { n, counted, elements } = await readingOf(slug);
          expect(n).toBe(given.length);
          expect(counted === seen || counted - seen >= 5).toBe(true);
          expect(n - counted < 5 || counted === 0).toBe(true);
          expect(counted === 0).toBe(n < 10);
          const mean = given.slice(0, counted).reduce((sum, score) => sum + score, 0) / counted;
          for (const element of ELEMENTS) {
            if (counted === 0) expect(elements[element]).toBeNull();
            else expect(elements[element]).toBeCloseTo(mean, 2);
          }
          seen = counted;
        }
      }),
      { numRuns: 15 },
    );
  });

  it("of many readers at once, while answers come in, never lie closer than a step", async () => {
    const { slug } = await aServiceAnswered(TWELVE);
    const seen = new Set<number>();
    const read = async () => seen.add((await readingOf(slug)).counted);
    for (let round = 0; round < 8; round += 1) {
      await Promise.all([answer(slug, 1), read(), answer(slug, 4), read(), answer(slug, 2), read(), read()]);
    }
    const steps = [...seen].sort((one, other) => one - other);
    expect(steps.length).toBeGreaterThan(2);
    for (const [index, counted] of steps.entries()) {
      const next = steps[index + 1];
      if (next !== undefined) expect(next - counted).toBeGreaterThanOrEqual(5);
    }
  });

  it("of a period that ended more than a year ago are the same for good", async () => {
    const { slug, id } = await aServiceAnswered(TWELVE);
    await readingOf(slug);
    for (let sent = 0; sent < 5; sent += 1) await answer(slug, 1);
    await publishFigures(contextOf(ANONYMOUS, "2027-06-30T03:00:00Z"));
    expect(await db().surveyPublication.findFirstOrThrow({ where: { serviceId: id } })).toMatchObject({
      n: 12,
    });
    await publishFigures(contextOf(ANONYMOUS, "2027-06-29T03:00:00Z"));
    expect(await db().surveyPublication.findFirstOrThrow({ where: { serviceId: id } })).toMatchObject({
      n: 17,
    });
  });
});
