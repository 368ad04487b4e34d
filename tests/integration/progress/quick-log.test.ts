import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { quickLog } from "@/lib/queries/progress/quick-log";
import { logProgress } from "@/lib/services/progress/log-progress";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { contextOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";

const TODAY = "2026-06-15";

describe("the short way to an entry", () => {
  it("shows the indicators of one's own log, the last used first, and the newest entry before today", async () => {
    const { staff, plan } = await aLadderWithPlan({ indicators: [{}, {}, {}, { source: "skm" }] });
    const [first, second, third] = plan.indicators.map(({ id }) => id);
    const log = async (indicatorId: string | undefined, happenedOn: string, at: string) => {
      const id = randomUUID();
      const entry = {
        id,
        indicatorId: indicatorId ?? "",
        happenedOn,
        amount: "2.5",
        note: `Kerja ${happenedOn}`,
      };
      await logProgress(contextOf(staff, at), entry);
      return id;
    };
    const idsOf = async () => (await quickLog(staff, TODAY))?.indicators.map(({ id }) => id);
    expect(await idsOf()).toEqual([first, second, third]);
    expect((await quickLog(staff, TODAY))?.latest).toBeNull();

    const before = await log(second, "2026-06-12", "2026-06-12T03:00:00Z");
    const newest = await log(third, "2026-06-14", "2026-06-14T03:00:00Z");
    await log(third, TODAY, "2026-06-15T03:00:00Z");
    expect(await idsOf()).toEqual([third, second, first]);
    expect((await quickLog(staff, TODAY))?.latest).toEqual({
      id: newest,
      happenedOn: "2026-06-14",
      amount: "2.5",
      unit: "dokumen",
      note: "Kerja 2026-06-14",
    });
    await withdrawProgress(contextOf(staff), { id: randomUUID(), entryId: newest, note: "Tidak jadi." });
    expect((await quickLog(staff, TODAY))?.latest?.id).toBe(before);
  });

  it("is not there without a plan in force, nor for a plan that Bina measures alone", async () => {
    const { appraiser, staff } = await aLadderWithPlan();
    expect(await quickLog(appraiser, TODAY)).toBeNull();
    expect(await quickLog(staff, "2027-06-15")).toBeNull();
    const draft = await aLadderWithPlan({ state: "DRAFT" });
    expect(await quickLog(draft.staff, TODAY)).toBeNull();
    const measured = await aLadderWithPlan({ indicators: [{ source: "skm" }] });
    expect(await quickLog(measured.staff, TODAY)).toBeNull();
  });
});
