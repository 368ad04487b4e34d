import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { BEHAVIOURS } from "@/lib/domain/plan/behaviours";
import { planBeginnings } from "@/lib/queries/plan/plan-beginnings";
import { createPeriod } from "@/lib/services/period/create-period";
import { createPlan } from "@/lib/services/plan/create-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { dateOf, dayOf } from "@/lib/time";
import {
  aDraft,
  aFilledDraft,
  anAgreedPlan,
  anOpenPeriod,
  aPair,
  aResultRow,
  periodInput,
  planInput,
} from "@/tests/factories/drafts";
import { anEmployee, appoint, contextOf, viewerOf } from "@/tests/factories/people";
import { aService } from "@/tests/factories/survey";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

const period = await anOpenPeriod();
const next = await anOpenPeriod(2027);
const HR = contextOf({ kind: "system", name: "test" });
const request = (rest: object = {}) => ({ planId: crypto.randomUUID(), periodId: period.id, ...rest });
const stored = (id: string) =>
  db().performancePlan.findUniqueOrThrow({ where: { id }, include: { behaviours: true } });

describe("beginning a plan", () => {
  it("takes post and appraiser of the day, the seven values, and leaves one audit row", async () => {
    const pair = await aPair();
    const { id } = await createPlan(pair.asStaff, request());
    const plan = await stored(id);
    expect(plan).toMatchObject({
      employeeId: pair.staff.id,
      appraiserId: pair.appraiser.id,
      unitId: pair.unit.id,
      state: "DRAFT",
      format: "JA_JF",
      approach: "QUANTITATIVE",
      revision: 1,
    });
    expect([dayOf(plan.startsOn), dayOf(plan.endsOn)]).toEqual(["2026-01-01", "2026-12-31"]);
    expect(plan.behaviours.map(({ value }) => value).sort()).toEqual([...BEHAVIOURS].sort());
    expect(await trailOf(id)).toEqual(["plan.create"]);
    const [row] = await db().auditEvent.findMany({ where: { subjectId: id } });
    expect(row).toMatchObject({ aboutId: pair.staff.id, actorId: pair.staff.id });
  });

  it("is the same plan when the form comes twice, also at once", async () => {
    const pair = await aPair();
    const input = request();
    const ids = await Promise.all([1, 2, 3].map(() => createPlan(pair.asStaff, input)));
    expect(new Set(ids.map(({ id }) => id))).toEqual(new Set([input.planId]));
    expect(await trailOf(input.planId)).toEqual(["plan.create"]);
  });

  it("makes one plan from two tabs", async () => {
    const pair = await aPair();
    const outcomes = await Promise.all([1, 2].map(() => outcomeOf(createPlan(pair.asStaff, request()))));
    expect(outcomes.sort()).toEqual(["OK", "REFUSED PLAN_EXISTS"]);
  });

  it("starts with the post for who takes it up during the year", async () => {
    const pair = await aPair();
    const newcomer = await anEmployee({ unitId: pair.unit.id, startsOn: "2026-03-01" });
    await appoint(newcomer.id, pair.appraiser.id);
    const { id } = await createPlan(contextOf(viewerOf(newcomer)), request());
    expect(dayOf((await stored(id)).startsOn)).toBe("2026-03-01");
  });

  it("takes the acting appraiser, and the form for heads of agencies", async () => {
    const pair = await aPair();
    const acting = await anEmployee();
    await db().appraiserAssignment.create({
      data: {
        employeeId: pair.staff.id,
        appraiserId: acting.id,
        kind: "PLT",
        startsOn: dateOf("2026-06-01"),
        endsOn: dateOf("2026-06-30"),
      },
    });
    const head = { title: "Kepala Dinas Contoh", kind: "JPT" } as const;
    const position = await db().position.create({ data: head });
    await db().placement.updateMany({
      where: { employeeId: pair.staff.id },
      data: { positionId: position.id },
    });
    const { id } = await createPlan(pair.asStaff, request());
    expect(await stored(id)).toMatchObject({
      appraiserId: acting.id,
      format: "JPT",
      positionTitle: head.title,
    });
  });
});

describe("beginning with what an earlier plan says", () => {
  const partsOf = (id: string) =>
    db().performancePlan.findUniqueOrThrow({
      where: { id },
      select: {
        annexes: { orderBy: [{ kind: "asc" }, { ordinal: "asc" }], omit: { planId: true } },
        results: {
          orderBy: { ordinal: "asc" },
          omit: { id: true, planId: true, superiorResultId: true, superiorText: true },
          include: { indicators: { orderBy: { ordinal: "asc" }, omit: { id: true, resultId: true } } },
        },
      },
    });
  it("copies results, indicators and annexes as rows of its own, the superior's result in words", async () => {
    const pair = await aPair();
    const superior = await anEmployee({ unitId: pair.unit.id });
    await appoint(pair.appraiser.id, superior.id);
    const above = await anAgreedPlan({
      ...pair,
      asStaff: pair.asAppraiser,
      asAppraiser: contextOf(viewerOf(superior, [{ role: "SUPERVISOR" }])),
    });
    const [served] = await db().planResult.findMany({ where: { planId: above.id } });
    if (!served) throw new Error("The superior's plan says nothing");
    const draft = await aDraft(pair);
    await savePlan(
      pair.asStaff,
      planInput(draft.id, draft.version, [
        aResultRow({ superiorResultId: served.id, superiorText: undefined }),
        aResultRow({ kind: "ADDITIONAL", text: "Arsip tertata", superiorText: undefined }),
      ]),
    );
    await db().planBehaviour.updateMany({
      where: { planId: draft.id },
      data: { expectation: "Lebih ramah" },
    });

    await db().performancePlan.update({ where: { id: draft.id }, data: { approach: "QUALITATIVE" } });
    const input = request({ periodId: next.id, copyFromId: draft.id });
    const ids = await Promise.all([1, 2].map(() => createPlan(pair.asStaff, input)));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    expect(await partsOf(input.planId)).toEqual(await partsOf(draft.id));
    const copied = await db().planResult.findMany({
      where: { planId: input.planId },
      orderBy: { ordinal: "asc" },
    });
    expect(copied.map(({ superiorResultId, superiorText }) => [superiorResultId, superiorText])).toEqual([
      [null, served.text],
      [null, null],
    ]);
    const { behaviours, approach } = await stored(input.planId);
    expect(approach).toBe("QUALITATIVE");
    expect(behaviours.map(({ expectation }) => expectation)).toEqual(BEHAVIOURS.map(() => null));
    const [row] = await db().auditEvent.findMany({ where: { subjectId: input.planId } });
    expect(row?.after).toMatchObject({ copiedFromId: draft.id });
  });

  it("leaves a source behind that the owner could not name in the unit of the new plan", async () => {
    const pair = await aPair();
    const draft = await aDraft(pair);
    await savePlan(pair.asStaff, planInput(draft.id, draft.version, [aResultRow(), aResultRow()]));
    const services = [await aService({ unitId: pair.unit.id }), await aService()];
    const results = await db().planResult.findMany({
      where: { planId: draft.id },
      orderBy: { ordinal: "asc" },
      include: { indicators: true },
    });
    for (const [index, { indicators }] of results.entries()) {
      await db().planIndicator.update({
        where: { id: indicators[0]?.id ?? "" },
        data: { source: "SERVICE_SKM", sourceServiceId: services[index]?.id ?? null },
      });
    }

    const input = request({ periodId: next.id, copyFromId: draft.id });
    await createPlan(pair.asStaff, input);
    const copied = await db().planIndicator.findMany({
      where: { result: { planId: input.planId }, ordinal: 1 },
      orderBy: { result: { ordinal: "asc" } },
    });
    expect(copied.map(({ source, sourceServiceId }) => [source, sourceServiceId])).toEqual([
      ["SERVICE_SKM", services[0]?.id],
      ["log", null],
    ]);
  });

  it("offers what it would copy, and only one's own plan of the same form that says something", async () => {
    const pair = await aPair();
    const offered = async () => {
      const all = await planBeginnings(pair.asStaff.viewer, "2027-01-05");
      return all.find(({ periodId }) => periodId === next.id)?.copyFrom;
    };
    const draft = await aDraft(pair);
    expect(await offered()).toBeNull();
    await savePlan(pair.asStaff, planInput(draft.id, draft.version));
    expect(await offered()).toEqual({ id: draft.id, period: period.name });

    const stranger = await aFilledDraft(await aPair());
    const planId = crypto.randomUUID();
    const copyFrom = (copyFromId: string) =>
      outcomeOf(createPlan(pair.asStaff, { planId, periodId: next.id, copyFromId }));
    expect(await copyFrom(stranger.id)).toBe("NOT_FOUND");
    await db().performancePlan.update({ where: { id: draft.id }, data: { format: "JPT" } });
    expect(await copyFrom(draft.id)).toBe("NOT_FOUND");
    expect(await offered()).toBeNull();
    expect(await db().performancePlan.count({ where: { id: planId } })).toBe(0);
  });
});

describe("beginning a plan is refused", () => {
  it("in a period that is not open", async () => {
    const { id } = await createPeriod(HR, periodInput(2040));
    const pair = await aPair();
    expect(await outcomeOf(createPlan(pair.asStaff, request({ periodId: id })))).toBe(
      "REFUSED PERIOD_NOT_OPEN",
    );
    const nowhere = request({ periodId: crypto.randomUUID() });
    expect(await outcomeOf(createPlan(pair.asStaff, nowhere))).toBe("NOT_FOUND");
  });

  it("with no appraiser, an inactive one, or no post", async () => {
    const lonely = await anEmployee();
    expect(await outcomeOf(createPlan(contextOf(viewerOf(lonely)), request()))).toBe("REFUSED NO_APPRAISER");

    const pair = await aPair();
    await db().employee.update({ where: { id: pair.appraiser.id }, data: { state: "INACTIVE" } });
    expect(await outcomeOf(createPlan(pair.asStaff, request()))).toBe("REFUSED NO_APPRAISER");

    await db().placement.deleteMany({ where: { employeeId: pair.staff.id } });
    expect(await outcomeOf(createPlan(pair.asStaff, request()))).toBe("REFUSED NO_PLACEMENT NO_APPRAISER");
  });

  it("when there is one, and never gives somebody else's plan away by its id", async () => {
    const pair = await aPair();
    const draft = await aDraft(pair);
    expect(await outcomeOf(createPlan(pair.asStaff, request()))).toBe("REFUSED PLAN_EXISTS");
    const other = await aPair();
    expect(await outcomeOf(createPlan(other.asStaff, request({ planId: draft.id })))).toBe("NOT_FOUND");
    expect(await trailOf(draft.id)).toEqual(["plan.create"]);
  });
});
