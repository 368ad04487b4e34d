import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { queueSchema, stopSender } from "@/lib/db/job-queue";
import { planPaper } from "@/lib/queries/plan/plan-paper";
import { readPlan } from "@/lib/queries/plan/read-plan";
import { JOB_PAYLOADS } from "@/lib/schemas/jobs";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { deactivateEmployee } from "@/lib/services/people/deactivate-employee";
import { moveEmployee } from "@/lib/services/people/move-employee";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { tellRestored } from "@/lib/services/plan/tell-restored";
import { restoredLetter } from "@/lib/text/plan-letters";
import { dayOf } from "@/lib/time";
import { anAgreedPlan, anIndicatorRow, aPair, aResultRow, planInput } from "@/tests/factories/drafts";
import { anHr, versionOf } from "@/tests/factories/hr";
import { aUnit, contextOf } from "@/tests/factories/people";
import { aService } from "@/tests/factories/survey";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

afterAll(stopSender);

const asHr = await anHr();
const hr = contextOf(asHr);
const COMMENT = "Anggaran perubahan menurunkan target.";
const TODAY = "2026-06-15";

/** A plan that was agreed and opened again, with a change that its owner wrote on its rows. */
async function aChange() {
  const pair = await aPair();
  const plan = await anAgreedPlan(pair);
  const stored = () =>
    db().performancePlan.findUniqueOrThrow({
      where: { id: plan.id },
      include: {
        results: { orderBy: { ordinal: "asc" }, include: { indicators: { orderBy: { ordinal: "asc" } } } },
        annexes: { orderBy: { ordinal: "asc" } },
        versions: true,
      },
    });
  const rows = async () => {
    const { results, annexes, approach } = await stored();
    return { results, annexes, approach };
  };
  const now = async () => ({ planId: plan.id, version: (await stored()).version });
  const open = async () => revisePlan(pair.asAppraiser, { ...(await now()), comment: COMMENT });
  const save = async (results: readonly object[]) =>
    savePlan(pair.asStaff, planInput(plan.id, (await stored()).version, results));
  const write = async () => {
    const [result] = (await stored()).results;
    const [indicator] = result?.indicators ?? [];
    const lowered = anIndicatorRow({ id: indicator?.id, targetLow: "60" });
    await save([
      aResultRow({ id: result?.id, text: "Surat diproses", superiorText: "Lain", indicators: [lowered] }),
      aResultRow({ text: "Hasil kerja baru" }),
    ]);
  };
  const submit = async () => submitPlan(pair.asStaff, await now());
  const employeeId = pair.staff.id;
  const leave = async () =>
    deactivateEmployee(hr, {
      employeeId,
      version: await versionOf(employeeId),
      deactivatedOn: "2026-05-01",
      reason: "Pindah ke instansi lain",
    });
  const move = async (startsOn = "2026-06-01") =>
    moveEmployee(hr, {
      employeeId,
      version: await versionOf(employeeId),
      unitId: (await aUnit()).id,
      positionTitle: "Pengelola Data",
      positionKind: "PELAKSANA",
      kind: "DEFINITIVE",
      startsOn,
    });
  return { ...pair, plan, stored, rows, open, save, write, submit, leave, move };
}

describe("a change of an agreed plan whose owner goes before it is agreed", () => {
  it.each([
    ["leaves the service", "leave", "2026-04-30", "OUT_OF_SERVICE"],
    ["moves to another unit", "move", "2026-05-31", "MOVED"],
  ] as const)(
    "is taken back when the owner %s: what was agreed stands for its days and is rated",
    async (_how, go, last, reason) => {
      const { plan, stored, rows, open, write, submit, staff, asAppraiser, ...of } = await aChange();
      const agreed = await rows();
      await open();
      await write();
      const changed = await rows();
      await submit();
      await of[go]();

      const after = await stored();
      expect(after).toMatchObject({ state: "AGREED", revision: 1, agreedAt: plan.agreedAt, versions: [] });
      expect(dayOf(after.endsOn)).toBe(last);
      expect(await rows()).toEqual(agreed);
      expect(
        await db().auditEvent.findMany({ where: { subjectId: plan.id, action: "plan.restore" } }),
      ).toMatchObject([
        {
          actorId: asHr.employeeId,
          aboutId: staff.id,
          // The trail keeps the words that were taken back.
          before: { state: "SUBMITTED", revision: 2, results: changed.results.map(({ text }) => ({ text })) },
          after: { state: "AGREED", revision: 1, reason },
        },
      ]);
      const shown = await readPlan(asAppraiser.viewer, plan.id, TODAY);
      expect(shown).toMatchObject({ state: "AGREED", change: null, versions: [] });
      expect(shown?.reviews.at(-1)).toMatchObject({ event: "restore", author: asHr.name });
      expect(await outcomeOf(openAppraisal(asAppraiser, { planId: plan.id }))).toBe("OK");
    },
  );

  it.each(["leave", "move"] as const)("is taken back also while it is still written (%s)", async (go) => {
    const { stored, rows, open, write, ...of } = await aChange();
    const agreed = await rows();
    await open();
    await write();
    await of[go]();
    expect(await stored()).toMatchObject({ state: "AGREED", revision: 1 });
    expect(await rows()).toEqual(agreed);
  });

  it("goes back to the version before it, of several, and leaves those before that readable", async () => {
    const { plan, stored, rows, open, write, submit, leave, asAppraiser } = await aChange();
    await open();
    await write();
    await submit();
    const { version } = await stored();
    await agreePlan(asAppraiser, { planId: plan.id, version, expectations: { HARMONIOUS: "Rukun." } });
    const second = await rows();
    await open();
    await leave();
    expect(await stored()).toMatchObject({ state: "AGREED", revision: 2, versions: [{ revision: 1 }] });
    expect(await rows()).toEqual(second);
    const harmonious = { planId_value: { planId: plan.id, value: "HARMONIOUS" } };
    expect((await db().planBehaviour.findUnique({ where: harmonious }))?.expectation).toBe("Rukun.");
  });

  it("gives back what a result serves and whose figure an indicator is, also of a row that the change took away", async () => {
    const { plan, stored, open, save, leave, unit } = await aChange();
    const above = await anAgreedPlan(await aPair());
    const [served] = await db().planResult.findMany({ where: { planId: above.id } });
    const service = await aService({ unitId: unit.id });
    const superiorResultId = served?.id ?? "";
    await db().planResult.updateMany({
      where: { planId: plan.id },
      data: { superiorResultId, superiorText: null },
    });
    const source = { source: "SERVICE_SKM", sourceServiceId: service.id };
    await db().planIndicator.updateMany({ where: { result: { planId: plan.id } }, data: source });
    await open();
    await save([aResultRow({ text: "Hasil kerja lain" })]);
    await leave();
    const [result, ...others] = (await stored()).results;
    expect(others).toEqual([]);
    expect(result).toMatchObject({ superiorResultId, superiorText: null, indicators: [source] });
  });

  it("is printed as it was before it was opened: with the day on which it was handed in", async () => {
    const { plan, open, submit, leave, asAppraiser } = await aChange();
    const paper = () => planPaper(asAppraiser.viewer, plan.id, TODAY);
    const before = await paper();
    expect(before?.submittedAt).not.toBeNull();
    await open();
    await submit();
    await leave();
    expect(await paper()).toEqual({ ...before, endsOn: "2026-04-30" });
  });

  it("stays as it is where the unit whose figure it was is not there any more, and keeps nobody from leaving", async () => {
    const { plan, stored, open, save, leave } = await aChange();
    const { id: sourceUnitId } = await aUnit();
    await db().planIndicator.updateMany({
      where: { result: { planId: plan.id } },
      data: { source: "UNIT_SKM", sourceUnitId },
    });
    await open();
    await save([aResultRow({ text: "Hasil kerja lain" })]);
    // As undoing the import does that had made the unit.
    await db().workUnit.delete({ where: { id: sourceUnitId } });
    await leave();
    expect(await stored()).toMatchObject({ state: "RETURNED", revision: 2 });
  });

  it("leaves what was never agreed as it is: a draft of who left, a plan that waits of who moved", async () => {
    const { plan, stored, open, submit, move } = await aChange();
    await open();
    await submit();
    // A plan without the version that it had, as the first text of one has none.
    await db().planVersion.deleteMany({ where: { planId: plan.id } });
    await db().performancePlan.update({ where: { id: plan.id }, data: { revision: 1 } });
    await move();
    expect((await stored()).state).toBe("SUBMITTED");
    expect(await trailOf(plan.id)).not.toContain("plan.restore");
  });

  it("goes on where the owner changes the post within the unit", async () => {
    const { stored, open, submit, unit, staff } = await aChange();
    await open();
    await submit();
    await moveEmployee(hr, {
      employeeId: staff.id,
      version: await versionOf(staff.id),
      unitId: unit.id,
      positionTitle: "Pengelola Data",
      positionKind: "PELAKSANA",
      kind: "DEFINITIVE",
      startsOn: "2026-06-01",
    });
    expect(await stored()).toMatchObject({ state: "SUBMITTED", revision: 2 });
  });
});

describe("a change whose owner goes in the moment in which somebody does something with the plan", () => {
  type Change = Awaited<ReturnType<typeof aChange>>;
  const version = async ({ stored }: Change) => (await stored()).version;
  const STEPS = {
    agree: async (change: Change) => {
      await change.open();
      await change.write();
      await change.submit();
      const input = { planId: change.plan.id, version: await version(change), expectations: {} };
      return () => agreePlan(change.asAppraiser, input);
    },
    submit: async (change: Change) => {
      await change.open();
      await change.write();
      const input = { planId: change.plan.id, version: await version(change) };
      return () => submitPlan(change.asStaff, input);
    },
    save: async (change: Change) => {
      await change.open();
      const input = planInput(change.plan.id, await version(change), [aResultRow({ text: "Lain lagi" })]);
      return () => savePlan(change.asStaff, input);
    },
    revise: async (change: Change) => {
      const input = { planId: change.plan.id, version: await version(change), comment: COMMENT };
      return () => revisePlan(change.asAppraiser, input);
    },
  } as const;

  it.each(["agree", "submit", "save", "revise"] as const)("leaves a whole agreed plan: %s", async (step) => {
    for (const go of ["leave", "move"] as const) {
      const change = await aChange();
      const agreed = await change.rows();
      const act = await STEPS[step](change);
      const [acted, gone] = await Promise.allSettled([act(), change[go]()]);
      expect(gone.status).toBe("fulfilled");
      const after = await change.stored();
      expect(after.state).toBe("AGREED");
      expect(after.versions.length).toBe(after.revision - 1);
      if (after.revision === 1) expect(await change.rows()).toEqual(agreed);
      else expect([step, acted.status]).toEqual(["agree", "fulfilled"]);
    }
  });
});

describe("the letters about a change that was taken back", () => {
  const server = contextOf({ kind: "system", name: "test" } as const);

  /** What the worker is asked about a plan. */
  async function askedOf(planId: string) {
    const rows = await db().$queryRawUnsafe<{ data: unknown }[]>(
      `SELECT "data" FROM "${queueSchema()}"."job" WHERE "name" = 'plan.tellRestored'`,
    );
    return rows
      .map(({ data }) => JOB_PAYLOADS["plan.tellRestored"].parse(data))
      .filter((one) => one.planId === planId);
  }

  it.each([
    ["leave", null],
    ["move", "/skp/"],
  ] as const)(
    "go once to both people (%s), with a way to the plan for who can sign in",
    async (go, ownLink) => {
      const { plan, open, submit, staff, appraiser, ...of } = await aChange();
      for (const { id } of [staff, appraiser])
        await db().employee.update({ where: { id }, data: { email: `${id}@bina.example` } });
      await open();
      await submit();
      await of[go]();
      const [asked, ...others] = await askedOf(plan.id);
      if (!asked) throw new Error("nobody was asked to write");
      expect(others).toEqual([]);
      expect(await tellRestored(server, asked, restoredLetter)).toBe(2);
      expect(await tellRestored(server, asked, restoredLetter)).toBe(2);
      const letters = (id: string) =>
        db().outboxMail.findMany({ where: { recipient: `${id}@bina.example` } });
      const [own, theirs] = [await letters(staff.id), await letters(appraiser.id)];
      expect([own.length, theirs.length]).toEqual([1, 1]);
      expect(own[0]?.text.includes("/skp/")).toBe(ownLink !== null);
      expect(theirs[0]?.text).toContain(`/skp/${plan.id}`);
      expect(theirs[0]?.text).toContain(staff.name);
    },
  );

  it("are none without an address, and are written by the server alone", async () => {
    const { plan, open, leave, staff, appraiser, asAppraiser } = await aChange();
    await db().employee.updateMany({
      where: { id: { in: [staff.id, appraiser.id] } },
      data: { email: null },
    });
    await open();
    await leave();
    const [asked] = await askedOf(plan.id);
    if (!asked) throw new Error("nobody was asked to write");
    expect(await outcomeOf(tellRestored(asAppraiser, asked, restoredLetter))).toBe("NOT_FOUND");
    expect(await tellRestored(server, asked, restoredLetter)).toBe(0);
  });
});

describe("a change of a version that was kept before references were", () => {
  /** As such a version was kept: in words alone. */
  async function withoutReferences(planId: string) {
    const kept = await db().planVersion.findFirstOrThrow({ where: { planId } });
    const words = JSON.parse(
      JSON.stringify(kept.document, (key, value) =>
        ["superiorResultId", "sourceServiceId", "sourceUnitId"].includes(key) ? undefined : value,
      ),
    );
    await db().planVersion.updateMany({ where: { planId }, data: { document: words } });
  }

  it("takes them from the rows that still say the same", async () => {
    const { plan, stored, rows, open, submit, leave } = await aChange();
    const above = await anAgreedPlan(await aPair());
    const [served] = await db().planResult.findMany({ where: { planId: above.id } });
    await db().planResult.updateMany({
      where: { planId: plan.id },
      data: { superiorResultId: served?.id ?? "", superiorText: null },
    });
    const agreed = await rows();
    await open();
    await withoutReferences(plan.id);
    await submit();
    await leave();
    expect((await stored()).state).toBe("AGREED");
    expect(await rows()).toEqual(agreed);
  });

  it("stays a draft where nobody can tell any more whose figure it was", async () => {
    const { plan, stored, open, save, submit, leave, unit } = await aChange();
    const service = await aService({ unitId: unit.id });
    await db().planIndicator.updateMany({
      where: { result: { planId: plan.id } },
      data: { source: "SERVICE_SKM", sourceServiceId: service.id },
    });
    await open();
    await withoutReferences(plan.id);
    await save([aResultRow({ text: "Hasil kerja lain" })]);
    await submit();
    await leave();
    expect(await stored()).toMatchObject({ state: "DRAFT", revision: 2 });
    expect(await trailOf(plan.id)).toContain("plan.withdraw");
  });
});
