import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { readPlan } from "@/lib/queries/plan/read-plan";
import { readPlanVersion } from "@/lib/queries/plan/read-plan-version";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { logProgress } from "@/lib/services/progress/log-progress";
import { localToday } from "@/lib/time";
import { anAgreedPlan, anIndicatorRow, aPair, aResultRow, planInput } from "@/tests/factories/drafts";
import { anEmployee, viewerOf } from "@/tests/factories/people";
import { countWaiting } from "@/tests/support/at-the-write";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

const COMMENT = "Anggaran perubahan menurunkan target.";
const versionNow = async (id: string) =>
  (await db().performancePlan.findUniqueOrThrow({ where: { id } })).version;
const rowsOf = (planId: string) =>
  db().planResult.findMany({ where: { planId }, orderBy: { ordinal: "asc" }, include: { indicators: true } });

async function anOpenedPlan() {
  const pair = await aPair();
  const plan = await anAgreedPlan(pair);
  const [result] = await rowsOf(plan.id);
  const [indicator] = result?.indicators ?? [];
  if (!result || !indicator) throw new Error("a plan has a row");
  await logProgress(pair.asStaff, {
    id: randomUUID(),
    indicatorId: indicator.id,
    happenedOn: "2026-06-10",
    amount: "40",
    note: "Empat puluh surat",
  });
  const open = async () =>
    revisePlan(pair.asAppraiser, { planId: plan.id, version: await versionNow(plan.id), comment: COMMENT });
  const save = async (rows: readonly object[]) =>
    savePlan(pair.asStaff, planInput(plan.id, await versionNow(plan.id), rows));
  const kept = (rest: object = {}) =>
    aResultRow({ id: result.id, indicators: [anIndicatorRow({ id: indicator.id, ...rest })] });
  return { ...pair, plan, result, indicator, open, save, kept };
}

describe("opening an agreed plan again", () => {
  it("keeps what was agreed as a version, and lets the next one be agreed on the same rows with their log", async () => {
    const { plan, open, save, kept, indicator, asStaff, asAppraiser } = await anOpenedPlan();
    await open();
    expect(await db().performancePlan.findUniqueOrThrow({ where: { id: plan.id } })).toMatchObject({
      state: "RETURNED",
      revision: 2,
    });
    await save([kept({ targetLow: "60" })]);
    await submitPlan(asStaff, { planId: plan.id, version: await versionNow(plan.id) });
    const change = {
      from: 1,
      to: 2,
      difference: {
        results: [
          {
            change: "CHANGED",
            fields: [],
            indicators: [
              {
                id: indicator.id,
                fields: ["target"],
                before: { targetLow: "120" },
                after: { targetLow: "60" },
              },
            ],
          },
        ],
        behaviours: [],
        annexes: [],
      },
    };
    // The appraiser sees what is to change before agreeing to it.
    expect(await readPlan(asAppraiser.viewer, plan.id, localToday())).toMatchObject({
      state: "SUBMITTED",
      change,
    });
    expect(await readPlanVersion(asAppraiser.viewer, plan.id, 1, localToday())).toMatchObject({
      change,
      isChangeAgreed: false,
    });
    await agreePlan(asAppraiser, { planId: plan.id, version: await versionNow(plan.id), expectations: {} });

    const now = await readPlan(asStaff.viewer, plan.id, localToday());
    expect(now).toMatchObject({
      state: "AGREED",
      results: [{ indicators: [{ id: indicator.id, targetLow: "60", progress: { entries: 1 } }] }],
      versions: [{ revision: 1 }],
      change: null,
    });
    expect(now?.reviews.find(({ event }) => event === "revise")?.comment).toBe(COMMENT);
    const before = await readPlanVersion(asStaff.viewer, plan.id, 1, localToday());
    expect(before).toMatchObject({
      isOwn: true,
      agreedAt: plan.agreedAt?.toISOString(),
      change,
      isChangeAgreed: true,
      document: {
        results: [
          {
            text: "Surat masuk terproses tepat waktu",
            superior: "Meningkatnya tertib administrasi",
            indicators: [{ targetLow: "120", targetHigh: null, unit: "dokumen" }],
          },
        ],
        annexes: [{ text: "Komputer" }, { text: "Jaringan" }],
      },
    });
    expect(before?.document.behaviours).toHaveLength(7);
    expect(await trailOf(plan.id)).toContain("plan.revise");
  });

  it("says the superior's result in words, so that a version stays readable", async () => {
    const pair = await aPair();
    const plan = await anAgreedPlan(pair);
    const head = await aPair();
    const above = await anAgreedPlan(head);
    const [result] = await rowsOf(above.id);
    await db().planResult.updateMany({
      where: { planId: plan.id },
      data: { superiorResultId: result?.id ?? "", superiorText: null },
    });
    await revisePlan(pair.asAppraiser, { planId: plan.id, version: plan.version, comment: COMMENT });
    const version = await readPlanVersion(pair.asStaff.viewer, plan.id, 1, localToday());
    expect(version?.document.results[0]?.superior).toBe(result?.text);
  });

  it("is shown to whom the plan is shown, and to nobody else", async () => {
    const { plan, open, asAppraiser } = await anOpenedPlan();
    await open();
    expect(await readPlanVersion(asAppraiser.viewer, plan.id, 1, localToday())).toMatchObject({
      isOwn: false,
    });
    expect(await readPlanVersion(asAppraiser.viewer, plan.id, 2, localToday())).toBeNull();
    expect(await readPlanVersion(viewerOf(await anEmployee()), plan.id, 1, localToday())).toBeNull();
  });

  it("lets no row go that something rests on, and any other", async () => {
    const { plan, open, save, kept, result, indicator } = await anOpenedPlan();
    await open();
    const extra = aResultRow({ text: "Hasil kerja baru" });
    expect(await outcomeOf(save([extra]))).toBe("REFUSED ROW_IN_USE");
    const without = aResultRow({ id: result.id, indicators: [anIndicatorRow({ text: "Lain" })] });
    expect(await outcomeOf(save([without]))).toBe("REFUSED ROW_IN_USE");
    await save([kept(), extra]);
    expect((await rowsOf(plan.id)).map(({ text }) => text)).toEqual([result.text, "Hasil kerja baru"]);
    await save([kept()]);
    const left = await rowsOf(plan.id);
    expect(left.flatMap(({ indicators }) => indicators.map(({ id }) => id))).toEqual([indicator.id]);
  });

  it.each(["feedback", "a result below"] as const)("lets no result go on which %s rests", async (what) => {
    const pair = await aPair();
    const plan = await anAgreedPlan(pair);
    const [result] = await rowsOf(plan.id);
    const resultId = result?.id ?? "";
    if (what === "feedback") {
      await db().feedback.create({
        data: {
          id: randomUUID(),
          planId: plan.id,
          resultId,
          giverId: pair.appraiser.id,
          relation: "SUPERIOR",
          kind: "APPRECIATION",
          text: "Rapi.",
          givenAt: new Date("2026-06-01T00:00:00Z"),
          createdAt: new Date("2026-06-01T00:00:00Z"),
        },
      });
    } else {
      const below = await anAgreedPlan(await aPair());
      await db().planResult.updateMany({ where: { planId: below.id }, data: { superiorResultId: resultId } });
    }
    await revisePlan(pair.asAppraiser, { planId: plan.id, version: plan.version, comment: COMMENT });
    const save = savePlan(pair.asStaff, planInput(plan.id, await versionNow(plan.id), [aResultRow()]));
    expect(await outcomeOf(save)).toBe("REFUSED ROW_IN_USE");
  });

  it("is refused once an evaluation is begun, also to one of two at once", async () => {
    const { plan, open, asAppraiser } = await anOpenedPlan();
    const both = await Promise.all([
      outcomeOf(open()),
      outcomeOf(openAppraisal(asAppraiser, { planId: plan.id })),
    ]);
    expect([
      ["OK", "REFUSED APPRAISAL_PLAN_NOT_AGREED"],
      ["REFUSED PLAN_BEING_RATED", "OK"],
    ]).toContainEqual(both);
    const rated = await anOpenedPlan();
    await openAppraisal(rated.asAppraiser, { planId: rated.plan.id });
    expect(await outcomeOf(rated.open())).toBe("REFUSED PLAN_BEING_RATED");
  });

  it("takes the period before the plan, as closing the period does: neither waits for the other", async () => {
    const { plan, open } = await anOpenedPlan();
    let opened: Promise<string> | undefined;
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "period" WHERE "id" = ${plan.periodId}::uuid FOR UPDATE`;
      opened = outcomeOf(open());
      await expect.poll(countWaiting, { timeout: 4000 }).toBeGreaterThan(0);
      await tx.$queryRaw`SELECT 1 FROM "performance_plan" WHERE "id" = ${plan.id}::uuid FOR UPDATE NOWAIT`;
    });
    expect(await opened).toBe("OK");
  });

  it("happens once of two at once, and in no other state, and not from an old page", async () => {
    const { plan, open, asAppraiser } = await anOpenedPlan();
    const old = { planId: plan.id, version: plan.version - 1, comment: COMMENT };
    expect(await outcomeOf(revisePlan(asAppraiser, old))).toBe("CONFLICT");
    const outcomes = await Promise.all([outcomeOf(open()), outcomeOf(open())]);
    expect(outcomes.filter((outcome) => outcome === "OK")).toHaveLength(1);
    expect(await db().planVersion.count({ where: { planId: plan.id } })).toBe(1);
    expect(await outcomeOf(open())).toBe("REFUSED PLAN_WRONG_STATE");
  });
});
