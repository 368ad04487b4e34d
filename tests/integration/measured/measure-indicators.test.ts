import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { TERM_DAYS } from "@/lib/domain/complaint/complaint";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { publicDurations } from "@/lib/queries/application/public-durations";
import { measureIndicators } from "@/lib/queries/measured/measure-indicators";
import { publicOverview } from "@/lib/queries/survey/public-overview";
import { publicResults } from "@/lib/queries/survey/public-results";
import { dayOf } from "@/lib/time";
import {
  aLearningRecord,
  answered,
  aSettledComplaint,
  finishedApplications,
} from "@/tests/factories/measured";
import { anEmployee, aUnit } from "@/tests/factories/people";
import { aService, aSurveyPeriod } from "@/tests/factories/survey";
import { queriesOf } from "@/tests/support/watched-queries";

const SPAN = { from: "2026-01-01", to: "2026-12-31" };
const TODAY = "2026-06-15";
const NO_ONE = { sourceServiceId: null, sourceUnitId: null, sourceService: null, sourceUnit: null };

beforeAll(async () => {
  await aSurveyPeriod("2025-07-01", "2025-12-31", "Semester II 2025");
  await aSurveyPeriod("2026-01-01", "2026-06-30", "Semester I 2026");
});

const figure = async (named: object, employeeId: string = crypto.randomUUID(), span = SPAN) => {
  const row = { id: "x", source: "log", ...NO_ONE, ...named };
  return (await measureIndicators(ANONYMOUS, [row], { employeeId, span }, TODAY)).get("x");
};
const ofService = (id: string) => ({ source: "SERVICE_SKM", sourceServiceId: id });
const ofUnit = (id: string) => ({ source: "UNIT_SKM", sourceUnitId: id });
const onTime = (id: string) => ({ source: "UNIT_COMPLAINTS_ON_TIME", sourceUnitId: id });
const HOURS = { source: "PERSON_TRAINING_HOURS" };

/** IKM by the letter of the regulation, from the answers themselves. */
async function indexByHand(serviceIds: readonly string[], periods: readonly string[]) {
  const rows = await db().surveyResponse.findMany({
    where: { serviceId: { in: [...serviceIds] }, period: { name: { in: [...periods] } } },
  });
  const means = ELEMENTS.map((element) => {
    const given = rows.flatMap((row) => row[element] ?? []);
    return given.reduce((sum, answer) => sum + answer, 0) / given.length;
  });
  const index = (means.reduce((sum, mean) => sum + mean / 9, 0) * 25).toFixed(2);
  return { value: index, n: rows.length };
}

describe("the index of a service", () => {
  it("is what its answers give by hand, from the survey periods that touch the span", async () => {
    const service = await aService();
    await answered(service.slug, 12, 2, "2025-09-15T03:00:00Z");
    await answered(service.slug, 7, 3);
    await answered(service.slug, 6, 4);
    const { id } = service;
    expect(await figure(ofService(id))).toMatchObject(await indexByHand([id], ["Semester I 2026"]));
    const lastYear = { from: "2025-10-01", to: "2025-10-31" };
    expect(await figure(ofService(id), "", lastYear)).toMatchObject(
      await indexByHand([id], ["Semester II 2025"]),
    );
    const both = { from: "2025-12-31", to: "2026-01-01" };
    expect(await figure(ofService(id), "", both)).toMatchObject(
      await indexByHand([id], ["Semester II 2025", "Semester I 2026"]),
    );
  });

  it("is the figure of the public page, and as silent as that page", async () => {
    const service = await aService();
    await answered(service.slug, 9);
    expect(await figure(ofService(service.id))).toMatchObject({ value: null, n: 9, whyNull: "TOO_FEW" });
    await answered(service.slug, 1);
    const shown = await figure(ofService(service.id));
    await answered(service.slug, 4, 1);
    const [result] = await publicResults({ services: { id: service.id } });
    expect(shown).toMatchObject({ value: "75.00", n: 10 });
    expect(await figure(ofService(service.id))).toEqual(shown);
    expect([result?.index, result?.counted]).toEqual([75, 10]);
  });
});

describe("the index of a unit", () => {
  it("is the one of the statistics, of the services whose own index is shown", async () => {
    const unit = await aUnit();
    const [one, other, hidden] = [
      await aService({ unitId: unit.id }),
      await aService({ unitId: unit.id }),
      await aService({ unitId: unit.id }),
    ];
    await answered(one.slug, 10, 2);
    await answered(other.slug, 20, 4);
    await answered(hidden.slug, 9, 1);
    const measured = await figure(ofUnit(unit.id));
    expect(measured).toMatchObject(await indexByHand([one.id, other.id], ["Semester I 2026"]));
    const [overview] = await publicOverview(TODAY, 1);
    const shown = overview?.units.find(({ unitId }) => unitId === unit.id);
    expect([Number(measured?.value), measured?.n]).toEqual([shown?.index, shown?.counted]);
  });
});

describe("the time of a service", () => {
  const share = (id: string) => ({ source: "SERVICE_ON_TIME", sourceServiceId: id });
  const median = (id: string) => ({ source: "SERVICE_MEDIAN_MINUTES", sourceServiceId: id });

  it("is the figure of the public page, and as silent as that page", async () => {
    const { id, slug } = await aService();
    await finishedApplications(id, [{ minutes: 20, n: 9, isOnTime: true }]);
    expect(await figure(share(id))).toMatchObject({ value: null, n: 0, whyNull: "TOO_FEW" });
    await finishedApplications(id, [{ minutes: 90, n: 2, isOnTime: false }]);
    const shown = [await figure(share(id)), await figure(median(id))];
    const [page] = await publicDurations({ slug });
    expect(shown.map((one) => [Number(one?.value), one?.n])).toEqual([
      [page?.onTimePercent, page?.n],
      [page?.medianMinutes, page?.n],
    ]);
    expect(shown.map((one) => one?.value)).toEqual(["82", "20"]);
    // One more is seen by nobody.
    await finishedApplications(id, [{ minutes: 300, n: 1, isOnTime: false }]);
    expect([await figure(share(id)), await figure(median(id))]).toEqual(shown);
  });

  it("is that of the years which the span touches", async () => {
    const { id } = await aService();
    await finishedApplications(id, [{ minutes: 30, n: 10, isOnTime: true }], "2025-03-03");
    await finishedApplications(id, [{ minutes: 480, n: 10, isOnTime: false }]);
    expect(await figure(share(id))).toMatchObject({ value: "0", n: 10 });
    const lastYear = { from: "2025-10-01", to: "2025-12-31" };
    expect(await figure(median(id), "", lastYear)).toMatchObject({ value: "30", n: 10 });
    const both = { from: "2025-12-31", to: "2026-01-01" };
    expect(await figure(share(id), "", both)).toMatchObject({ value: "50", n: 20 });
  });
});

describe("complaints in time", () => {
  it("are what the rows give by hand", async () => {
    const unit = await aUnit();
    const terms = ["NORMATIVE", "ORDINARY", "EXAMINATION"] as const;
    for (let index = 0; index < 15; index += 1) {
      await aSettledComplaint({ unitId: unit.id, term: terms[index % 3], answerDays: (index * 7) % 31 });
    }
    const rows = await db().complaint.findMany({ where: { unitId: unit.id } });
    const inTime = rows.filter(({ term, answerDays }) => term && (answerDays ?? 99) <= TERM_DAYS[term]);
    expect(inTime.length).not.toBe(rows.length);
    expect(await figure(onTime(unit.id))).toMatchObject({
      value: ((inTime.length / rows.length) * 100).toFixed(2),
      n: 15,
    });
  });

  it("count what was received on the days asked for, by the clock of the government", async () => {
    const unit = await aUnit();
    const row = (rest: object) => aSettledComplaint({ unitId: unit.id, ...rest });
    for (let index = 0; index < 5; index += 1) await row({ receivedOn: "2026-03-31" });
    await row({ receivedOn: "2026-04-01", answerDays: 40 });
    const quarter = { from: "2026-01-01", to: "2026-03-31" };
    expect(await figure(onTime(unit.id), "", quarter)).toMatchObject({ value: "100.00", n: 5 });

    await db().complaint.updateMany({
      where: { unitId: unit.id, answerDays: 3 },
      // The evening of the last day by Greenwich is the next day at the seat of the government.
      data: { receivedAt: new Date("2026-03-31T17:30:00Z") },
    });
    expect(await figure(onTime(unit.id), "", quarter)).toMatchObject({ value: null, whyNull: "TOO_FEW" });
  });

  it("count what was never answered as late once its term is over, unless the citizen is asked", async () => {
    const unit = await aUnit();
    const row = (rest: object) => aSettledComplaint({ unitId: unit.id, ...rest });
    for (let index = 0; index < 4; index += 1) await row({});
    await row({ answerDays: null, dueOn: TODAY });
    await row({ answerDays: null, state: "WAITING", isPaused: true });
    expect(await figure(onTime(unit.id))).toMatchObject({ value: null });
    await row({ answerDays: null, dueOn: "2026-06-14" });
    expect(await figure(onTime(unit.id))).toMatchObject({ value: "80.00", n: 5 });
  });
});

describe("hours of training", () => {
  it("are what the ledger of the owner says of the span", async () => {
    const [owner, other] = [await anEmployee(), await anEmployee()];
    await aLearningRecord(owner.id, 8, "2026-01-01");
    await aLearningRecord(owner.id, 12, "2026-12-31");
    await aLearningRecord(owner.id, 40, "2025-12-31");
    await aLearningRecord(owner.id, 40, "2026-05-05", "REVOKED");
    await aLearningRecord(other.id, 40);
    const records = await db().learningRecord.findMany({
      where: { employeeId: owner.id, state: "VERIFIED" },
    });
    const inSpan = records.filter(({ completedOn }) => dayOf(completedOn).startsWith("2026"));
    expect(await figure(HOURS, owner.id)).toMatchObject({
      value: String(inSpan.reduce((sum, { jp }) => sum + jp, 0)),
      n: inSpan.length,
    });
  });
});

describe("a list of indicators", () => {
  it("leaves out the own log, and costs as many queries however long it is", async () => {
    const employee = await anEmployee();
    const services = [await aService(), await aService(), await aService()];
    const rows = services.map(({ id, unitId }) => [
      { id: `a${id}`, ...NO_ONE, ...ofService(id) },
      { id: `b${id}`, ...NO_ONE, ...ofUnit(unitId) },
      { id: `c${id}`, ...NO_ONE, ...onTime(unitId) },
      { id: `s${id}`, ...NO_ONE, source: "SERVICE_ON_TIME", sourceServiceId: id },
      { id: `m${id}`, ...NO_ONE, source: "SERVICE_MEDIAN_MINUTES", sourceServiceId: id },
      { id: `d${id}`, ...NO_ONE, ...HOURS },
      { id: `e${id}`, ...NO_ONE, source: "log" },
    ]);
    const measure = (some: typeof rows) => () =>
      measureIndicators(ANONYMOUS, some.flat(), { employeeId: employee.id, span: SPAN }, TODAY);
    expect((await measure(rows)()).size).toBe(18);
    const one = await queriesOf(measure(rows.slice(0, 1)));
    expect(one.length).toBeGreaterThan(0);
    expect(await queriesOf(measure(rows))).toHaveLength(one.length);
    expect(await queriesOf(measure([[{ id: "l", ...NO_ONE, source: "log" }]]))).toHaveLength(0);
  });
});
