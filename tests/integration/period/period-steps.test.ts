import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { PeriodState } from "@/lib/domain/period/period";
import type { Viewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { closePeriod } from "@/lib/services/period/close-period";
import { createPeriod } from "@/lib/services/period/create-period";
import { editPeriod } from "@/lib/services/period/edit-period";
import { openPeriod } from "@/lib/services/period/open-period";
import { dateOf } from "@/lib/time";
import { takeAppraisal } from "@/tests/factories/appraisals";
import { periodInput } from "@/tests/factories/drafts";
import { anHr, auditsOf } from "@/tests/factories/hr";
import { aUnit, contextOf, holdersOf, rolesBut } from "@/tests/factories/people";
import { aLadderWithPlan, aPeriod } from "@/tests/factories/plans";
import { atTheWrite } from "@/tests/support/at-the-write";
import { outcomeOf } from "@/tests/support/outcomes";

let hr: ServiceContext;
let otherHr: ServiceContext;
beforeAll(async () => {
  hr = contextOf(await anHr(), "2099-02-01T03:00:00Z");
  otherHr = contextOf(await anHr(), "2099-02-01T03:00:00Z");
});

let year = 2040;
const nextYear = () => {
  year += 1;
  return year;
};
const inState = (state: PeriodState) => aPeriod({ year: nextYear(), state });
const now = (id: string) => db().period.findUniqueOrThrow({ where: { id } });

interface Seen {
  readonly id: string;
  readonly year: number;
}
const STEPS = {
  open: (ctx: ServiceContext, { id }: Seen) => openPeriod(ctx, { periodId: id, version: 1 }),
  close: (ctx: ServiceContext, { id }: Seen) => closePeriod(ctx, { periodId: id, version: 1 }),
  edit: (ctx: ServiceContext, of: Seen) =>
    editPeriod(ctx, { ...periodInput(of.year), periodId: of.id, version: 1, objectionDays: 10 }),
};
type Step = keyof typeof STEPS;
const WRONG = "REFUSED PERIOD_WRONG_STATE";

/** What becomes of each step in each state: another state, or the refusal. */
const TABLE = [
  ["DRAFT", "open", "OPEN"],
  ["DRAFT", "close", WRONG],
  ["DRAFT", "edit", "DRAFT"],
  ["OPEN", "open", WRONG],
  ["OPEN", "close", "CLOSED"],
  ["OPEN", "edit", "OPEN"],
  ["CLOSED", "open", WRONG],
  ["CLOSED", "close", WRONG],
  ["CLOSED", "edit", "REFUSED PERIOD_CLOSED"],
] as const satisfies readonly (readonly [PeriodState, Step, string])[];
const TAKEN = TABLE.filter(([, , outcome]) => !outcome.startsWith("REFUSED"));

describe("each step of a period", () => {
  it.each(TABLE)("%s, %s: %s", async (state, step, outcome) => {
    const period = await inState(state);
    const isRefused = outcome.startsWith("REFUSED");
    expect(await outcomeOf(STEPS[step](hr, period))).toBe(isRefused ? outcome : "OK");
    expect(await now(period.id)).toMatchObject(
      isRefused ? { state, version: 1, objectionDays: 14 } : { state: outcome, version: 2 },
    );
    expect(await auditsOf(`period.${step}`, period.id)).toHaveLength(isRefused ? 0 : 1);
  });

  it.each(TAKEN)(
    "%s, %s is taken once of two at once, the other hears of a conflict",
    async (state, step) => {
      const period = await inState(state);
      const both = await Promise.all([hr, otherHr].map((ctx) => outcomeOf(STEPS[step](ctx, period))));
      expect(both.sort()).toEqual(["CONFLICT", "OK"]);
      expect(await auditsOf(`period.${step}`, period.id)).toHaveLength(1);
    },
  );

  it.each([
    ["DRAFT", "open"],
    ["OPEN", "close"],
  ] as const)("%s, %s and a change of terms at once: one hears of a conflict", async (state, step) => {
    const period = await inState(state);
    const both = await Promise.all([
      outcomeOf(STEPS[step](hr, period)),
      outcomeOf(STEPS.edit(otherHr, period)),
    ]);
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect((await now(period.id)).version).toBe(2);
  });

  it.each(TAKEN)("%s, %s is not found for any role but HR", async (state, step) => {
    const period = await inState(state);
    for (const [who, viewer] of await holdersOf(rolesBut("HR"), await aUnit())) {
      const call = STEPS[step](contextOf<Viewer>(viewer, "2099-02-01T03:00:00Z"), period);
      expect([who, await outcomeOf(call)]).toEqual([who, "NOT_FOUND"]);
    }
    expect(await now(period.id)).toMatchObject({ state, version: 1, objectionDays: 14 });
  });

  it.each(Object.keys(STEPS) as Step[])("%s is not found where there is no period", async (step) => {
    const nowhere = { id: crypto.randomUUID(), year: 2039 };
    expect(await outcomeOf(STEPS[step](hr, nowhere))).toBe("NOT_FOUND");
  });
});

describe("opening a period", () => {
  it("is refused while plans would be due outside of it", async () => {
    const period = await inState("DRAFT");
    const planDueOn = dateOf(`${period.year - 1}-12-31`);
    await db().period.update({ where: { id: period.id }, data: { planDueOn } });
    expect(await outcomeOf(STEPS.open(hr, period))).toBe("REFUSED PLAN_DUE_OUTSIDE");
    expect((await now(period.id)).state).toBe("DRAFT");
  });
});

describe("closing a period", () => {
  it("waits for its last day", async () => {
    const period = await inState("OPEN");
    const onLastDay = { ...hr, today: `${period.year}-12-31` };
    expect(await outcomeOf(STEPS.close(onLastDay, period))).toBe("REFUSED PERIOD_NOT_ENDED");
  });

  it.each(["DRAFT", "RATED", "HANDED_OVER", "OBJECTED", "EXPLAINED"] as const)(
    "waits for an appraisal that is %s, and says so",
    async (state) => {
      const period = await inState("OPEN");
      const ladder = await aLadderWithPlan({ periodId: period.id });
      await takeAppraisal(ladder, state);
      expect(await outcomeOf(STEPS.close(hr, period))).toBe("REFUSED APPRAISALS_UNFINISHED");
      expect((await now(period.id)).state).toBe("OPEN");
      expect(await db().performancePlan.count({ where: { periodId: period.id, state: "AGREED" } })).toBe(1);
    },
  );
});

describe("the year of a period", () => {
  const giveYear = (id: string, wanted: number) => () =>
    editPeriod(hr, { ...periodInput(wanted), periodId: id, version: 1 });

  it("is refused to a second one", async () => {
    const [one, other] = [await inState("DRAFT"), await inState("DRAFT")];
    expect(await outcomeOf(giveYear(one.id, other.year)())).toBe("REFUSED PERIOD_YEAR_TAKEN");
  });

  it("is one period's: of two that are given it at once, one hears of a conflict", async () => {
    const [one, other] = [await inState("DRAFT"), await inState("DRAFT")];
    const wanted = nextYear();
    const both = await atTheWrite("period", [giveYear(one.id, wanted), giveYear(other.id, wanted)]);
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await db().period.count({ where: { year: wanted } })).toBe(1);
  });

  it("is one period's, also when another is made for it at the same moment", async () => {
    const one = await inState("DRAFT");
    const wanted = nextYear();
    const both = await atTheWrite("period", [
      giveYear(one.id, wanted),
      () => createPeriod(otherHr, periodInput(wanted)),
    ]);
    expect([
      ["OK", "REFUSED PERIOD_YEAR_TAKEN"],
      ["CONFLICT", "OK"],
    ]).toContainEqual(both);
    expect(await db().period.count({ where: { year: wanted } })).toBe(1);
  });
});
