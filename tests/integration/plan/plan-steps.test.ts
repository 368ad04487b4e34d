import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { PLAN_STATES, PLAN_TRANSITIONS, type PlanState } from "@/lib/domain/plan/lifecycle";
import { ROLES } from "@/lib/permissions/roles";
import type { EmployeeViewer, Viewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { deleteDraft } from "@/lib/services/plan/delete-draft";
import { returnPlan } from "@/lib/services/plan/return-plan";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { withdrawPlan } from "@/lib/services/plan/withdraw-plan";
import { aResultRow, planInput } from "@/tests/factories/drafts";
import { contextOf, holdersOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPeriod } from "@/tests/factories/plans";
import { atTheWrite } from "@/tests/support/at-the-write";
import { outcomeOf } from "@/tests/support/outcomes";

interface Seen {
  readonly planId: string;
  readonly version: number;
}
type Who = "staff" | "appraiser";
interface Step {
  readonly by: Who;
  readonly action: string;
  readonly run: (ctx: ServiceContext<EmployeeViewer>, seen: Seen) => Promise<unknown>;
}

let texts = 0;
/** Each time other words: the same ones again are no second change. */
const otherWords = () => {
  texts += 1;
  return [aResultRow({ text: `Surat masuk terproses, naskah ke-${texts}` })];
};
const comment = "Perjelas targetnya.";

const STEPS = {
  submit: { by: "staff", action: "plan.submit", run: submitPlan },
  withdraw: { by: "staff", action: "plan.withdraw", run: withdrawPlan },
  return: {
    by: "appraiser",
    action: "plan.return",
    run: (ctx, seen) => returnPlan(ctx, { ...seen, comment, lines: [] }),
  },
  agree: {
    by: "appraiser",
    action: "plan.agree",
    run: (ctx, seen) => agreePlan(ctx, { ...seen, expectations: { HARMONIOUS: "Rukun dengan tamu." } }),
  },
  revise: {
    by: "appraiser",
    action: "plan.revise",
    run: (ctx, seen) => revisePlan(ctx, { ...seen, comment }),
  },
  save: {
    by: "staff",
    action: "plan.edit",
    run: (ctx, { planId, version }) => savePlan(ctx, planInput(planId, version, otherWords())),
  },
  delete: { by: "staff", action: "plan.delete", run: deleteDraft },
} as const satisfies Record<string, Step>;
type StepName = keyof typeof STEPS;
const NAMES = Object.keys(STEPS) as StepName[];

const GONE = "GONE";
/** What becomes of each step in each state: another state, no plan at all, or the refusal. */
function outcomeIn(state: PlanState, name: StepName): string {
  if (name === "delete") return state === "DRAFT" ? GONE : "REFUSED ALREADY_SUBMITTED";
  const isEditable = state === "DRAFT" || state === "RETURNED";
  if (name === "save") return isEditable ? state : "REFUSED PLAN_WRONG_STATE";
  const { from, to } = PLAN_TRANSITIONS[name];
  return (from as readonly PlanState[]).includes(state) ? to : "REFUSED PLAN_WRONG_STATE";
}
const TABLE = PLAN_STATES.flatMap((state) =>
  NAMES.map((name) => [state, name, outcomeIn(state, name)] as const),
);
const TAKEN = TABLE.filter(([, , outcome]) => !outcome.startsWith("REFUSED"));

const WITH_ALL = {
  results: { include: { indicators: true } },
  behaviours: true,
  annexes: true,
  reviews: true,
  versions: true,
} as const;
const everythingOf = (id: string) => db().performancePlan.findUnique({ where: { id }, include: WITH_ALL });
const trailOf = (subjectId: string) =>
  db().auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

async function inState(state: PlanState) {
  const ladder = await aLadderWithPlan({ state });
  const seen = { planId: ladder.plan.id, version: ladder.plan.version };
  const attempt = (name: StepName, at: Seen = seen) => STEPS[name].run(contextOf(ladder[STEPS[name].by]), at);
  const take = (name: StepName, at: Seen = seen) => outcomeOf(attempt(name, at));
  return { ...ladder, seen, attempt, take };
}

describe("each step of a plan", () => {
  it.each(TABLE)("%s, %s: %s", async (state, name, outcome) => {
    const { plan, take, staff, ...ladder } = await inState(state);
    const before = await everythingOf(plan.id);
    const isRefused = outcome.startsWith("REFUSED");
    expect(await take(name)).toBe(isRefused ? outcome : "OK");
    const after = await everythingOf(plan.id);
    const trail = await trailOf(plan.id);
    if (isRefused) {
      expect(after).toEqual(before);
      expect(trail).toEqual([]);
      return;
    }
    if (outcome === GONE) expect(after).toBeNull();
    else expect(after).toMatchObject({ state: outcome, version: plan.version + 1 });
    const actor = { staff, ...ladder }[STEPS[name].by];
    expect(trail).toMatchObject([
      { action: STEPS[name].action, actorId: actor.employeeId, aboutId: staff.employeeId },
    ]);
  });

  it.each(TAKEN)("%s, %s is not found for anybody else, whatever role they hold", async (state, name) => {
    const { plan, unit, seen, staff, appraiser, superior } = await inState(state);
    const before = await everythingOf(plan.id);
    const otherParty = STEPS[name].by === "staff" ? appraiser : staff;
    const others: readonly (readonly [string, Viewer])[] = [
      ["the other party", otherParty],
      ["the superior", superior],
      // Also with a role besides: nobody answers their own plan.
      ...ROLES.map((role) => [`the other party as ${role}`, withRole(otherParty, role, unit)] as const),
      ...(await holdersOf(ROLES, unit)),
    ];
    for (const [who, viewer] of others) {
      const call = STEPS[name].run(contextOf(viewer) as ServiceContext<EmployeeViewer>, seen);
      expect([who, await outcomeOf(call)]).toEqual([who, "NOT_FOUND"]);
    }
    expect(await everythingOf(plan.id)).toEqual(before);
    expect(await trailOf(plan.id)).toEqual([]);
  });

  it.each(TAKEN)("%s, %s is a conflict from an old page", async (state, name) => {
    const { plan, seen, take } = await inState(state);
    await db().performancePlan.update({ where: { id: plan.id }, data: { version: { increment: 1 } } });
    const before = await everythingOf(plan.id);
    expect(await take(name, seen)).toBe("CONFLICT");
    expect(await everythingOf(plan.id)).toEqual(before);
    expect(await trailOf(plan.id)).toEqual([]);
  });

  it.each(TAKEN)("%s, %s is taken once of two at once", async (state, name) => {
    const { plan, attempt } = await inState(state);
    const both = await atTheWrite("performance_plan", [() => attempt(name), () => attempt(name)]);
    expect(both).toContain("OK");
    // Opening a plan again holds it first: who comes second finds it open already.
    expect(both).toContain(name === "revise" ? "REFUSED PLAN_WRONG_STATE" : "CONFLICT");
    expect(await trailOf(plan.id)).toHaveLength(1);
  });

  it.each(NAMES)("%s is not found where there is no plan", async (name) => {
    const { take, seen } = await inState("DRAFT");
    expect(await take(name, { ...seen, planId: crypto.randomUUID() })).toBe("NOT_FOUND");
  });

  it.each(TAKEN.filter(([, name]) => name !== "delete"))(
    "%s, %s is refused once the period is closed",
    async (state, name) => {
      const closed = await aPeriod({ year: 2061, state: "CLOSED" });
      const { staff, appraiser, plan } = await aLadderWithPlan({ state, periodId: closed.id });
      const ctx = contextOf({ staff, appraiser }[STEPS[name].by]);
      const call = STEPS[name].run(ctx, { planId: plan.id, version: plan.version });
      expect(await outcomeOf(call)).toBe("REFUSED PERIOD_NOT_OPEN");
    },
  );
});

/** Two different steps that both fit the state. */
const RIVALS = PLAN_STATES.flatMap((state) => {
  const possible = NAMES.filter((name) => !outcomeIn(state, name).startsWith("REFUSED"));
  return possible.flatMap((one, index) =>
    possible.slice(index + 1).map((other) => [state, one, other] as const),
  );
});

describe("two different steps at once", () => {
  it.each(RIVALS)(
    "%s: of %s and %s one is taken, the other hears of a conflict",
    async (state, one, other) => {
      const { plan, attempt } = await inState(state);
      const both = await atTheWrite("performance_plan", [() => attempt(one), () => attempt(other)]);
      expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
      const taken = both[0] === "OK" ? one : other;
      expect((await trailOf(plan.id)).map(({ action }) => action)).toEqual([STEPS[taken].action]);
      const left = await everythingOf(plan.id);
      expect(left?.state ?? GONE).toBe(outcomeIn(state, taken));
    },
  );
});

function withRole(viewer: EmployeeViewer, role: (typeof ROLES)[number], unit: { readonly path: string }) {
  return { ...viewer, roles: [...viewer.roles, { role, unitPath: unit.path }] };
}
