import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { adoptionBoard } from "@/lib/domain/plan/adoption";
import { adoptionCounts } from "@/lib/queries/plan/adoption-counts";
import { listAdoptionPeople } from "@/lib/queries/plan/list-adoption-people";
import { listBlockers } from "@/lib/queries/plan/list-blockers";
import { listTeamMembers, type TeamFilter } from "@/lib/queries/plan/list-team-members";
import { listWaitingPlans } from "@/lib/queries/plan/list-waiting-plans";
import { nextWaitingPlan } from "@/lib/queries/plan/next-waiting-plan";
import { dateOf, localToday } from "@/lib/time";
import { anOpenPeriod } from "@/tests/factories/drafts";
import { anEmployee, appoint, aUnit, viewerOf } from "@/tests/factories/people";
import { aPeriod, aPlan } from "@/tests/factories/plans";

const TODAY = "2026-06-15";
const SUPERVISOR = [{ role: "SUPERVISOR" }] as const;

/** A unit with one below it; the head appraises five people, each further on with the plan than the one before. */
async function aTeam() {
  const period = await anOpenPeriod();
  const unit = await aUnit();
  const below = await aUnit({ parent: unit });
  const head = await anEmployee({ name: "Kepala", unitId: unit.id });
  const members = [];
  for (const name of ["Ani", "Budi", "Citra", "Dedi", "Eka"]) {
    const member = await anEmployee({ name, unitId: below.id });
    await appoint(member.id, head.id);
    members.push(member);
  }
  for (const [index, state] of [null, "DRAFT", "SUBMITTED", "RETURNED", "AGREED"].entries()) {
    const member = members[index];
    if (!member || !state) continue;
    const parties = { employeeId: member.id, appraiserId: head.id, unitId: below.id, periodId: period.id };
    await aPlan({ ...parties, state: state as "DRAFT" });
  }
  return { period, unit, below, head, members };
}
let team: Awaited<ReturnType<typeof aTeam>>;
beforeAll(async () => {
  team = await aTeam();
});
const members = (filter: Partial<TeamFilter> = {}, viewer = viewerOf(team.head, SUPERVISOR), today = TODAY) =>
  listTeamMembers(viewer, today, { periodId: team.period.id, ...filter });

describe("the team of a supervisor", () => {
  it("shows everybody with the state of their plan, also who has none", async () => {
    const { rows, next } = await members();
    expect(rows.map(({ name, state, planId }) => [name, state, planId !== null])).toEqual([
      ["Ani", "NONE", false],
      ["Budi", "DRAFT", true],
      ["Citra", "SUBMITTED", true],
      ["Dedi", "RETURNED", true],
      ["Eka", "AGREED", true],
    ]);
    expect(next).toBeNull();
    expect((await members({ state: "NONE" })).rows.map(({ name }) => name)).toEqual(["Ani"]);
  });

  it("is searched by words of the name alone", async () => {
    const namesOf = async (filter: object) => (await members(filter)).rows.map(({ name }) => name);
    expect(await namesOf({ q: "  bUdI " })).toEqual(["Budi"]);
    expect(await namesOf({ q: "I" })).toEqual(["Ani", "Budi", "Citra", "Dedi"]);
    expect(await namesOf({ q: "i", state: "NONE" })).toEqual(["Ani"]);
    expect(await namesOf({ q: "d i b" })).toEqual(["Budi"]);
    for (const q of ["%", "_", team.members[1]?.nip ?? "", team.members[1]?.nip.slice(0, 4) ?? ""])
      expect(await namesOf({ q }), q).toEqual([]);
  });

  it("leaves who has an acting appraiser to that one, who reads the plan", async () => {
    const acting = await anEmployee({ name: "Plt" });
    const [, budi] = team.members;
    const assignment = await db().appraiserAssignment.create({
      data: {
        employeeId: budi?.id ?? "",
        appraiserId: acting.id,
        kind: "PLT",
        startsOn: dateOf("2026-06-01"),
        endsOn: dateOf("2026-06-30"),
      },
    });
    expect((await members()).rows.map(({ name }) => name)).not.toContain("Budi");
    const seen = await members({}, viewerOf(acting, SUPERVISOR));
    expect(seen.rows).toMatchObject([{ name: "Budi", state: "DRAFT", planId: expect.any(String) }]);
    expect((await members({}, undefined, "2026-07-01")).rows.map(({ name }) => name)).toContain("Budi");
    await db().appraiserAssignment.delete({ where: { id: assignment.id } });
  });

  it("goes on after the last name, also among namesakes", async () => {
    const head = await anEmployee();
    for (let n = 0; n < 27; n += 1) {
      const member = await anEmployee({ name: "Sama", unitId: team.unit.id });
      await appoint(member.id, head.id);
    }
    const viewer = viewerOf(head, SUPERVISOR);
    const first = await members({}, viewer);
    const second = await members({ after: first.next ?? "" }, viewer);
    const ids = [...first.rows, ...second.rows].map(({ employeeId }) => employeeId);
    expect([first.rows.length, second.rows.length, new Set(ids).size]).toEqual([25, 2, 27]);
    expect(second.next).toBeNull();
    expect((await members({ after: "no key at all" }, viewer)).rows).toHaveLength(25);
  });

  it("is nobody for who appraises nobody", async () => {
    expect((await members({}, viewerOf(await anEmployee()))).rows).toEqual([]);
    expect((await members({}, viewerOf(await anEmployee(), SUPERVISOR))).rows).toEqual([]);
    expect((await listWaitingPlans(viewerOf(team.head), localToday())).rows).toEqual([]);
  });
});

describe("the plans that wait for an answer", () => {
  it("are those that were submitted to the viewer, who waits longest first, page by page", async () => {
    const head = await anEmployee();
    const parties = { appraiserId: head.id, unitId: team.unit.id, periodId: team.period.id };
    const ids: string[] = [];
    for (const day of [3, 1, 2]) {
      const owner = await anEmployee();
      await appoint(owner.id, head.id);
      const plan = await aPlan({ ...parties, employeeId: owner.id, state: "SUBMITTED" });
      await db().performancePlan.update({
        where: { id: plan.id },
        data: { submittedAt: new Date(`2026-02-0${day}T01:00:00.123Z`) },
      });
      ids.push(plan.id);
    }
    const draft = await anEmployee();
    await appoint(draft.id, head.id);
    await aPlan({ ...parties, employeeId: draft.id, state: "DRAFT" });
    // Handed to the head, whom somebody else followed since.
    await aPlan({ ...parties, employeeId: (await anEmployee()).id, state: "SUBMITTED" });
    const viewer = viewerOf(head, SUPERVISOR);
    const first = await listWaitingPlans(viewer, localToday(), { take: 2 });
    expect(first.rows.map(({ id }) => id)).toEqual([ids[1], ids[2]]);
    const second = await listWaitingPlans(viewer, localToday(), { take: 2, after: first.next ?? "" });
    expect(second.rows.map(({ id }) => id)).toEqual([ids[0]]);
    expect(second.next).toBeNull();

    // From one to the next, and from the last to the first.
    const afterwards = async (place: number) => {
      const plan = await db().performancePlan.findUniqueOrThrow({ where: { id: ids[place] ?? "" } });
      const at = { id: plan.id, submittedAt: plan.submittedAt?.toISOString() ?? null };
      return (await nextWaitingPlan(viewer, at, localToday()))?.id;
    };
    expect([await afterwards(1), await afterwards(2), await afterwards(0)]).toEqual([ids[2], ids[0], ids[1]]);
    expect((await nextWaitingPlan(viewer, { id: draft.id, submittedAt: null }, localToday()))?.id).toBe(
      ids[1],
    );
    await db().performancePlan.updateMany({ where: { id: { in: ids.slice(1) } }, data: { state: "AGREED" } });
    expect(await afterwards(0)).toBeUndefined();
  });
});

describe("the adoption of a period", () => {
  const unitHead = () =>
    viewerOf(team.members[0] ?? team.head, [{ role: "UNIT_HEAD", unitPath: team.unit.path }]);

  it("counts the people of a unit head's branch by state, and nobody else", async () => {
    const figures = await adoptionCounts(unitHead(), team.period.id, localToday());
    const board = adoptionBoard(figures?.units ?? [], figures?.counts ?? [], null);
    const head = { NONE: 1 };
    expect(board.all.total).toBeGreaterThanOrEqual(6);
    const below = adoptionBoard(figures?.units ?? [], figures?.counts ?? [], team.unit);
    expect(below.units).toMatchObject([
      { id: team.below.id, tally: { NONE: 1, DRAFT: 1, SUBMITTED: 1, RETURNED: 1, AGREED: 1, total: 5 } },
    ]);
    expect(below.direct.NONE).toBeGreaterThanOrEqual(head.NONE);
    expect(figures?.units.map(({ id }) => id).sort()).toEqual([team.unit.id, team.below.id].sort());
  });

  it("agrees with the list of people behind it, state by state", async () => {
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    const figures = await adoptionCounts(hr, team.period.id, localToday());
    const unit = figures?.units.find(({ id }) => id === team.below.id) ?? null;
    const { all } = adoptionBoard(figures?.units ?? [], figures?.counts ?? [], unit);
    for (const state of ["NONE", "DRAFT", "SUBMITTED", "RETURNED", "AGREED"] as const) {
      const filter = { periodId: team.period.id, unitPath: team.below.path, state };
      expect((await listAdoptionPeople(hr, localToday(), filter)).rows).toHaveLength(all[state]);
    }
    const people = await listAdoptionPeople(hr, localToday(), {
      periodId: team.period.id,
      unitPath: team.below.path,
    });
    expect(people.rows.find(({ name }) => name === "Citra")).toMatchObject({ appraiser: "Kepala" });
  });

  it("counts who was appraised to the end, by the annual rating alone", async () => {
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    const evaluated = async () => {
      const figures = await adoptionCounts(hr, team.period.id, localToday());
      const unit = figures?.units.find(({ id }) => id === team.below.id) ?? null;
      return adoptionBoard(figures?.units ?? [], figures?.counts ?? [], unit).all.evaluated;
    };
    const plan = await db().performancePlan.findFirstOrThrow({
      where: { employeeId: team.members[4]?.id ?? "", periodId: team.period.id },
    });
    const parties = { planId: plan.id, appraiserId: team.head.id, superiorId: team.head.id };
    const days = { startsOn: plan.startsOn, endsOn: plan.endsOn };
    const common = { ...parties, ...days, createdAt: new Date("2026-12-20T02:00:00Z") };
    await db().appraisal.create({ data: { ...common, kind: "PERIODIC", state: "FINAL" } });
    const annual = await db().appraisal.create({ data: { ...common, kind: "ANNUAL", state: "RATED" } });
    expect(await evaluated()).toBe(0);
    await db().appraisal.update({ where: { id: annual.id }, data: { state: "FINAL" } });
    expect(await evaluated()).toBe(1);
    await db().appraisal.deleteMany({ where: { planId: plan.id } });
  });

  it("says who has others wait, whom, and since when", async () => {
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    const unit = await aUnit();
    const [slow, quick] = [await anEmployee({ name: "Lambat" }), await anEmployee({ name: "Cepat" })];
    for (const [index, appraiser] of [slow, slow, slow, slow, quick].entries()) {
      const owner = await anEmployee({ name: `Penunggu ${index}`, unitId: unit.id });
      const parties = { employeeId: owner.id, appraiserId: appraiser.id, unitId: unit.id };
      const plan = await aPlan({ ...parties, periodId: team.period.id, state: "SUBMITTED" });
      const submittedAt = new Date(`2026-02-0${index + 2}T01:00:00Z`);
      await db().performancePlan.update({ where: { id: plan.id }, data: { submittedAt } });
    }
    // Of another year, with the same two.
    const { id: periodId } = await aPeriod({ year: 2029 });
    const late = { employeeId: (await anEmployee()).id, appraiserId: quick.id, unitId: unit.id, periodId };
    await aPlan({ ...late, startsOn: "2029-01-01", endsOn: "2029-12-31", state: "SUBMITTED" });
    const filter = { periodId: team.period.id, unitPath: unit.path };
    expect(await listBlockers(hr, filter)).toMatchObject([
      {
        name: "Lambat",
        waiting: 4,
        since: new Date("2026-02-02T01:00:00Z"),
        first: ["Penunggu 0", "Penunggu 1", "Penunggu 2"],
      },
      { name: "Cepat", waiting: 1, first: ["Penunggu 4"] },
    ]);
    const elsewhere = [{ role: "UNIT_HEAD", unitPath: team.unit.path }] as const;
    expect(await listBlockers(viewerOf(team.head, elsewhere), filter)).toEqual([]);
    expect(await listBlockers(viewerOf(team.head, SUPERVISOR), filter)).toEqual([]);
  });

  it("is closed to staff and supervisors, and ends at the reach of a unit", async () => {
    const supervisor = viewerOf(team.head, SUPERVISOR);
    expect(await adoptionCounts(supervisor, team.period.id, localToday())).toBeNull();
    const filter = { periodId: team.period.id, unitPath: "" };
    expect((await listAdoptionPeople(supervisor, localToday(), filter)).rows).toEqual([]);
    const elsewhere = await aUnit();
    const stranger = viewerOf(team.head, [{ role: "UNIT_HR", unitPath: elsewhere.path }]);
    const reaching = { ...filter, unitPath: team.unit.path };
    expect((await listAdoptionPeople(stranger, localToday(), reaching)).rows).toEqual([]);
  });
});
