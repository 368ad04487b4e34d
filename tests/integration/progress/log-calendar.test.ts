import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { logCalendar } from "@/lib/queries/progress/log-calendar";
import { correctProgress } from "@/lib/services/progress/correct-progress";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { dateOf } from "@/lib/time";
import { anEntry } from "@/tests/factories/entries";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";

const TODAY = "2026-06-15";

describe("the calendar of a log", () => {
  it("counts what stands, names the holidays, and says which indicators lack an entry", async () => {
    await db().holiday.createMany({
      data: [{ date: dateOf("2026-06-01"), name: "Hari Lahir Pancasila" }],
      skipDuplicates: true,
    });
    const ladder = await aLadderWithPlan({ indicators: [{}, {}, { source: "skm" }] });
    const { staff, plan } = ladder;
    await anEntry(ladder, { happenedOn: "2026-06-10" });
    await anEntry(ladder, { happenedOn: "2026-06-10" });
    await anEntry(ladder, { happenedOn: "2026-05-29" });
    const taken = await anEntry(ladder, { happenedOn: "2026-06-11" });
    await withdrawProgress(contextOf(staff), { id: randomUUID(), entryId: taken, note: "Tidak jadi." });
    const moved = await anEntry(ladder, { happenedOn: "2026-06-12" });
    const anew = { happenedOn: "2026-06-09", amount: "1", note: "Hari yang benar" };
    await correctProgress(contextOf(staff), { id: randomUUID(), entryId: moved, version: 1, ...anew });

    const calendar = await logCalendar(staff, plan.id, undefined, TODAY);
    expect(calendar).toMatchObject({ month: "2026-06", before: "2026-05", after: "2026-07", canLog: true });
    const logged = calendar?.days.filter(({ entries }) => entries > 0) ?? [];
    expect(logged.map(({ date, entries }) => [date, entries])).toEqual([
      ["2026-06-09", 1],
      ["2026-06-10", 2],
    ]);
    const marks = new Map(calendar?.days.map(({ date, mark, holiday }) => [date, [mark, holiday]]));
    expect(marks.get("2026-06-01")?.[0]).toBe("CLOSED");
    expect(marks.get("2026-06-01")?.[1]).not.toBeNull();
    expect(marks.get("2026-06-11")).toEqual(["MISSING", null]);
    expect(marks.get(TODAY)).toEqual(["TODAY", null]);
    expect(calendar?.indicators.map(({ entries }) => entries)).toEqual([3, 0]);
    expect((await logCalendar(staff, plan.id, "2026-05", TODAY))?.indicators[0]?.entries).toBe(1);
  });

  it("is read by whoever reads the log, written from by its owner, and nobody else's", async () => {
    const { staff, appraiser, superior, plan } = await aLadderWithPlan();
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    expect(await logCalendar(staff, plan.id, undefined, TODAY)).toMatchObject({ isOwn: true, canLog: true });
    for (const viewer of [appraiser, hr]) {
      expect(await logCalendar(viewer, plan.id, undefined, TODAY)).toMatchObject({
        isOwn: false,
        canLog: false,
      });
    }
    expect(await logCalendar(superior, plan.id, undefined, TODAY)).toBeNull();
    expect(await logCalendar(viewerOf(await anEmployee()), plan.id, undefined, TODAY)).toBeNull();
    expect(await logCalendar(staff, randomUUID(), undefined, TODAY)).toBeNull();
    await db().performancePlan.update({ where: { id: plan.id }, data: { state: "CLOSED" } });
    expect(await logCalendar(staff, plan.id, undefined, TODAY)).toMatchObject({ canLog: false });
  });
});
