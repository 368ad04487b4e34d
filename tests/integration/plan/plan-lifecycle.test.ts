import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { editablePlan } from "@/lib/queries/plan/editable-plan";
import { readPlan } from "@/lib/queries/plan/read-plan";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { deleteDraft } from "@/lib/services/plan/delete-draft";
import { returnPlan } from "@/lib/services/plan/return-plan";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { withdrawPlan } from "@/lib/services/plan/withdraw-plan";
import { dateOf, localToday } from "@/lib/time";
import {
  aDraft,
  aFilledDraft,
  anAgreedPlan,
  aPair,
  aResultRow,
  aSubmittedPlan,
  type Pair,
  planInput,
} from "@/tests/factories/drafts";
import { anEmployee, appoint, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

type Person = ReturnType<typeof contextOf<ReturnType<typeof viewerOf>>>;
const plan = (id: string) => db().performancePlan.findUniqueOrThrow({ where: { id } });
const reviews = (planId: string) => db().planReview.findMany({ where: { planId }, orderBy: { id: "asc" } });

/** Everybody who must not act on this pair's plan, by what they are. */
async function outsiders(pair: Pair): Promise<readonly (readonly [string, Person])[]> {
  const elsewhere = await aUnit();
  const as = async (...roles: Parameters<typeof viewerOf>[1] & object) =>
    contextOf(viewerOf(await anEmployee(), roles));
  return [
    ["stranger", await as()],
    ["another supervisor", await as({ role: "SUPERVISOR" })],
    ["the head of the unit", await as({ role: "UNIT_HEAD", unitPath: pair.unit.path })],
    ["the head of another unit", await as({ role: "UNIT_HEAD", unitPath: elsewhere.path })],
    ["an inspector", await as({ role: "INSPECTOR" })],
    ["HR", await as({ role: "HR" })],
  ];
}

const STEPS = {
  submit: (ctx: Person, planId: string, version: number) => submitPlan(ctx, { planId, version }),
  withdraw: (ctx: Person, planId: string, version: number) => withdrawPlan(ctx, { planId, version }),
  delete: (ctx: Person, planId: string, version: number) => deleteDraft(ctx, { planId, version }),
  save: (ctx: Person, planId: string, version: number) => savePlan(ctx, planInput(planId, version)),
  return: (ctx: Person, planId: string, version: number) =>
    returnPlan(ctx, { planId, version, comment: "Target kurang jelas", lines: [] }),
  agree: (ctx: Person, planId: string, version: number) =>
    agreePlan(ctx, { planId, version, expectations: {} }),
  revise: (ctx: Person, planId: string, version: number) =>
    revisePlan(ctx, { planId, version, comment: "Anggaran berubah" }),
} as const;

const OWNERS_STEPS = ["submit", "withdraw", "delete", "save"] as const;
const APPRAISERS_STEPS = ["return", "agree", "revise"] as const;

describe("who may act", () => {
  it("lets nobody else take the owner's steps", async () => {
    const pair = await aPair();
    const draft = await aFilledDraft(pair);
    const others = [...(await outsiders(pair)), ["the appraiser", pair.asAppraiser] as const];
    for (const [who, ctx] of others) {
      for (const step of OWNERS_STEPS) {
        const outcome = await outcomeOf(STEPS[step](ctx, draft.id, draft.version));
        expect([who, step, outcome]).toEqual([who, step, "NOT_FOUND"]);
      }
    }
    expect(await plan(draft.id)).toEqual(draft);
    expect(await trailOf(draft.id)).toEqual(["plan.create", "plan.edit"]);
  });

  it("lets nobody else answer, least of all the owner", async () => {
    const pair = await aPair();
    const submitted = await aSubmittedPlan(pair);
    const asOwner = contextOf(viewerOf(pair.staff, [{ role: "SUPERVISOR" }]));
    for (const [who, ctx] of [...(await outsiders(pair)), ["the owner", asOwner] as const]) {
      for (const step of APPRAISERS_STEPS) {
        const outcome = await outcomeOf(STEPS[step](ctx, submitted.id, submitted.version));
        expect([who, step, outcome]).toEqual([who, step, "NOT_FOUND"]);
      }
    }
    expect(await trailOf(submitted.id)).toEqual(["plan.create", "plan.edit", "plan.submit"]);
  });

  it("does not find what does not exist", async () => {
    const pair = await aPair();
    for (const step of [...OWNERS_STEPS, ...APPRAISERS_STEPS]) {
      expect(await outcomeOf(STEPS[step](pair.asStaff, crypto.randomUUID(), 1))).toBe("NOT_FOUND");
    }
  });
});

describe("submitting", () => {
  it("hands the plan to whoever appraises today", async () => {
    const pair = await aPair();
    const draft = await aFilledDraft(pair);
    const successor = await anEmployee();
    await db().appraiserAssignment.updateMany({
      where: { employeeId: pair.staff.id },
      data: { endsOn: dateOf("2026-05-31") },
    });
    await appoint(pair.staff.id, successor.id, "2026-06-01");
    await submitPlan(pair.asStaff, { planId: draft.id, version: draft.version });
    expect(await plan(draft.id)).toMatchObject({ state: "SUBMITTED", appraiserId: successor.id, version: 3 });
    expect((await plan(draft.id)).submittedAt).toEqual(pair.asStaff.now);
    expect(await outcomeOf(STEPS.agree(pair.asAppraiser, draft.id, 3))).toBe("NOT_FOUND");
    expect(await reviews(draft.id)).toMatchObject([{ event: "submit", authorId: pair.staff.id }]);
  });

  it("names everything that is missing", async () => {
    const pair = await aPair();
    const draft = await aDraft(pair);
    expect(await outcomeOf(STEPS.submit(pair.asStaff, draft.id, draft.version))).toBe(
      "REFUSED NO_MAIN_RESULT",
    );
    const bare = [aResultRow({ superiorText: "", indicators: [] })];
    await savePlan(pair.asStaff, planInput(draft.id, draft.version, bare));
    await db().appraiserAssignment.deleteMany({ where: { employeeId: pair.staff.id } });
    expect(await outcomeOf(STEPS.submit(pair.asStaff, draft.id, draft.version + 1))).toBe(
      "REFUSED NO_APPRAISER RESULT_WITHOUT_INDICATOR MAIN_WITHOUT_SUPERIOR",
    );
    expect(await trailOf(draft.id)).toEqual(["plan.create", "plan.edit"]);
  });

  it("happens once when it is sent twice at once", async () => {
    const pair = await aPair();
    const draft = await aFilledDraft(pair);
    const outcomes = await Promise.all(
      [1, 2].map(() => outcomeOf(STEPS.submit(pair.asStaff, draft.id, draft.version))),
    );
    expect(outcomes.filter((outcome) => outcome === "OK")).toHaveLength(1);
    expect(outcomes.filter((outcome) => /CONFLICT|PLAN_WRONG_STATE/.test(outcome))).toHaveLength(1);
    expect(await trailOf(draft.id)).toEqual(["plan.create", "plan.edit", "plan.submit"]);
  });
});

describe("answering", () => {
  it("returns with a comment, takes it corrected, and agrees with expectations", async () => {
    const pair = await aPair();
    const first = await aSubmittedPlan(pair);
    await STEPS.return(pair.asAppraiser, first.id, first.version);
    expect(await plan(first.id)).toMatchObject({ state: "RETURNED", submittedAt: null });

    const returned = await plan(first.id);
    await savePlan(pair.asStaff, planInput(first.id, returned.version));
    await STEPS.submit(pair.asStaff, first.id, returned.version + 1);
    const again = await plan(first.id);
    await agreePlan(pair.asAppraiser, {
      planId: first.id,
      version: again.version,
      comment: "Sepakat",
      expectations: { SERVICE: "Balas pesan warga hari itu juga" },
    });

    expect(await plan(first.id)).toMatchObject({ state: "AGREED", agreedAt: pair.asAppraiser.now });
    const behaviour = { planId_value: { planId: first.id, value: "SERVICE" } };
    expect(await db().planBehaviour.findUniqueOrThrow({ where: behaviour })).toMatchObject({
      expectation: "Balas pesan warga hari itu juga",
    });
    expect((await reviews(first.id)).map(({ event, comment }) => [event, comment])).toEqual([
      ["submit", null],
      ["return", "Target kurang jelas"],
      ["submit", null],
      ["agree", "Sepakat"],
    ]);
    expect(await trailOf(first.id)).toEqual([
      "plan.create",
      "plan.edit",
      "plan.submit",
      "plan.return",
      "plan.edit",
      "plan.submit",
      "plan.agree",
    ]);
  });

  it("keeps what a return says of single results, in their order, beside these results until the next submission", async () => {
    const pair = await aPair();
    const { id: planId, version } = await aSubmittedPlan(pair);
    const [first] = await db().planResult.findMany({ where: { planId }, orderBy: { ordinal: "asc" } });
    if (!first) throw new Error("the plan has no result");
    const lines = [{ resultId: first.id, comment: "Sebutkan jumlah berkasnya." }];
    const back = { planId, version, comment: "Perjelas targetnya." };
    const foreign = [{ resultId: crypto.randomUUID(), comment: "Bukan baris SKP ini." }];
    expect(await outcomeOf(returnPlan(pair.asAppraiser, { ...back, lines: foreign }))).toBe("CONFLICT");
    await returnPlan(pair.asAppraiser, { ...back, lines });
    const said = [{ resultId: first.id, resultText: first.text, comment: "Sebutkan jumlah berkasnya." }];
    expect(await editablePlan(pair.asStaff.viewer, planId, localToday())).toMatchObject({
      lastComment: "Perjelas targetnya.",
      lineComments: said,
    });
    expect((await readPlan(pair.asStaff.viewer, planId, localToday()))?.reviews.at(-1)).toMatchObject({
      lines: said,
    });
    expect(
      await db().auditEvent.findFirst({ where: { action: "plan.return", subjectId: planId } }),
    ).toMatchObject({ after: { lines: said } });
    await submitPlan(pair.asStaff, { planId, version: version + 1 });
    expect((await readPlan(pair.asStaff.viewer, planId, localToday()))?.reviews.at(-1)).toMatchObject({
      lines: [],
    });
  });

  it("demands a comment with a return", async () => {
    const pair = await aPair();
    const submitted = await aSubmittedPlan(pair);
    const blank = { planId: submitted.id, version: submitted.version, comment: " ", lines: [] };
    expect(await outcomeOf(returnPlan(pair.asAppraiser, blank))).toBe("REFUSED COMMENT_MISSING");
  });

  it("takes one answer when two come at once", async () => {
    const pair = await aPair();
    const submitted = await aSubmittedPlan(pair);
    const outcomes = await Promise.all([
      outcomeOf(STEPS.agree(pair.asAppraiser, submitted.id, submitted.version)),
      outcomeOf(STEPS.return(pair.asAppraiser, submitted.id, submitted.version)),
      outcomeOf(STEPS.withdraw(pair.asStaff, submitted.id, submitted.version)),
    ]);
    expect(outcomes.filter((outcome) => outcome === "OK")).toHaveLength(1);
    expect(outcomes.filter((outcome) => /CONFLICT|PLAN_WRONG_STATE/.test(outcome))).toHaveLength(2);
    expect(await reviews(submitted.id)).toHaveLength(2);
    expect(await trailOf(submitted.id)).toHaveLength(4);
  });

  it("is refused in any other state and conflicts with a stale page", async () => {
    const pair = await aPair();
    const agreed = await anAgreedPlan(pair);
    for (const step of ["return", "agree"] as const) {
      expect(await outcomeOf(STEPS[step](pair.asAppraiser, agreed.id, agreed.version))).toBe(
        "REFUSED PLAN_WRONG_STATE",
      );
    }
    for (const step of ["submit", "withdraw", "save"] as const) {
      expect(await outcomeOf(STEPS[step](pair.asStaff, agreed.id, agreed.version))).toBe(
        "REFUSED PLAN_WRONG_STATE",
      );
    }
    const other = await aPair();
    const submitted = await aSubmittedPlan(other);
    for (const step of ["return", "agree"] as const) {
      const outcome = await outcomeOf(STEPS[step](other.asAppraiser, submitted.id, submitted.version - 1));
      expect(outcome).toBe("CONFLICT");
    }
    expect(await outcomeOf(STEPS.withdraw(other.asStaff, submitted.id, submitted.version - 1))).toBe(
      "CONFLICT",
    );
  });
});

describe("taking back and throwing away", () => {
  it("withdraws what nobody answered yet", async () => {
    const pair = await aPair();
    const submitted = await aSubmittedPlan(pair);
    await STEPS.withdraw(pair.asStaff, submitted.id, submitted.version);
    expect(await plan(submitted.id)).toMatchObject({ state: "DRAFT", submittedAt: null });
    expect(await trailOf(submitted.id)).toEqual(["plan.create", "plan.edit", "plan.submit", "plan.withdraw"]);
    const { version } = await plan(submitted.id);
    expect(await outcomeOf(STEPS.delete(pair.asStaff, submitted.id, version))).toBe(
      "REFUSED ALREADY_SUBMITTED",
    );
  });

  it("deletes a draft once, and keeps in the trail what stood in it", async () => {
    const pair = await aPair();
    const draft = await aFilledDraft(pair);
    expect(await outcomeOf(STEPS.delete(pair.asStaff, draft.id, draft.version - 1))).toBe("CONFLICT");
    await STEPS.delete(pair.asStaff, draft.id, draft.version);
    expect(await db().performancePlan.count({ where: { id: draft.id } })).toBe(0);
    expect(await outcomeOf(STEPS.delete(pair.asStaff, draft.id, draft.version))).toBe("NOT_FOUND");
    const [row] = await db().auditEvent.findMany({ where: { subjectId: draft.id, action: "plan.delete" } });
    expect(JSON.stringify(row?.before)).toContain("Surat masuk terproses tepat waktu");
  });
});
