import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ROLES } from "@/lib/permissions/roles";
import { createSurveyPeriod } from "@/lib/services/survey/create-survey-period";
import { editSurveyPeriod } from "@/lib/services/survey/edit-survey-period";
import { recordResponse } from "@/lib/services/survey/record-response";
import { dateOf, dayOf } from "@/lib/time";
import { auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";
import { anHrContext, type HrContext } from "@/tests/factories/trainings";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { outcomeOf } from "@/tests/support/outcomes";

let hr: HrContext;
beforeAll(async () => {
  hr = await anHrContext();
});

const half = (year: number, rest: object = {}) => ({
  id: crypto.randomUUID(),
  name: `Semester I ${year}`,
  startsOn: `${year}-01-01`,
  endsOn: `${year}-06-30`,
  ...rest,
});

async function storedPeriod(id: string) {
  const row = await db().surveyPeriod.findUnique({ where: { id } });
  return (
    row && { name: row.name, startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn), version: row.version }
  );
}

describe("create survey period", () => {
  it("adds one for two presses at once, and says in the trail who added what", async () => {
    const input = half(2041);
    const both = await Promise.all([1, 2].map(() => outcomeOf(createSurveyPeriod(hr, input))));
    expect(both).toEqual(["OK", "OK"]);
    const { id, ...after } = input;
    expect(await storedPeriod(id)).toEqual({ ...after, version: 1 });
    const rows = await auditsOf("surveyPeriod.create", id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ actorId: hr.viewer.employeeId, before: null, after });
  });

  it("is a conflict under the id of a period that says something else", async () => {
    const input = half(2042);
    await createSurveyPeriod(hr, input);
    expect(await outcomeOf(createSurveyPeriod(hr, { ...input, name: "Lain" }))).toBe("CONFLICT");
  });

  it.each([
    [
      "begins on another's last day",
      { startsOn: "2043-06-30", endsOn: "2043-12-31" },
      "REFUSED PERIOD_OVERLAPS",
    ],
    [
      "ends on another's first day",
      { startsOn: "2042-12-01", endsOn: "2043-01-01" },
      "REFUSED PERIOD_OVERLAPS",
    ],
    ["lies within another", { startsOn: "2043-02-01", endsOn: "2043-02-01" }, "REFUSED PERIOD_OVERLAPS"],
    ["holds another within", { startsOn: "2042-12-31", endsOn: "2043-07-01" }, "REFUSED PERIOD_OVERLAPS"],
    ["begins on the day after another", { startsOn: "2043-07-01", endsOn: "2043-12-31" }, "OK"],
  ])("that %s: %s", async (_, days, outcome) => {
    await db().surveyPeriod.deleteMany({
      where: { startsOn: { gte: dateOf("2042-12-01"), lt: dateOf("2044-01-01") } },
    });
    await aSurveyPeriod("2043-01-01", "2043-06-30");
    expect(await outcomeOf(createSurveyPeriod(hr, half(2043, days)))).toBe(outcome);
  });

  it("adds one of two that would overlap, when both come at once", async () => {
    const calls = [1, 2].map(() => outcomeOf(createSurveyPeriod(hr, half(2045))));
    expect((await Promise.all(calls)).sort()).toEqual(["OK", "REFUSED PERIOD_OVERLAPS"]);
  });

  it("adds nothing without its line in the trail", async () => {
    const input = half(2046);
    const write = createSurveyPeriod(withBrokenTrail(hr), input);
    await expectNothingWithoutTrail(write, () => storedPeriod(input.id), null);
  });
});

describe("edit survey period", () => {
  it("changes it once of two at once, and keeps in the trail what it was", async () => {
    const { id } = await aSurveyPeriod("2051-01-01", "2051-06-30", "Awal");
    const edit = { id, version: 1, name: "Semester I 2051", startsOn: "2051-01-02", endsOn: "2051-06-29" };
    const both = await Promise.all([1, 2].map(() => outcomeOf(editSurveyPeriod(hr, edit))));
    expect(both.sort()).toEqual(["CONFLICT", "OK"]);
    expect(await storedPeriod(id)).toEqual({
      name: edit.name,
      startsOn: edit.startsOn,
      endsOn: edit.endsOn,
      version: 2,
    });
    const rows = await auditsOf("surveyPeriod.edit", id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      actorId: hr.viewer.employeeId,
      before: { name: "Awal", startsOn: "2051-01-01", endsOn: "2051-06-30" },
      after: { name: edit.name, startsOn: edit.startsOn, endsOn: edit.endsOn },
    });
  });

  it("refuses days of another period, and lets two that grow towards each other meet once", async () => {
    const [one, two] = [
      await aSurveyPeriod("2052-01-01", "2052-03-31"),
      await aSurveyPeriod("2052-07-01", "2052-09-30"),
    ];
    const first = { id: one.id, version: 1, name: one.name, startsOn: "2052-01-01", endsOn: "2052-07-01" };
    expect(await outcomeOf(editSurveyPeriod(hr, first))).toBe("REFUSED PERIOD_OVERLAPS");
    const towards = [
      { ...first, endsOn: "2052-05-31" },
      { id: two.id, version: 1, name: two.name, startsOn: "2052-05-01", endsOn: "2052-09-30" },
    ].map((edit) => outcomeOf(editSurveyPeriod(hr, edit)));
    expect((await Promise.all(towards)).sort()).toEqual(["OK", "REFUSED PERIOD_OVERLAPS"]);
  });

  it("keeps the days on which answers were counted", async () => {
    const { id, name } = await aSurveyPeriod("2026-01-01", "2026-06-30");
    const service = await aService();
    await recordResponse(contextOf({ kind: "anonymous" }), aResponse(service.slug), "WEB");
    const edit = { id, version: 1, name, startsOn: "2026-01-01", endsOn: "2026-06-30" };
    const cut = "REFUSED PERIOD_CUTS_RESPONSES";
    expect(await outcomeOf(editSurveyPeriod(hr, { ...edit, startsOn: "2026-01-02" }))).toBe(cut);
    expect(await outcomeOf(editSurveyPeriod(hr, { ...edit, endsOn: "2026-06-14" }))).toBe(cut);
    expect(await outcomeOf(editSurveyPeriod(hr, { ...edit, endsOn: "2026-06-15" }))).toBe("OK");
    expect(await auditsOf("surveyPeriod.edit", id)).toHaveLength(1);
  });

  it("changes nothing without its line in the trail", async () => {
    const { id } = await aSurveyPeriod("2053-01-01", "2053-06-30");
    const before = await storedPeriod(id);
    const write = editSurveyPeriod(withBrokenTrail(hr), { ...half(2053), id, version: 1 });
    await expectNothingWithoutTrail(write, () => storedPeriod(id), before);
  });
});

describe("who keeps the survey periods", () => {
  it.each(ROLES.filter((role) => role !== "HR"))("is not %s, for whom there is none", async (role) => {
    const unit = await aUnit();
    const ctx = contextOf(viewerOf(await anEmployee({ unitId: unit.id }), [{ role, unitPath: unit.path }]));
    const year = 2060 + ROLES.indexOf(role);
    const { id } = await aSurveyPeriod(`${year}-01-01`, `${year}-06-30`);
    const before = await storedPeriod(id);
    const second = half(year, { startsOn: `${year}-07-01`, endsOn: `${year}-12-31` });
    expect(await outcomeOf(createSurveyPeriod(ctx, second))).toBe("NOT_FOUND");
    expect(await outcomeOf(editSurveyPeriod(ctx, { ...half(year), id, version: 1 }))).toBe("NOT_FOUND");
    expect([await storedPeriod(id), await storedPeriod(second.id)]).toEqual([before, null]);
  });

  it("is HR, who finds none that is not there", async () => {
    expect(await outcomeOf(editSurveyPeriod(hr, { ...half(2059), version: 1 }))).toBe("NOT_FOUND");
  });
});
