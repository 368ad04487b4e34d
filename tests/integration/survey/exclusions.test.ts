import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { type Answer, ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";
import { BURST_ANSWERS, type SurveyMark, UNPROVEN_ANSWERS } from "@/lib/domain/survey/marks";
import { momentOf } from "@/lib/domain/survey/moment";
import { openSurveyRows } from "@/lib/exports/open-survey";
import { ROLES } from "@/lib/permissions/roles";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { exclusionById, exclusionsOf } from "@/lib/queries/survey/exclusions";
import { markedGroup, markedGroups } from "@/lib/queries/survey/marked-groups";
import { publicResults } from "@/lib/queries/survey/public-results";
import { excludeResponsesSchema } from "@/lib/schemas/survey-exclusion";
import { excludeResponses } from "@/lib/services/survey/exclude-responses";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { recordResponse } from "@/lib/services/survey/record-response";
import { returnResponses } from "@/lib/services/survey/return-responses";
import { auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aCounter, aRespondent, aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";
import { anHrContext, type HrContext } from "@/tests/factories/trainings";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { outcomeOf } from "@/tests/support/outcomes";
import {
  keptBreakdown,
  keptMoments,
  recomputedBreakdown,
  recomputedMoments,
  shownBreakdown,
} from "@/tests/support/survey-sums";

const NOW = "2026-06-15T03:00:00Z";
/** Ten minutes each, an hour ago and before. */
const MOMENTS = ["2026-06-15T01:00:00Z", "2026-06-15T01:30:00Z"];
const citizen = contextOf(ANONYMOUS, NOW);

let hr: HrContext;
let periodId = "";
beforeAll(async () => {
  hr = await anHrContext(NOW);
  periodId = (await aSurveyPeriod("2026-01-01", "2026-06-30", "Semester I 2026")).id;
});

type Service = Awaited<ReturnType<typeof aService>>;
interface Given {
  readonly score?: Answer;
  readonly at?: string | undefined;
  readonly counterId?: string | null;
  readonly seconds?: number;
  readonly ofDevice?: number;
  readonly isOverLimit?: boolean;
  readonly isUnproven?: boolean;
  /** Left blank: `u8`. */
  readonly isBlank?: boolean;
}

let respondents = 0;
async function answer({ slug }: Service, given: Given = {}): Promise<void> {
  const { score = 3, at = MOMENTS[0], isBlank = false, ...source } = given;
  respondents += 1;
  const respondent = aRespondent(respondents);
  const answers = isBlank ? { u8: null } : {};
  await recordResponse(
    citizen,
    aResponse(slug, { score, answers, answeredAt: at, ...respondent }),
    "API",
    source,
  );
}
async function answers(service: Service, times: number, given: Given = {}): Promise<void> {
  for (let sent = 0; sent < times; sent += 1) await answer(service, given);
}

const group = (service: Service, given: { at?: string; mark?: SurveyMark; counterId?: string } = {}) => {
  const { at = MOMENTS[0] ?? "", mark = "BURST", counterId } = given;
  return {
    serviceId: service.id,
    periodId,
    moment: momentOf(new Date(at)),
    mark,
    ...(counterId ? { counterId } : {}),
  };
};
const exclusion = (of: ReturnType<typeof group>, reason = "Diisi berombongan oleh petugas.") =>
  excludeResponsesSchema.parse({ ...of, id: crypto.randomUUID(), reason });

async function reading(service: Service) {
  await publishFigures(citizen);
  const [row] = openSurveyRows(await publicResults({ services: { slug: service.slug } }));
  if (!row) throw new Error("no result");
  return row;
}

/** The sums as they are kept, and as the answers that count make them. */
async function sumsOf(service: Service) {
  const totals = await db().surveyTotal.findMany({ where: { serviceId: service.id } });
  const rows = await db().surveyResponse.findMany({ where: { serviceId: service.id, exclusionId: null } });
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const kept = ELEMENTS.map((element) => [
    sum(totals.map((row) => row[`${element}Sum`])),
    sum(totals.map((row) => row[`${element}N`])),
  ]);
  const recomputed = ELEMENTS.map((element) => {
    const given = rows.map((row) => row[element]).filter((one) => one !== null);
    return [sum(given), given.length];
  });
  return {
    kept: { n: sum(totals.map(({ n }) => n)), elements: kept },
    recomputed: { n: rows.length, elements: recomputed },
    lowest: Math.min(0, ...totals.map(({ n }) => n)),
  };
}

async function countedIds(service: Service): Promise<ReadonlySet<string>> {
  const where = { serviceId: service.id, exclusionId: null };
  const rows = await db().surveyResponse.findMany({ where, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** The ids of these answers that say something of an element, and the sums of what they say. */
async function ofElement(ids: ReadonlySet<string>, element: ElementCode) {
  const rows = await db().surveyResponse.findMany({
    where: { id: { in: [...ids] }, [element]: { not: null } },
  });
  return {
    ids: new Set(rows.map(({ id }) => id)),
    sum: rows.reduce((sum, row) => sum + (row[element] ?? 0), 0),
  };
}

const differenceOf = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].filter((id) => !other.has(id)).length + [...other].filter((id) => !one.has(id)).length;

async function expectSumsToAgree(service: Service): Promise<void> {
  const { kept, recomputed, lowest } = await sumsOf(service);
  expect(kept).toEqual(recomputed);
  expect(lowest).toBe(0);
  expect(await keptBreakdown(service.id)).toEqual(await recomputedBreakdown(service.id));
  expect(await keptMoments(service.id)).toEqual(await recomputedMoments(service.id));
}

describe("an exclusion", () => {
  it("takes a burst out of the count and the figures, tells how many and why, and takes it back", async () => {
    const service = await aService();
    await answers(service, 12, { score: 2, at: MOMENTS[1] });
    await answers(service, BURST_ANSWERS + 1, { score: 4 });
    const before = await reading(service);
    expect(before).toMatchObject({ n: 33, counted: 33, excluded: {} });

    const input = exclusion(group(service));
    const both = await Promise.all([1, 2].map(() => excludeResponses(hr, input)));
    expect(both).toEqual([1, 2].map(() => ({ id: input.id, n: 21 })));
    await expectSumsToAgree(service);
    expect(await reading(service)).toMatchObject({ n: 12, counted: 12, index: 50, excluded: { BURST: 21 } });
    const rows = await auditsOf("survey.exclude", input.id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      actorId: hr.viewer.employeeId,
      after: { serviceId: service.id, n: 21, mark: "BURST", reason: input.reason },
    });

    const back = { id: input.id, version: 1, reason: "Rombongan sekolah, bukan petugas." };
    const returns = await Promise.all([1, 2].map(() => outcomeOf(returnResponses(hr, back))));
    expect(returns.toSorted()).toEqual(["OK", "REFUSED ALREADY_RETURNED"]);
    await expectSumsToAgree(service);
    expect(await reading(service)).toEqual(before);
    expect(await auditsOf("survey.return", input.id)).toHaveLength(1);
    expect((await exclusionById(hr.viewer, input.id))?.returnReason).toBe(back.reason);
  });

  it("takes only what carries the mark, of the counter and the ten minutes it names", async () => {
    const service = await aService();
    const counter = await aCounter(service.id);
    await answers(service, 3, { score: 4, seconds: 4 });
    await answers(service, 2, { score: 4, seconds: 4, counterId: counter.id });
    await answers(service, 2, { score: 4, seconds: 4, at: MOMENTS[1] });
    await answers(service, 4, { score: 1 });
    await answers(service, 1, { ofDevice: 3 });
    await answers(service, 2, { isOverLimit: true });
    await answers(service, UNPROVEN_ANSWERS - 1, { isUnproven: true });
    await answers(service, UNPROVEN_ANSWERS, { isUnproven: true, at: MOMENTS[1] });
    const straight = group(service, { mark: "STRAIGHT_LINED", counterId: counter.id });
    expect(await excludeResponses(hr, exclusion(straight))).toMatchObject({ n: 2 });
    expect(await outcomeOf(excludeResponses(hr, exclusion(straight)))).toBe("REFUSED NOTHING_MARKED");
    expect(await excludeResponses(hr, exclusion(group(service, { mark: "SAME_DEVICE" })))).toMatchObject({
      n: 1,
    });
    expect(await excludeResponses(hr, exclusion(group(service, { mark: "OVER_LIMIT" })))).toMatchObject({
      n: 2,
    });
    const unproven = (at = MOMENTS[0]) => exclusion(group(service, { mark: "UNPROVEN", at }));
    expect(await outcomeOf(excludeResponses(hr, unproven()))).toBe("REFUSED NOTHING_MARKED");
    expect(await excludeResponses(hr, unproven(MOMENTS[1]))).toMatchObject({ n: UNPROVEN_ANSWERS });
    expect(await outcomeOf(excludeResponses(hr, exclusion(group(service))))).toBe("REFUSED NOTHING_MARKED");
    await expectSumsToAgree(service);
    const { rows } = (await markedGroups(hr.viewer, periodId)) ?? { rows: [] };
    const mine = rows.filter(({ serviceId }) => serviceId === service.id);
    expect(
      mine.map(({ mark, counterId, n, excluded }) => [mark, counterId === counter.id, n, excluded]),
    ).toEqual(
      expect.arrayContaining([
        ["STRAIGHT_LINED", false, 3, 0],
        ["STRAIGHT_LINED", true, 2, 2],
        ["STRAIGHT_LINED", false, 2, 0],
        ["SAME_DEVICE", false, 1, 1],
        ["OVER_LIMIT", false, 2, 2],
        ["UNPROVEN", false, 5, 5],
      ]),
    );
    expect(mine).toHaveLength(6);
    expect(await markedGroup(hr.viewer, straight)).toMatchObject({ n: 2, counterName: counter.name });
    expect(await markedGroup(hr.viewer, group(service))).toBeNull();
  });

  it("of fewer than five moves no figure by itself, and with others that come", async () => {
    const service = await aService();
    await answers(service, 12, { score: 2, at: MOMENTS[1] });
    await answers(service, 3, { score: 4, seconds: 3 });
    const before = await reading(service);
    const { id } = await excludeResponses(hr, exclusion(group(service, { mark: "STRAIGHT_LINED" })));
    const waiting = { ...before, n: 12, counted: 15, excluded: { STRAIGHT_LINED: 3 } };
    expect(await reading(service)).toEqual(waiting);
    await answer(service, { score: 1 });
    expect(await reading(service)).toEqual({ ...waiting, n: 13 });

    // Back and forth is no change: nobody makes a figure move for one answer by it.
    await returnResponses(hr, { id, version: 1, reason: "Keliru." });
    expect(await reading(service)).toEqual({ ...before, n: 16 });
    await excludeResponses(hr, exclusion(group(service, { mark: "STRAIGHT_LINED" })));
    expect(await reading(service)).toMatchObject({ n: 13, counted: 15, index: before.index });
    await answers(service, 12, { score: 1 });
    expect(await reading(service)).toMatchObject({ n: 25, counted: 25 });
  });

  it("waits while the figures do not show yet that the same answers came back", async () => {
    const service = await aService();
    await answers(service, 15, { score: 2, at: MOMENTS[1] });
    await answers(service, 3, { score: 4, seconds: 3 });
    const long = contextOf(ANONYMOUS, "2026-06-15T04:00:00Z");
    await publishFigures(long);
    const straight = group(service, { mark: "STRAIGHT_LINED" });
    const { id } = await excludeResponses(hr, exclusion(straight));
    await answers(service, 5, { score: 1, at: MOMENTS[1] });
    expect(await reading(service)).toMatchObject({ n: 20, counted: 20 });
    await returnResponses(hr, { id, version: 1, reason: "Keliru." });
    expect(await reading(service)).toMatchObject({ n: 23, counted: 20 });
    expect(await outcomeOf(excludeResponses(hr, exclusion(straight)))).toBe("REFUSED RETURN_NOT_SHOWN");
    await answers(service, 2, { score: 1, at: MOMENTS[1] });
    expect(await reading(service)).toMatchObject({ n: 25, counted: 25 });
    expect(await outcomeOf(excludeResponses(hr, exclusion(straight)))).toBe("OK");
  });

  it("hides a result of which too few answers are left", async () => {
    const service = await aService();
    await answers(service, BURST_ANSWERS + 1, { score: 4 });
    await answers(service, 4, { score: 2, at: MOMENTS[1] });
    await reading(service);
    await excludeResponses(hr, exclusion(group(service)));
    expect(await reading(service)).toMatchObject({ n: 4, counted: 0, index: null });
  });

  it("is refused for figures that are final", async () => {
    const service = await aService();
    await answers(service, 3, { seconds: 3 });
    const straight = group(service, { mark: "STRAIGHT_LINED" });
    const at = (day: string) => ({ ...hr, today: day, now: new Date(`${day}T03:00:00Z`) });
    expect(await outcomeOf(excludeResponses(at("2027-06-30"), exclusion(straight)))).toBe(
      "REFUSED FIGURES_FINAL",
    );
    expect(await outcomeOf(excludeResponses(at("2027-06-29"), exclusion(straight)))).toBe("OK");
  });

  it("under an id that says something else is a conflict, and so is an old version", async () => {
    const service = await aService();
    await answers(service, 3, { seconds: 3 });
    const input = exclusion(group(service, { mark: "STRAIGHT_LINED" }));
    await excludeResponses(hr, input);
    expect(await outcomeOf(excludeResponses(hr, { ...input, reason: "Lain." }))).toBe("CONFLICT");
    expect(await outcomeOf(returnResponses(hr, { id: input.id, version: 2, reason: "Keliru." }))).toBe(
      "CONFLICT",
    );
    await expectSumsToAgree(service);
  });

  it("changes nothing without its line in the trail", async () => {
    const service = await aService();
    await answers(service, 3, { seconds: 3 });
    const input = exclusion(group(service, { mark: "STRAIGHT_LINED" }));
    const state = async () => ({
      exclusions: await db().surveyExclusion.findMany({ where: { serviceId: service.id } }),
      ...(await sumsOf(service)),
    });
    const before = await state();
    await expectNothingWithoutTrail(excludeResponses(withBrokenTrail(hr), input), state, before);
    await excludeResponses(hr, input);
    const excluded = await state();
    const back = { id: input.id, version: 1, reason: "Keliru." };
    await expectNothingWithoutTrail(returnResponses(withBrokenTrail(hr), back), state, excluded);
  });

  it.each(ROLES.filter((role) => role !== "HR"))("is not for %s, who reads of none", async (role) => {
    const unit = await aUnit();
    const service = await aService({ unitId: unit.id });
    await answers(service, 3, { seconds: 3 });
    const viewer = viewerOf(await anEmployee(), [{ role, unitPath: unit.path }]);
    const ctx = contextOf(viewer, NOW);
    const straight = group(service, { mark: "STRAIGHT_LINED" });
    expect(await outcomeOf(excludeResponses(ctx, exclusion(straight)))).toBe("NOT_FOUND");
    const { id } = await excludeResponses(hr, exclusion(straight));
    expect(await outcomeOf(returnResponses(ctx, { id, version: 1, reason: "Keliru." }))).toBe("NOT_FOUND");
    expect(await markedGroups(viewer, periodId)).toBeNull();
    expect(await markedGroup(viewer, straight)).toBeNull();
    expect(await exclusionsOf(viewer, periodId)).toBeNull();
    expect(await exclusionById(viewer, id)).toBeNull();
  });
});

describe("after any mix of answers, exclusions and returns", () => {
  it("the sums are those of the answers that count, and two readings differ by nothing or by a step", async () => {
    const act = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant("answer" as const),
          times: fc.integer({ min: 1, max: 7 }),
          score: fc.constantFrom<Answer>(1, 2, 3, 4),
          place: fc.nat({ max: 1 }),
          isFast: fc.boolean(),
          isBlank: fc.boolean(),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant("exclude" as const),
          place: fc.nat({ max: 1 }),
          mark: fc.constantFrom<SurveyMark>("STRAIGHT_LINED", "BURST"),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant("return" as const), which: fc.nat({ max: 9 }) }),
      },
      { weight: 2, arbitrary: fc.constant({ kind: "read" as const }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 12 }), async (acts) => {
        const service = await aService();
        await answers(service, 10, { at: MOMENTS[1] });
        /** The answers that the figures were made of when they moved last: what an observer knows. */
        let shown: ReadonlySet<string> | null = null;
        let before = await countedIds(service);
        let lastMoved = "";
        /** The same for the elements, each of which moves by itself. */
        const shownOf = new Map<ElementCode, Awaited<ReturnType<typeof ofElement>>>();
        for (const step of acts) {
          if (step.kind === "answer")
            await answers(service, step.times, {
              score: step.score,
              at: MOMENTS[step.place],
              isBlank: step.isBlank,
              ...(step.isFast ? { seconds: 2 } : {}),
            });
          if (step.kind === "exclude") {
            const of = group(service, { at: MOMENTS[step.place] ?? "", mark: step.mark });
            const outcome = await outcomeOf(excludeResponses(hr, exclusion(of)));
            expect(outcome).toMatch(/^(OK|REFUSED (NOTHING_MARKED|RETURN_NOT_SHOWN)( RETURN_NOT_SHOWN)?)$/);
          }
          if (step.kind === "return") {
            const active = await db().surveyExclusion.findMany({
              where: { serviceId: service.id, isActive: true },
              orderBy: { id: "asc" },
            });
            const chosen = active[step.which % Math.max(1, active.length)];
            if (chosen)
              await returnResponses(hr, { id: chosen.id, version: chosen.version, reason: "Keliru." });
          }
          if (step.kind === "read") await publishFigures(citizen);
          const now = await countedIds(service);
          const publication = await db().surveyPublication.findFirst({ where: { serviceId: service.id } });
          const moved = JSON.stringify(publication);
          if (publication && moved !== lastMoved) {
            // An exclusion or a return first moves what was due before it.
            const figures: ReadonlySet<string> = step.kind === "read" ? now : before;
            expect(publication.n).toBe(figures.size);
            const bySex = Object.entries(await shownBreakdown(service.id)).filter(([cell]) =>
              cell.startsWith("SEX"),
            );
            expect(bySex.reduce((total, [, [n = 0]]) => total + n, 0)).toBe(figures.size);
            if (shown) {
              const difference = differenceOf(shown, figures);
              expect(difference === 0 || difference >= 5).toBe(true);
            }
            shown = figures;
            for (const element of ["u1", "u8"] as const) {
              const old = shownOf.get(element) ?? { ids: new Set<string>(), sum: 0 };
              const fresh = publication.behind.includes(element) ? old : await ofElement(figures, element);
              expect([publication[`${element}N`], publication[`${element}Sum`]]).toEqual([
                fresh.ids.size,
                fresh.sum,
              ]);
              const difference = differenceOf(old.ids, fresh.ids);
              expect(difference === 0 || difference >= 5).toBe(true);
              shownOf.set(element, fresh);
            }
          }
          lastMoved = moved;
          before = now;
          await expectSumsToAgree(service);
        }
      }),
      { numRuns: 8 },
    );
  }, 180_000);

  it("also when all of them happen at once", async () => {
    const service = await aService();
    await answers(service, BURST_ANSWERS + 5, { score: 4 });
    const inputs = [exclusion(group(service)), exclusion(group(service)), exclusion(group(service))];
    const outcomes = await Promise.all([
      ...inputs.map((input) => outcomeOf(excludeResponses(hr, input))),
      answers(service, 6, { score: 1 }).then(() => "SENT"),
      publishFigures(citizen).then(() => "READ"),
    ]);
    expect(outcomes.filter((outcome) => outcome === "OK").length).toBeGreaterThanOrEqual(1);
    await expectSumsToAgree(service);
    const active = await db().surveyExclusion.findMany({ where: { serviceId: service.id, isActive: true } });
    await Promise.all([
      ...active.map(({ id, version }) => returnResponses(hr, { id, version, reason: "Keliru." })),
      answers(service, 6, { score: 1 }),
    ]);
    await expectSumsToAgree(service);
    expect((await sumsOf(service)).kept.n).toBe(BURST_ANSWERS + 17);
  });
});
