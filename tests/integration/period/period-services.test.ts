import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ROLES } from "@/lib/permissions/roles";
import { closePeriod } from "@/lib/services/period/close-period";
import { createPeriod } from "@/lib/services/period/create-period";
import { editPeriod } from "@/lib/services/period/edit-period";
import { openPeriod } from "@/lib/services/period/open-period";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import {
  aFilledDraft,
  anAgreedPlan,
  anOpenPeriod,
  aPair,
  aSubmittedPlan,
  periodInput,
} from "@/tests/factories/drafts";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

const HR = contextOf(viewerOf(await anEmployee(), [{ role: "HR" }]));
const AFTER = "2027-02-01T03:00:00Z";
const DENIED = await Promise.all(
  ROLES.filter((role) => role !== "HR").map(async (role) => {
    const { unit, ...employee } = await anEmployee();
    return contextOf(viewerOf(employee, [{ role, unitPath: unit?.path ?? "" }]));
  }),
);
const period = (id: string) => db().period.findUniqueOrThrow({ where: { id } });

describe("preparing and opening a period", () => {
  it("makes one a year and leaves one audit row for each step", async () => {
    const { id } = await createPeriod(HR, periodInput(2031));
    expect(await outcomeOf(createPeriod(HR, periodInput(2031)))).toBe("REFUSED PERIOD_YEAR_TAKEN");
    await openPeriod(HR, { periodId: id, version: 1 });
    expect(await period(id)).toMatchObject({ state: "OPEN", version: 2 });
    expect(await outcomeOf(openPeriod(HR, { periodId: id, version: 2 }))).toBe("REFUSED PERIOD_WRONG_STATE");
    expect(await trailOf(id)).toEqual(["period.create", "period.open"]);
  });

  it("makes one of two at once", async () => {
    const outcomes = await Promise.all([1, 2].map(() => outcomeOf(createPeriod(HR, periodInput(2032)))));
    expect(outcomes.sort()).toEqual(["OK", "REFUSED PERIOD_YEAR_TAKEN"]);
  });

  it("is not found for who may not manage periods", async () => {
    const { id } = await createPeriod(HR, periodInput(2033));
    for (const ctx of DENIED) {
      expect(await outcomeOf(createPeriod(ctx, periodInput(2034)))).toBe("NOT_FOUND");
      expect(await outcomeOf(openPeriod(ctx, { periodId: id, version: 1 }))).toBe("NOT_FOUND");
      expect(await outcomeOf(closePeriod(ctx, { periodId: id, version: 1 }))).toBe("NOT_FOUND");
      const edit = { ...periodInput(2033), periodId: id, version: 1 };
      expect(await outcomeOf(editPeriod(ctx, edit))).toBe("NOT_FOUND");
    }
    expect(await outcomeOf(openPeriod(HR, { periodId: crypto.randomUUID(), version: 1 }))).toBe("NOT_FOUND");
    expect(await trailOf(id)).toEqual(["period.create"]);
    expect(await db().period.count({ where: { year: 2034 } })).toBe(0);
  });
});

describe("changing a period", () => {
  it("keeps what was before in the trail, and refuses a taken year and a stale form", async () => {
    const { id } = await createPeriod(HR, periodInput(2035));
    await createPeriod(HR, periodInput(2036));
    const edit = { ...periodInput(2035), periodId: id, version: 1, objectionDays: 10 };
    await editPeriod(HR, edit);
    expect(await period(id)).toMatchObject({ objectionDays: 10, version: 2 });
    expect(await outcomeOf(editPeriod(HR, edit))).toBe("CONFLICT");
    const other = { ...periodInput(2036), periodId: id, version: 2 };
    expect(await outcomeOf(editPeriod(HR, other))).toBe("REFUSED PERIOD_YEAR_TAKEN");
    const [row] = await db().auditEvent.findMany({ where: { subjectId: id, action: "period.edit" } });
    expect(row).toMatchObject({ before: { objectionDays: 14 }, after: { objectionDays: 10 } });
    expect(await trailOf(id)).toEqual(["period.create", "period.edit"]);
  });

  it("settles the dates with the first plan, but not the terms", async () => {
    const pair = await aPair();
    const plan = await aFilledDraft(pair, 2037);
    const { version } = await period(plan.periodId);
    const input = { ...periodInput(2037), periodId: plan.periodId, version };
    expect(await outcomeOf(editPeriod(HR, { ...input, endsOn: "2037-11-30" }))).toBe(
      "REFUSED PERIOD_HAS_PLANS",
    );
    // The deadline was announced when the period was opened.
    expect(await outcomeOf(editPeriod(HR, { ...input, planDueOn: "2037-02-28" }))).toBe(
      "REFUSED PERIOD_DUE_ANNOUNCED",
    );
    expect(await outcomeOf(editPeriod(HR, { ...input, objectionDays: 20 }))).toBe("OK");
  });
});

describe("closing a period", () => {
  const hrAfter = contextOf(HR.viewer, AFTER);

  it("waits for its last day and for the plans that wait for an answer", async () => {
    const pair = await aPair();
    const plan = await aSubmittedPlan(pair);
    const { version } = await period(plan.periodId);
    const input = { periodId: plan.periodId, version };
    expect(await outcomeOf(closePeriod(HR, input))).toBe("REFUSED PERIOD_NOT_ENDED PLANS_WAITING");
    expect(await outcomeOf(closePeriod(hrAfter, input))).toBe("REFUSED PLANS_WAITING");
    expect(await trailOf(plan.periodId)).toEqual(["period.create", "period.open"]);
  });

  it("closes over drafts, and nothing moves in it any more", async () => {
    const pair = await aPair();
    const draft = await aFilledDraft(pair, 2025);
    const { version } = await period(draft.periodId);
    expect(await outcomeOf(closePeriod(hrAfter, { periodId: draft.periodId, version: version + 1 }))).toBe(
      "CONFLICT",
    );
    await closePeriod(hrAfter, { periodId: draft.periodId, version });
    const edit = { ...periodInput(2025), periodId: draft.periodId, version: version + 1 };
    expect(await outcomeOf(editPeriod(HR, edit))).toBe("REFUSED PERIOD_CLOSED");
    const submit = { planId: draft.id, version: draft.version };
    expect(await outcomeOf(submitPlan(pair.asStaff, submit))).toBe("REFUSED PERIOD_NOT_OPEN");
    expect(await trailOf(draft.periodId)).toEqual(["period.create", "period.open", "period.close"]);
  });

  it("closes agreed plans with it, each with its line in the trail, and leaves drafts as they are", async () => {
    const agreed = await anAgreedPlan(await aPair(), 2020);
    const draft = await aFilledDraft(await aPair(), 2020);
    const { version } = await period(agreed.periodId);
    await closePeriod(hrAfter, { periodId: agreed.periodId, version });
    const plan = (id: string) => db().performancePlan.findUniqueOrThrow({ where: { id } });
    const closed = await plan(agreed.id);
    expect(closed).toMatchObject({ state: "CLOSED", closedAt: hrAfter.now, version: agreed.version + 1 });
    expect((await plan(draft.id)).state).toBe("DRAFT");
    const [row] = await db().auditEvent.findMany({ where: { subjectId: agreed.id, action: "plan.close" } });
    const trail = { aboutId: closed.employeeId, before: { state: "AGREED" }, after: { state: "CLOSED" } };
    expect(row).toMatchObject(trail);
    expect(await db().auditEvent.count({ where: { action: "plan.close" } })).toBe(1);
  });

  it("never leaves a submitted plan behind when both happen at once", async () => {
    for (const year of [2021, 2022, 2023]) {
      const pair = await aPair();
      const draft = await aFilledDraft(pair, year);
      const { id, version } = await anOpenPeriod(year);
      const outcomes = await Promise.all([
        outcomeOf(closePeriod(hrAfter, { periodId: id, version })),
        outcomeOf(submitPlan(pair.asStaff, { planId: draft.id, version: draft.version })),
      ]);
      expect(outcomes.filter((outcome) => outcome === "OK")).toHaveLength(1);
      const waiting = await db().performancePlan.count({ where: { periodId: id, state: "SUBMITTED" } });
      expect(waiting > 0 && (await period(id)).state === "CLOSED").toBe(false);
    }
  });
});
