import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import {
  APPRAISAL_STATES,
  APPRAISAL_TRANSITIONS,
  type AppraisalState,
} from "@/lib/domain/appraisal/lifecycle";
import { ROLES } from "@/lib/permissions/roles";
import type { EmployeeViewer, Viewer } from "@/lib/permissions/viewer";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { decideAppraisal } from "@/lib/services/appraisal/decide-appraisal";
import { explainAppraisal } from "@/lib/services/appraisal/explain-appraisal";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { lapseAppraisal } from "@/lib/services/appraisal/lapse-appraisal";
import { objectToAppraisal } from "@/lib/services/appraisal/object-to-appraisal";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { groundlessLetter } from "@/lib/text/improvement";
import { aLadderWithAppraisal, ratings } from "@/tests/factories/appraisals";
import { contextOf, holdersOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { atTheWrite } from "@/tests/support/at-the-write";
import { outcomeOf } from "@/tests/support/outcomes";

const SERVER = { kind: "system", name: "test" } as const;
/** Within the term of an objection, and after its last day. */
const [IN_TIME, AFTER] = ["2026-06-16T03:00:00Z", "2026-08-01T03:00:00Z"];

interface Seen {
  readonly appraisalId: string;
  readonly version: number;
}
type Who = "staff" | "appraiser" | "superior";
type Run = (viewer: EmployeeViewer, seen: Seen, at?: string) => Promise<unknown>;
interface Step {
  readonly by: Who;
  readonly run: Run;
}

const reason = "Dua laporan belum ikut dihitung.";
const STEPS = {
  rate: {
    by: "appraiser",
    run: (viewer, seen, at = IN_TIME) =>
      rateAppraisal(contextOf(viewer, at), { ...seen, ...ratings("ABOVE", "MEETS") }),
  },
  handOver: {
    by: "appraiser",
    run: (viewer, seen, at = IN_TIME) =>
      handOverAppraisal(contextOf(viewer, at), { ...seen, distributionReason: "Unit baru mulai dinilai." }),
  },
  accept: {
    by: "staff",
    run: (viewer, seen, at = IN_TIME) => acceptAppraisal(contextOf(viewer, at), seen),
  },
  object: {
    by: "staff",
    run: (viewer, seen, at = IN_TIME) => objectToAppraisal(contextOf(viewer, at), { ...seen, reason }),
  },
  explain: {
    by: "appraiser",
    run: (viewer, seen, at = IN_TIME) =>
      explainAppraisal(contextOf(viewer, at), { ...seen, explanation: reason }),
  },
  decide: {
    by: "superior",
    run: (viewer, seen, at = IN_TIME) =>
      decideAppraisal(contextOf(viewer, at), { ...seen, verdict: "UPHOLD", reason }, groundlessLetter),
  },
} as const satisfies Record<string, Step>;
type StepName = keyof typeof STEPS;
const NAMES = Object.keys(STEPS) as StepName[];
const isTaken = (name: StepName, state: AppraisalState): boolean =>
  (APPRAISAL_TRANSITIONS[name].from as readonly AppraisalState[]).includes(state);
const TAKEN = NAMES.flatMap((name) =>
  APPRAISAL_STATES.filter((state) => isTaken(name, state)).map((state) => [state, name] as const),
);

const everythingOf = (id: string) =>
  db().appraisal.findUniqueOrThrow({ where: { id }, include: { objection: true } });
const trailOf = async (subjectId: string) =>
  (await db().auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );

async function inState(state: AppraisalState) {
  const ladder = await aLadderWithAppraisal(state);
  const { version } = await everythingOf(ladder.appraisalId);
  const seen = { appraisalId: ladder.appraisalId, version };
  const attempt = (name: StepName, at?: string) => STEPS[name].run(ladder[STEPS[name].by], seen, at);
  const lapse = (at = AFTER) => lapseAppraisal(contextOf(SERVER, at), ladder.appraisalId);
  /** What the trail says beyond the way to this state. */
  const before = (await trailOf(ladder.appraisalId)).length;
  const added = async () => (await trailOf(ladder.appraisalId)).slice(before);
  return { ...ladder, seen, attempt, lapse, added };
}

const withRole = (viewer: EmployeeViewer, role: (typeof ROLES)[number], unit: { readonly path: string }) => ({
  ...viewer,
  roles: [...viewer.roles, { role, unitPath: unit.path }],
});

describe("a step of an annual evaluation", () => {
  it.each(TAKEN)("%s, %s is not found for anybody else, whatever role they hold", async (state, name) => {
    const { unit, seen, added, ...ladder } = await inState(state);
    const parties = (["staff", "appraiser", "superior"] as const).filter((who) => who !== STEPS[name].by);
    const others: readonly (readonly [string, Viewer])[] = [
      ...parties.flatMap((who) =>
        ROLES.map((role) => [`the ${who} as ${role}`, withRole(ladder[who], role, unit)] as const),
      ),
      ...(await holdersOf(ROLES, unit)),
    ];
    const before = await everythingOf(seen.appraisalId);
    for (const [who, viewer] of others) {
      const call = STEPS[name].run(viewer as EmployeeViewer, seen);
      expect([who, await outcomeOf(call)]).toEqual([who, "NOT_FOUND"]);
    }
    expect(await everythingOf(seen.appraisalId)).toEqual(before);
    expect(await added()).toEqual([]);
  });

  it.each(TAKEN)(
    "%s, %s is taken once of two at once, the other hears of a conflict",
    async (state, name) => {
      const { attempt, added } = await inState(state);
      // Undecided until the term to explain is over.
      const at = state === "OBJECTED" && name === "decide" ? AFTER : undefined;
      const both = await atTheWrite("appraisal", [() => attempt(name, at), () => attempt(name, at)]);
      expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
      expect(await added()).toEqual([`appraisal.${name}`]);
    },
  );
});

describe("two different steps at once", () => {
  it.each([
    ["RATED", "rate", "handOver"],
    ["HANDED_OVER", "accept", "object"],
  ] as const)("%s: of %s and %s one is taken, the other hears of a conflict", async (state, one, other) => {
    const { seen, attempt, added } = await inState(state);
    const both = await atTheWrite("appraisal", [() => attempt(one), () => attempt(other)]);
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    const taken = both[0] === "OK" ? one : other;
    expect(await added()).toEqual([`appraisal.${taken}`]);
    expect((await everythingOf(seen.appraisalId)).state).toBe(APPRAISAL_TRANSITIONS[taken].to);
  });

  it.each(["accept", "object"] as const)(
    "HANDED_OVER: of %s and the end of the term one is taken, the other hears of a conflict",
    async (name) => {
      const { seen, attempt, lapse, added } = await inState("HANDED_OVER");
      const both = await atTheWrite("appraisal", [() => attempt(name, AFTER), () => lapse()]);
      expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
      const taken = both[0] === "OK" ? name : "lapse";
      expect(await added()).toEqual([`appraisal.${taken}`]);
      expect((await everythingOf(seen.appraisalId)).state).toBe(APPRAISAL_TRANSITIONS[taken].to);
    },
  );

  it("AGREED: of an evaluation that is begun and a plan that is opened again one comes about", async () => {
    const { appraiser, plan } = await aLadderWithPlan();
    const both = await Promise.all([
      outcomeOf(openAppraisal(contextOf(appraiser), { planId: plan.id })),
      outcomeOf(
        revisePlan(contextOf(appraiser), { planId: plan.id, version: plan.version, comment: reason }),
      ),
    ]);
    expect([
      ["OK", "REFUSED PLAN_BEING_RATED"],
      ["REFUSED APPRAISAL_PLAN_NOT_AGREED", "OK"],
    ]).toContainEqual(both);
    expect(await db().appraisal.count({ where: { planId: plan.id } })).toBe(both[0] === "OK" ? 1 : 0);
  });
});

describe("the end of the term", () => {
  it.each(APPRAISAL_STATES)("%s: makes final what was handed over, and nothing else", async (state) => {
    const { seen, lapse, added } = await inState(state);
    const before = await everythingOf(seen.appraisalId);
    const isHandedOver = state === "HANDED_OVER";
    expect(await outcomeOf(lapse())).toBe(isHandedOver ? "OK" : "REFUSED APPRAISAL_WRONG_STATE");
    const after = await everythingOf(seen.appraisalId);
    if (!isHandedOver) {
      expect(after).toEqual(before);
      expect(await added()).toEqual([]);
      return;
    }
    expect(after).toMatchObject({ state: "FINAL", outcome: "LAPSED", version: seen.version + 1 });
    expect(await added()).toEqual(["appraisal.lapse"]);
  });

  it("is the server's alone", async () => {
    const { unit, seen, added, staff, appraiser, superior } = await inState("HANDED_OVER");
    const people = [
      ...(await holdersOf(ROLES, unit)),
      ["staff", staff],
      ["appraiser", appraiser],
      ["superior", superior],
    ] as const;
    for (const [who, viewer] of people) {
      const call = lapseAppraisal(contextOf<Viewer>(viewer, AFTER), seen.appraisalId);
      expect([who, await outcomeOf(call)]).toEqual([who, "NOT_FOUND"]);
    }
    expect(await added()).toEqual([]);
  });

  it("comes once of two at once", async () => {
    const { lapse, added } = await inState("HANDED_OVER");
    const both = await atTheWrite("appraisal", [() => lapse(), () => lapse()]);
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await added()).toEqual(["appraisal.lapse"]);
  });
});

describe("beginning an evaluation", () => {
  it("is not found for anybody but the appraiser, whatever role they hold", async () => {
    const { unit, plan, staff, superior } = await aLadderWithPlan();
    const others: readonly (readonly [string, Viewer])[] = [
      ...ROLES.map((role) => [`the owner as ${role}`, withRole(staff, role, unit)] as const),
      ...ROLES.map((role) => [`the superior as ${role}`, withRole(superior, role, unit)] as const),
      ...(await holdersOf(ROLES, unit)),
    ];
    for (const [who, viewer] of others) {
      const call = openAppraisal(contextOf(viewer), { planId: plan.id });
      expect([who, await outcomeOf(call)]).toEqual([who, "NOT_FOUND"]);
    }
    expect(await db().appraisal.count({ where: { planId: plan.id } })).toBe(0);
  });
});
