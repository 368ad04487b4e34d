import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { ImprovementState } from "@/lib/domain/improvement/improvement";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import {
  agreeImprovement,
  concludeImprovement,
  proposeImprovement,
  returnImprovement,
} from "@/lib/services/improvement/answer-improvement";
import { completeAction } from "@/lib/services/improvement/complete-action";
import { addAction, removeAction } from "@/lib/services/improvement/draw-improvement";
import { dateOf } from "@/lib/time";
import { takeAppraisal } from "@/tests/factories/appraisals";
import { anEmployee, contextOf, holdersOf, rolesBut, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { atTheWrite } from "@/tests/support/at-the-write";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

/** An improvement plan with one action, in a state as its steps would have left it. */
async function inState(state: ImprovementState) {
  const ladder = await aLadderWithPlan();
  const { staff, appraiser, unit } = ladder;
  const appraisalId = await takeAppraisal(ladder, "DRAFT");
  const mentor = viewerOf(await anEmployee());
  const actionId = randomUUID();
  const action = {
    gap: "Laporan bulanan terlambat tiga kali.",
    action: "Menyusun laporan dengan daftar periksa bersama pendamping.",
    mentorId: mentor.employeeId,
  };
  const now = new Date("2026-06-15T03:00:00Z");
  const { id: improvementId, version } = await db().improvementPlan.create({
    data: {
      appraisalId,
      employeeId: staff.employeeId,
      appraiserId: appraiser.employeeId,
      unitId: unit.id,
      openedOn: dateOf("2026-06-15"),
      state,
      ...(state === "CONCLUDED"
        ? { conclusion: "IMPROVED", conclusionReason: reason, concludedAt: now }
        : {}),
      actions: { create: { id: actionId, ...action, dueOn: dateOf("2026-08-15"), createdAt: now } },
    },
  });
  const added = { id: randomUUID(), improvementId, ...action, dueOn: "2026-08-15" };
  return { ...ladder, mentor, actionId, added, seen: { improvementId, version } };
}
type Of = Awaited<ReturnType<typeof inState>>;
const now = (of: Of) =>
  db().improvementPlan.findUniqueOrThrow({
    where: { id: of.seen.improvementId },
    include: { actions: { orderBy: { id: "asc" } } },
  });

const reason = "Tiga laporan terakhir tepat waktu.";
const evidence = "Laporan Juni dikirim tanggal tiga.";
interface Step {
  readonly by: "staff" | "appraiser";
  readonly run: (ctx: ServiceContext<EmployeeViewer>, of: Of) => Promise<unknown>;
  /** What becomes of it in each state: the next one, or the refusal. */
  readonly outcomes: Readonly<Record<ImprovementState, string>>;
}
const WRONG = "REFUSED IMPROVEMENT_WRONG_STATE";
const onlyFrom = (from: ImprovementState, to: ImprovementState, otherwise = WRONG) => ({
  OPENED: otherwise,
  PROPOSED: otherwise,
  RUNNING: otherwise,
  CONCLUDED: otherwise,
  [from]: to,
});

const STEPS = {
  addAction: {
    by: "appraiser",
    run: (ctx, { added }) => addAction(ctx, added),
    outcomes: onlyFrom("OPENED", "OPENED"),
  },
  removeAction: {
    by: "appraiser",
    run: (ctx, { seen, actionId }) => removeAction(ctx, { ...seen, actionId }),
    outcomes: onlyFrom("OPENED", "OPENED"),
  },
  propose: {
    by: "appraiser",
    run: (ctx, { seen }) => proposeImprovement(ctx, seen),
    outcomes: onlyFrom("OPENED", "PROPOSED"),
  },
  agree: {
    by: "staff",
    run: (ctx, { seen }) => agreeImprovement(ctx, seen),
    outcomes: onlyFrom("PROPOSED", "RUNNING"),
  },
  return: {
    by: "staff",
    run: (ctx, { seen }) => returnImprovement(ctx, { ...seen, comment: "Tenggatnya terlalu dekat." }),
    outcomes: onlyFrom("PROPOSED", "OPENED"),
  },
  completeAction: {
    by: "staff",
    run: (ctx, { actionId }) => completeAction(ctx, { actionId, evidence }),
    outcomes: onlyFrom("RUNNING", "RUNNING", "REFUSED ACTIONS_NOT_RUNNING"),
  },
  conclude: {
    by: "appraiser",
    run: (ctx, { seen }) => concludeImprovement(ctx, { ...seen, conclusion: "IMPROVED", reason }),
    outcomes: onlyFrom("RUNNING", "CONCLUDED"),
  },
} as const satisfies Record<string, Step>;
type StepName = keyof typeof STEPS;
const names = Object.keys(STEPS) as StepName[];
const CELLS = names.flatMap((name) =>
  Object.entries(STEPS[name].outcomes).map(
    ([state, outcome]) => [state as ImprovementState, name, outcome] as const,
  ),
);
/** The state from which the step leads on. */
const fromOf = (name: StepName): ImprovementState => {
  const found = CELLS.find(([, step, outcome]) => step === name && !outcome.startsWith("REFUSED"));
  if (!found) throw new Error(`${name} leads nowhere`);
  return found[0];
};
const take = (name: StepName, of: Of, viewer: EmployeeViewer = of[STEPS[name].by]) => {
  const { run }: Step = STEPS[name];
  return run(contextOf(viewer), of);
};

describe("each step of an improvement plan", () => {
  it.each(CELLS)("%s, %s: %s", async (state, name, outcome) => {
    const of = await inState(state);
    const before = await now(of);
    const isRefused = outcome.startsWith("REFUSED");
    expect(await outcomeOf(take(name, of))).toBe(isRefused ? outcome : "OK");
    const after = await now(of);
    if (isRefused) expect(after).toEqual(before);
    else expect(after).toMatchObject({ state: outcome, version: of.seen.version + 1 });
    expect(await trailOf(of.seen.improvementId)).toEqual(isRefused ? [] : [`improvement.${name}`]);
  });

  it.each(names)("%s is taken once of two at once, the other hears of a conflict", async (name) => {
    const of = await inState(fromOf(name));
    const other = { ...of, added: { ...of.added, id: randomUUID() } };
    const both = await atTheWrite("improvement_plan", [() => take(name, of), () => take(name, other)]);
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await trailOf(of.seen.improvementId)).toEqual([`improvement.${name}`]);
  });

  it.each(names)(
    "%s is not found for any role, nor for the other party, mentor or superior",
    async (name) => {
      const of = await inState(fromOf(name));
      const before = await now(of);
      const other = STEPS[name].by === "staff" ? "appraiser" : "staff";
      const parties = (["superior", "mentor", other] as const).map((who) => [who, of[who]] as const);
      for (const [who, viewer] of [...parties, ...(await holdersOf(rolesBut(), of.unit))]) {
        if (viewer.kind !== "employee") continue;
        expect([who, await outcomeOf(take(name, of, viewer))]).toEqual([who, "NOT_FOUND"]);
      }
      expect(await now(of)).toEqual(before);
      expect(await trailOf(of.seen.improvementId)).toEqual([]);
    },
  );

  it.each(names)("%s is not found where there is nothing", async (name) => {
    const of = await inState(fromOf(name));
    const gone = randomUUID();
    const nowhere = {
      ...of,
      seen: { ...of.seen, improvementId: gone },
      added: { ...of.added, improvementId: gone },
      actionId: gone,
    };
    expect(await outcomeOf(take(name, nowhere))).toBe("NOT_FOUND");
  });

  it("adds no action while the plan is proposed in another window, and proposes none that it did not see", async () => {
    const of = await inState("OPENED");
    const both = await atTheWrite("improvement_plan", [
      () => take("propose", of),
      () => take("addAction", of),
    ]);
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    const { state, actions } = await now(of);
    expect([state, actions.length]).toEqual(both[0] === "OK" ? ["PROPOSED", 1] : ["OPENED", 2]);
  });

  it("takes no report on a plan that is concluded at the same moment", async () => {
    const of = await inState("RUNNING");
    const both = await atTheWrite("improvement_plan", [
      () => take("conclude", of),
      () => take("completeAction", of),
    ]);
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    const { state, actions } = await now(of);
    expect([state, actions[0]?.doneAt !== null]).toEqual(
      both[0] === "OK" ? ["CONCLUDED", false] : ["RUNNING", true],
    );
  });
});

describe("an action", () => {
  it("is helped with by nobody who has left", async () => {
    const of = await inState("OPENED");
    await db().employee.update({ where: { id: of.mentor.employeeId }, data: { state: "INACTIVE" } });
    expect(await outcomeOf(take("addAction", of))).toBe("REFUSED MENTOR_INACTIVE");
  });

  it("of another plan is not taken out of this one", async () => {
    const [of, other] = [await inState("OPENED"), await inState("OPENED")];
    expect(await outcomeOf(take("removeAction", { ...of, actionId: other.actionId }))).toBe("NOT_FOUND");
    expect((await now(other)).actions).toHaveLength(1);
  });
});
