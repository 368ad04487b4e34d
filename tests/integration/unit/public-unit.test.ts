import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { Answer } from "@/lib/domain/survey/elements";
import { openComplaintRows } from "@/lib/exports/open-complaints";
import { openSurveyRows } from "@/lib/exports/open-survey";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { publicComplaints } from "@/lib/queries/complaint/public-complaints";
import { openServices } from "@/lib/queries/service/open-services";
import { publicOverview } from "@/lib/queries/survey/public-overview";
import { publicResults } from "@/lib/queries/survey/public-results";
import { indexCourse, publicUnit, unitFigures } from "@/lib/queries/unit/public-unit";
import { countDuration } from "@/lib/services/application/count-duration";
import { publishDurations } from "@/lib/services/application/publish-durations";
import { countAnswer } from "@/lib/services/complaint/count-complaint";
import { publishComplaints } from "@/lib/services/complaint/publish-complaints";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { recordResponse } from "@/lib/services/survey/record-response";
import { aUnit, contextOf } from "@/tests/factories/people";
import { aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";

const TODAY = "2026-08-15";
const ctx = contextOf(ANONYMOUS, `${TODAY}T03:00:00Z`);
const earlier = contextOf(ANONYMOUS, "2026-06-25T03:00:00Z");

beforeAll(async () => {
  await aSurveyPeriod("2026-01-01", "2026-06-30", "Semester I 2026");
  await aSurveyPeriod("2026-07-01", "2026-12-31", "Semester II 2026");
});

const answer = async (slug: string, score: Answer, times: number, when = ctx) => {
  for (let time = 0; time < times; time += 1) await recordResponse(when, aResponse(slug, { score }), "WEB");
};
const finish = (serviceId: string, day: string, minutes: number, isOnTime: boolean, times: number) =>
  db().$transaction(async (tx) => {
    for (let time = 0; time < times; time += 1)
      await countDuration(tx, serviceId, day, { elapsedMinutes: minutes, isOnTime });
  });
const reply = (unitId: string, year: number, days: number, times: number) =>
  db().$transaction(async (tx) => {
    const cell = {
      category: "COMPLAINT",
      unitId,
      state: "ANSWERED",
      term: "ORDINARY",
      extendedDays: 0,
    } as const;
    for (let time = 0; time < times; time += 1)
      await countAnswer(tx, { ...cell, receivedAt: new Date(`${year}-03-02T03:00:00Z`) }, days);
  });

async function read(unitId: string) {
  await publishFigures(ctx);
  await publishDurations(ctx);
  await publishComplaints(ctx);
  return unitFigures(unitId, TODAY, 8);
}

describe("the figures of a unit's page", () => {
  it("are those of the statistics and of the open data, and tell how they moved", async () => {
    const unit = await aUnit();
    const [first, second] = [await aService({ unitId: unit.id }), await aService({ unitId: unit.id })];
    await answer(first.slug, 2, 12, earlier);
    await answer(first.slug, 4, 10);
    await answer(second.slug, 3, 10);
    await finish(first.id, "2025-05-05", 20, false, 10);
    await finish(first.id, "2026-05-05", 20, true, 9);
    await finish(first.id, "2026-05-05", 300, false, 1);
    await finish(second.id, "2026-05-05", 30, true, 10);
    await reply(unit.id, 2026, 3, 4);
    await reply(unit.id, 2026, 20, 1);

    const figures = await read(unit.id);
    const everywhere = await publicOverview(TODAY, 8);
    for (const [index, { period, units, meanOfUnits, results }] of figures.periods.entries()) {
      const whole = everywhere[index];
      expect(period).toEqual(whole?.period);
      expect(units).toEqual(whole?.units.filter(({ unitId }) => unitId === unit.id));
      expect(meanOfUnits?.index).toBe(units[0]?.index ?? undefined);
      expect(results).toEqual(whole?.results.filter(({ service }) => service.unitId === unit.id));
    }
    expect(indexCourse(figures.periods)).toEqual([
      { label: "Semester I 2026", value: 50 },
      { label: "Semester II 2026", value: 87.5 },
    ]);
    expect(figures.services.find(({ slug }) => slug === first.slug)).toMatchObject({
      now: { index: 100 },
      before: 50,
      measured: { year: 2026, onTimePercent: 90, medianMinutes: 20 },
    });
    expect(figures.onTime).toEqual([
      { year: 2026, n: 20, onTimePercent: 95 },
      { year: 2025, n: 10, onTimePercent: 0 },
    ]);
    expect(figures.answers).toEqual([
      { year: 2026, key: unit.id, n: 5, meanDays: 6.4, p90Days: 20, onTimePercent: 80 },
    ]);

    const skm = openSurveyRows(await publicResults()).filter(({ service }) => service === first.slug);
    expect(skm.map(({ index }) => index)).toEqual([100, 50]);
    const services = (await openServices()).filter(({ unit: name }) => name === unit.name);
    expect(services.map(({ medianMinutes }) => medianMinutes).toSorted()).toEqual([20, 30]);
    expect(openComplaintRows(await publicComplaints())).toContainEqual({
      year: 2026,
      by: "unit",
      value: unit.name,
      n: 5,
      meanDays: 6.4,
      p90Days: 20,
      onTimePercent: 80,
    });
  });

  it("are not there where they are of few", async () => {
    const unit = await aUnit();
    const service = await aService({ unitId: unit.id });
    await answer(service.slug, 4, 9);
    await finish(service.id, "2026-05-05", 20, true, 9);
    await reply(unit.id, 2026, 3, 4);
    const figures = await read(unit.id);
    expect(figures.onTime).toEqual([]);
    expect(figures.answers).toEqual([]);
    expect(figures.periods[0]?.meanOfUnits).toBeNull();
    expect(figures.services).toMatchObject([{ now: { index: null }, before: null, measured: null }]);
  });

  it("move by five at least between two readings, whichever figure one takes", async () => {
    const unit = await aUnit();
    const service = await aService({ unitId: unit.id });
    await answer(service.slug, 3, 10);
    await finish(service.id, "2026-05-05", 20, true, 10);
    await reply(unit.id, 2026, 3, 5);
    const figuresOf = async () => {
      const { periods, services, ...rest } = await read(unit.id);
      return { ...rest, course: indexCourse(periods), medians: services.map(({ measured }) => measured) };
    };
    const before = await figuresOf();
    for (let time = 0; time < 4; time += 1) {
      await answer(service.slug, 1, 1);
      await finish(service.id, "2026-05-05", 900, false, 1);
      await reply(unit.id, 2026, 59, 1);
      expect(await figuresOf()).toEqual(before);
    }
    await answer(service.slug, 1, 1);
    await finish(service.id, "2026-05-05", 900, false, 1);
    await reply(unit.id, 2026, 59, 1);
    const after = await figuresOf();
    expect(after.onTime).toEqual([{ year: 2026, n: 15, onTimePercent: 67 }]);
    expect(after.answers).toMatchObject([{ n: 10, onTimePercent: 50 }]);
    expect(after.course.at(-1)?.value).toBe(58.33);
  });
});

describe("a unit", () => {
  it("knows the units above and below it, of these only those that serve citizens", async () => {
    const root = await aUnit({ name: "Pemerintah Uji" });
    const parent = await aUnit({ name: "Dinas Induk Uji", parent: root });
    const serving = await aUnit({ name: "UPT Melayani", parent });
    await aUnit({ name: "Bagian Dalam", parent });
    await aService({ unitId: serving.id });
    expect(await publicUnit(parent.code)).toMatchObject({
      parent: null,
      children: [{ code: serving.code, name: "UPT Melayani" }],
    });
    expect(await publicUnit(serving.code)).toMatchObject({ parent: { name: "Dinas Induk Uji" } });
    expect(await publicUnit("TIDAK-ADA")).toBeNull();
  });
});
