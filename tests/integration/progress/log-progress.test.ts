import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { LogProgressInput } from "@/lib/schemas/progress";
import { logProgress } from "@/lib/services/progress/log-progress";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const entry = (indicatorId: string, given: Partial<LogProgressInput> = {}): LogProgressInput => ({
  id: randomUUID(),
  indicatorId,
  happenedOn: "2026-06-10",
  amount: "12.5",
  note: "Menyelesaikan 12 berkas",
  ...given,
});

const trailOf = (subjectId: string) =>
  db().auditEvent.findMany({ where: { subjectType: "progress", subjectId } });

describe("log progress", () => {
  it("stores the entry, counts it and leaves a trail about the person", async () => {
    const { staff, plan } = await aLadderWithPlan();
    const input = entry(plan.indicatorId, { link: "https://contoh.go.id/laporan" });
    const logged = await logProgress(contextOf(staff), input);

    expect(logged).toEqual({ id: input.id, planId: plan.id, isRepeat: false });
    const total = await db().indicatorTotal.findUniqueOrThrow({ where: { indicatorId: plan.indicatorId } });
    expect(total).toMatchObject({ entries: 1, latestEntryId: input.id });
    expect(total.sum.toFixed()).toBe("12.5");
    expect(await trailOf(input.id)).toMatchObject([
      { action: "progress.log", actorId: staff.employeeId, aboutId: staff.employeeId },
    ]);
  });

  it.each([
    ["as the device says it, when it was kept there", "2026-06-10T12:00:00Z", "2026-06-10T12:00:00.000Z"],
    [
      "as it arrives, where the clock of the device is ahead",
      "2026-07-01T00:00:00Z",
      "2026-06-15T03:00:00.000Z",
    ],
    ["from the first minute of the day on", "2026-06-01T00:00:00Z", "2026-06-09T17:00:00.000Z"],
  ])("remembers when it was written %s", async (_how, said, kept) => {
    const { staff, plan } = await aLadderWithPlan();
    const input = entry(plan.indicatorId, { happenedOn: "2026-06-10", writtenAt: new Date(said) });
    await logProgress(contextOf(staff), input);
    const row = await db().progressEntry.findUniqueOrThrow({ where: { id: input.id } });
    expect(row.writtenAt.toISOString()).toBe(kept);
    expect(row.createdAt.toISOString()).toBe("2026-06-15T03:00:00.000Z");
  });

  it("takes the same entry once, however often it is sent", async () => {
    const { staff, plan } = await aLadderWithPlan();
    const input = entry(plan.indicatorId);
    const file = { key: "a".repeat(64), name: "a.pdf", mediaType: "application/pdf", size: 9, sha256: "b" };
    const answers = await Promise.all([1, 2, 3, 4].map(() => logProgress(contextOf(staff), input, file)));
    const again = await logProgress(contextOf(staff), input, file);

    expect(answers.filter((answer) => !answer.isRepeat)).toHaveLength(1);
    expect(again.isRepeat).toBe(true);
    expect(
      await db().indicatorTotal.findUniqueOrThrow({ where: { indicatorId: plan.indicatorId } }),
    ).toMatchObject({
      entries: 1,
    });
    expect(await trailOf(input.id)).toHaveLength(1);
    expect(await db().storedFile.count({ where: { key: file.key } })).toBe(1);
  });

  it.each<[string, Partial<LogProgressInput>]>([
    ["amount", { amount: "13" }],
    ["note", { note: "Catatan lain" }],
    ["day", { happenedOn: "2026-06-11" }],
    ["link", { link: "https://lain.go.id/" }],
  ])("is a conflict when the same id comes with another %s", async (_what, other) => {
    const { staff, plan } = await aLadderWithPlan();
    const input = entry(plan.indicatorId);
    await logProgress(contextOf(staff), input);
    await expectFailure(logProgress(contextOf(staff), { ...input, ...other }), "CONFLICT");
  });

  it("is a conflict when somebody else's entry has the id, and tells nothing of it", async () => {
    const mine = await aLadderWithPlan();
    const theirs = await aLadderWithPlan();
    const input = entry(mine.plan.indicatorId);
    await logProgress(contextOf(mine.staff), input);
    const call = logProgress(contextOf(theirs.staff), { ...input, indicatorId: theirs.plan.indicatorId });
    await expectFailure(call, "CONFLICT", []);
  });

  it("keeps one of two different entries that race for an id", async () => {
    const { staff, plan } = await aLadderWithPlan();
    const input = entry(plan.indicatorId);
    const race = await raced([
      logProgress(contextOf(staff), input),
      logProgress(contextOf(staff), { ...input, amount: "99" }),
    ]);
    expect(race).toEqual({ done: 1, codes: ["CONFLICT"] });
  });

  it.each(["DRAFT", "SUBMITTED", "RETURNED", "CLOSED"] as const)(
    "refuses on a plan that is %s",
    async (state) => {
      const { staff, plan } = await aLadderWithPlan({ state });
      await expectFailure(logProgress(contextOf(staff), entry(plan.indicatorId)), "REFUSED", [
        "PLAN_NOT_AGREED",
      ]);
    },
  );

  it("refuses days outside the plan and in the future, and figures measured elsewhere, naming every reason", async () => {
    const { staff, plan } = await aLadderWithPlan({
      startsOn: "2026-03-01",
      endsOn: "2026-05-31",
      indicators: [{}, { source: "skm" }],
    });
    const log = (happenedOn: string, indicatorId = plan.indicatorId) =>
      logProgress(contextOf(staff), entry(indicatorId, { happenedOn }));
    await expectFailure(log("2026-02-28"), "REFUSED", ["DATE_OUTSIDE_PLAN"]);
    await expectFailure(log("2026-06-01"), "REFUSED", ["DATE_OUTSIDE_PLAN"]);
    await expectFailure(log("2026-06-16", plan.indicators[1]?.id), "REFUSED", [
      "MEASURED_ELSEWHERE",
      "DATE_OUTSIDE_PLAN",
      "DATE_IN_FUTURE",
    ]);
    expect(await db().progressEntry.count({ where: { authorId: staff.employeeId } })).toBe(0);
  });

  it("accepts today and refuses tomorrow, by the day at the seat of the government", async () => {
    const { staff, plan } = await aLadderWithPlan();
    const lateEvening = contextOf(staff, "2026-06-15T18:00:00Z");
    await logProgress(lateEvening, entry(plan.indicatorId, { happenedOn: "2026-06-16" }));
    const tomorrow = logProgress(lateEvening, entry(plan.indicatorId, { happenedOn: "2026-06-17" }));
    await expectFailure(tomorrow, "REFUSED", ["DATE_IN_FUTURE"]);
  });

  it("does not exist for anybody but the plan's owner", async () => {
    const { appraiser, superior, plan, unit } = await aLadderWithPlan();
    const other = await anEmployee();
    const viewers = [
      appraiser,
      superior,
      viewerOf(other),
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: unit.path }]),
      viewerOf(other, [{ role: "HR" }]),
      viewerOf(other, [{ role: "UNIT_HR", unitPath: unit.path }]),
      viewerOf(other, [{ role: "INSPECTOR" }]),
      viewerOf(other, [{ role: "ADMINISTRATOR" }]),
    ];
    for (const viewer of viewers) {
      await expectFailure(logProgress(contextOf(viewer), entry(plan.indicatorId)), "NOT_FOUND");
    }
    await expectFailure(logProgress(contextOf(appraiser), entry(randomUUID())), "NOT_FOUND");
    expect(await db().auditEvent.count({ where: { aboutId: plan.employeeId } })).toBe(0);
  });
});
