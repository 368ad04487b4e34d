import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import { can } from "@/lib/permissions/can";
import { planRecord } from "@/lib/permissions/plan-access";
import { ROLES } from "@/lib/permissions/roles";
import { ANONYMOUS, type Viewer } from "@/lib/permissions/viewer";
import { visiblePlansWhere } from "@/lib/queries/plan/visible-plans";
import { dateOf } from "@/lib/time";
import { anAppraisalRow } from "@/tests/factories/appraisals";
import { anEmployee, aUnit, viewerOf } from "@/tests/factories/people";
import { aPeriod, aPlan } from "@/tests/factories/plans";

/** A small town: a unit with one below it and one beside it, two people in each. */
async function aTown() {
  const top = await aUnit();
  const below = await aUnit({ parent: top });
  const beside = await aUnit();
  const units = [top, below, beside];
  const people = [];
  for (const unit of [...units, ...units]) people.push(await anEmployee({ unitId: unit.id }));
  return { units, people };
}
const { units, people } = await aTown();
const period = await aPeriod();
const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("the list is empty");
  return item;
};

for (const [index, owner] of people.entries()) {
  for (const [step, state] of (["SUBMITTED", "RETURNED", "AGREED"] as const).entries()) {
    const plan = await aPlan({
      employeeId: owner.id,
      appraiserId: at(people, index + step + 1).id,
      unitId: at(units, index + step).id,
      periodId: period.id,
      startsOn: `2026-0${step + 1}-01`,
      // Some are over.
      endsOn: index % 3 === 0 ? "2026-05-31" : "2026-12-31",
      state,
    });
    // Some were rated, by somebody who need not be in office any more.
    if (state === "AGREED" && index % 2 === 0) await anAppraisalRow(plan, at(people, index + 4).id);
  }
}
// Of those to whom a plan went some still appraise its owner, some do no more.
for (const [index, owner] of people.entries()) {
  await db().appraiserAssignment.createMany({
    data: [
      { employeeId: owner.id, appraiserId: at(people, index + 1).id, startsOn: dateOf("2026-01-01") },
      {
        employeeId: owner.id,
        appraiserId: at(people, index + 2).id,
        kind: "PLH",
        startsOn: dateOf("2026-05-01"),
        endsOn: dateOf("2026-05-31"),
      },
    ],
  });
}
const TODAY = "2026-06-15";
const plans = await db().performancePlan.findMany({ select: { ...APPRAISER_OF_PLAN, id: true } });

const heldRole = fc
  .record({ role: fc.constantFrom(...ROLES), unit: fc.nat(2) })
  .map(({ role, unit }) =>
    role === "UNIT_HEAD" || role === "UNIT_HR" ? { role, unitPath: at(units, unit).path } : { role },
  );
const viewers: fc.Arbitrary<Viewer> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...people), fc.array(heldRole, { maxLength: 3 }))
      .map(([person, roles]) => viewerOf(person, roles)),
  },
  { weight: 1, arbitrary: fc.constant<Viewer>(ANONYMOUS) },
  { weight: 1, arbitrary: fc.constant<Viewer>({ kind: "system", name: "test" }) },
);

describe("the scope of plans", () => {
  it("lists exactly the plans that may be read one by one", async () => {
    await fc.assert(
      fc.asyncProperty(viewers, async (viewer) => {
        const listed = await db().performancePlan.findMany({
          where: visiblePlansWhere(viewer, TODAY),
          select: { id: true },
        });
        const readable = plans.filter((plan) => can(viewer, "plan.read", planRecord(plan, TODAY)));
        expect(listed.map(({ id }) => id).sort()).toEqual(readable.map(({ id }) => id).sort());
      }),
      { numRuns: 80 },
    );
  });

  it("is not empty for everybody, and not everything for anybody but those who read all", () => {
    const [owner] = people;
    if (!owner) throw new Error("there are people");
    const own = plans.filter((plan) => can(viewerOf(owner), "plan.read", planRecord(plan, TODAY)));
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(plans.length);
  });
});
