import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { type Answer, ELEMENTS } from "@/lib/domain/survey/elements";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { recordResponse } from "@/lib/services/survey/record-response";
import { contextOf } from "@/tests/factories/people";
import { aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";

const AT = "2026-06-15T03:00:00Z";
const ctx = contextOf(ANONYMOUS, AT);
const minutesAway = (minutes: number) => new Date(new Date(AT).getTime() + minutes * 60_000).toISOString();
const DAY = 24 * 60;

const recordedRows = (serviceId: string) => db().surveyResponse.findMany({ where: { serviceId } });
const SUM_COLUMNS = ELEMENTS.flatMap((element) => [`${element}Sum`, `${element}N`]);

/** The summary as it stands, over its shards. */
async function totalsOf(serviceId: string): Promise<Record<string, number>> {
  const rows: Record<string, unknown>[] = await db().surveyTotal.findMany({ where: { serviceId } });
  const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
  return Object.fromEntries(["n", ...SUM_COLUMNS].map((column) => [column, sum(column)]));
}

/** The same, computed anew from the answers. */
async function totalsFromResponses(serviceId: string): Promise<Record<string, number>> {
  const rows = await recordedRows(serviceId);
  const perElement = ELEMENTS.flatMap((element) => {
    const answers = rows.map((row) => row[element]).filter((answer) => answer !== null);
    return [
      [`${element}Sum`, answers.reduce((total, answer) => total + answer, 0)],
      [`${element}N`, answers.length],
    ];
  });
  return { n: rows.length, ...Object.fromEntries(perElement) };
}

beforeAll(async () => {
  await aSurveyPeriod();
});

describe("recordResponse", () => {
  it("stores the answer and adds it to the sums, without a trail", async () => {
    const service = await aService();
    const audited = await db().auditEvent.count();
    const input = aResponse(service.slug, {
      answers: { u4: null },
      sex: "P",
      age: 41,
      education: "SMA",
      occupation: "WIRAUSAHA",
      suggestion: "Petugasnya ramah 🙏 \u202Eterbalik\u202C <b>bagus</b>\u0000",
    });

    expect(await recordResponse(ctx, input, "WEB")).toEqual({ outcome: "STORED" });

    const [row] = await recordedRows(service.id);
    expect(row).toMatchObject({
      id: input.id,
      u1: 3,
      u4: null,
      sex: "FEMALE",
      age: 41,
      education: "SMA",
      occupation: "WIRAUSAHA",
      suggestion: "Petugasnya ramah 🙏 \u202Eterbalik\u202C <b>bagus</b>",
      channel: "WEB",
      instrument: "PermenPANRB-14/2017/v1",
      answeredAt: ctx.now,
      receivedAt: ctx.now,
    });
    expect(await totalsOf(service.id)).toMatchObject({ n: 1, u1Sum: 3, u1N: 1, u4Sum: 0, u4N: 0 });
    expect(await db().auditEvent.count()).toBe(audited);
  });

  it("takes a repeat as the same answer, also later and from another channel", async () => {
    const service = await aService();
    const input = aResponse(service.slug);
    await recordResponse(ctx, input, "WEB");

    const later = contextOf(ANONYMOUS, minutesAway(90));
    expect(await recordResponse(later, input, "API")).toEqual({ outcome: "REPEATED" });
    expect(await recordedRows(service.id)).toHaveLength(1);
    expect(await totalsOf(service.id)).toEqual(await totalsFromResponses(service.id));
  });

  it("still knows a repeat after the service was closed", async () => {
    const service = await aService();
    const input = aResponse(service.slug);
    await recordResponse(ctx, input, "WEB");
    await db().service.update({ where: { id: service.id }, data: { isActive: false } });
    expect(await recordResponse(ctx, input, "WEB")).toEqual({ outcome: "REPEATED" });
  });

  it.each([
    ["another answer", { answers: { u9: 4 as Answer } }],
    ["another suggestion", { suggestion: "Lain" }],
    ["another age", { age: 30 }],
  ])("refuses the same id with %s as a conflict", async (_name, change) => {
    const service = await aService();
    const input = aResponse(service.slug);
    await recordResponse(ctx, input, "WEB");

    const other = aResponse(service.slug, { id: input.id, ...change });
    await expect(recordResponse(ctx, other, "WEB")).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await totalsOf(service.id)).toMatchObject({ n: 1, u9Sum: 3 });
  });

  it("counts one id once when twenty devices send it together", async () => {
    const service = await aService();
    const input = aResponse(service.slug);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => recordResponse(ctx, input, "API")));

    expect(outcomes.filter(({ outcome }) => outcome === "STORED")).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === "REPEATED")).toHaveLength(19);
    expect(await recordedRows(service.id)).toHaveLength(1);
    expect(await totalsOf(service.id)).toMatchObject({ n: 1, u1Sum: 3, u1N: 1 });
  });

  it("gives one of twenty different contents of one id the place and the others a conflict", async () => {
    const service = await aService();
    const first = aResponse(service.slug);
    const settled = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => recordResponse(ctx, { ...first, age: 20 + index }, "API")),
    );
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of settled)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "CONFLICT" });
    expect(await totalsOf(service.id)).toEqual(await totalsFromResponses(service.id));
  });

  it("keeps the sums equal to the answers after any mix, with blanks, repeats and conflicts", async () => {
    const service = await aService();
    const score = fc.constantFrom<Answer | null>(1, 2, 3, 4, null);
    const sent = fc.record({
      id: fc
        .integer({ min: 1, max: 40 })
        .map((n) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`),
      answers: fc.record(Object.fromEntries(ELEMENTS.map((element) => [element, score]))),
    });
    const responses = fc
      .sample(sent, { numRuns: 120, seed: 14 })
      .filter(({ answers }) => Object.values(answers).some((answer) => answer !== null));
    const settled = await Promise.allSettled(
      responses.map((given) => recordResponse(ctx, aResponse(service.slug, given), "API")),
    );

    expect(settled.some(({ status }) => status === "rejected")).toBe(true);
    const rows = await recordedRows(service.id);
    expect(rows.length).toBeGreaterThan(30);
    expect(await totalsOf(service.id)).toEqual(await totalsFromResponses(service.id));
  });

  it("counts a late answer in the period of its day, at the seat of the government", async () => {
    const service = await aService();
    const [first, second] = await Promise.all([
      aSurveyPeriod("2027-01-01", "2027-01-31"),
      aSurveyPeriod("2027-02-01", "2027-02-28"),
    ]);
    const february = contextOf(ANONYMOUS, "2027-02-05T03:00:00Z");
    // 31 January 23.59 and 1 February 00.01 in Jakarta.
    for (const answeredAt of ["2027-01-31T16:59:00Z", "2027-01-31T17:01:00Z"])
      await recordResponse(february, aResponse(service.slug, { answeredAt }), "KIOSK");

    const rows = await recordedRows(service.id);
    expect(new Set(rows.map((row) => row.periodId))).toEqual(new Set([first.id, second.id]));
  });

  it.each([
    ["six minutes ahead", minutesAway(6), "RESPONSE_IN_FUTURE"],
    ["a year ahead", minutesAway(365 * DAY), "RESPONSE_IN_FUTURE"],
    ["31 days old", minutesAway(-31 * DAY), "RESPONSE_TOO_OLD"],
    ["of the year 1", "0001-01-01T00:00:00Z", "RESPONSE_TOO_OLD"],
  ])("refuses an answer %s", async (_name, answeredAt, reason) => {
    const service = await aService();
    await expect(recordResponse(ctx, aResponse(service.slug, { answeredAt }), "KIOSK")).rejects.toMatchObject(
      { code: "REFUSED", reasons: [reason] },
    );
    expect(await recordedRows(service.id)).toHaveLength(0);
  });

  it.each([minutesAway(4), minutesAway(-29 * DAY)])("takes an answer of %s", async (answeredAt) => {
    const service = await aService();
    const input = aResponse(service.slug, { answeredAt });
    expect(await recordResponse(ctx, input, "KIOSK")).toEqual({ outcome: "STORED" });
  });

  it("refuses a closed service, a day outside every period and a service that is not there", async () => {
    const closed = await aService({ isActive: false });
    await expect(recordResponse(ctx, aResponse(closed.slug), "WEB")).rejects.toMatchObject({
      code: "REFUSED",
      reasons: ["SERVICE_CLOSED"],
    });

    const open = await aService();
    const outside = contextOf(ANONYMOUS, "2025-06-15T03:00:00Z");
    await expect(recordResponse(outside, aResponse(open.slug), "WEB")).rejects.toMatchObject({
      code: "REFUSED",
      reasons: ["NO_SURVEY_PERIOD"],
    });

    await expect(recordResponse(ctx, aResponse("tidak-ada"), "WEB")).rejects.toMatchObject({
      code: "NOT_FOUND",
      subject: "service",
    });
    expect(await db().surveyTotal.count({ where: { serviceId: { in: [closed.id, open.id] } } })).toBe(0);
  });
});
