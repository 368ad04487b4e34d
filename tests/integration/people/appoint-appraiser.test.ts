import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { findAppraisal } from "@/lib/queries/appraisal/find-appraisal";
import type { AppointAppraiserInput } from "@/lib/schemas/people";
import { appointAppraiser } from "@/lib/services/people/appoint-appraiser";
import { endAppraiser } from "@/lib/services/people/end-appraiser";
import { dateOf, dayOf, localToday } from "@/lib/time";
import { aLadderWithAppraisal } from "@/tests/factories/appraisals";
import { anHr, aUnitHr, auditsOf, outsiders, versionOf } from "@/tests/factories/hr";
import { anEmployee, appoint, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { outcomeOf } from "@/tests/support/outcomes";
import { somebodyWaits } from "@/tests/support/somebody-waits";

const by = (
  employeeId: string,
  appraiserId: string,
  over: Partial<AppointAppraiserInput> = {},
): AppointAppraiserInput => ({
  employeeId,
  version: 1,
  appraiserId,
  kind: "DEFINITIVE",
  startsOn: "2026-06-01",
  ...over,
});
const assignmentsOf = async (employeeId: string) =>
  (await db().appraiserAssignment.findMany({ where: { employeeId }, orderBy: { startsOn: "asc" } })).map(
    ({ appraiserId, kind, startsOn, endsOn }) => [
      appraiserId,
      kind,
      dayOf(startsOn),
      endsOn && dayOf(endsOn),
    ],
  );
const people = (count: number) => Promise.all(Array.from({ length: count }, () => anEmployee()));

describe("appoint appraiser", () => {
  it("ends the previous appraiser the day before and keeps the history", async () => {
    const hr = contextOf(await anHr());
    const [staff, old, next] = await people(3);
    if (!staff || !old || !next) throw new Error("no people");
    await appoint(staff.id, old.id);
    await appointAppraiser(hr, by(staff.id, next.id));
    expect(await assignmentsOf(staff.id)).toEqual([
      [old.id, "DEFINITIVE", "2020-01-01", "2026-05-31"],
      [next.id, "DEFINITIVE", "2026-06-01", null],
    ]);
    expect(await auditsOf("appraiser.appoint", staff.id)).toMatchObject([
      {
        aboutId: staff.id,
        before: { appraiserId: old.id },
        after: { appraiserId: next.id, kind: "DEFINITIVE" },
      },
    ]);
  });

  it("sets right what was recorded wrongly when it begins on the same day", async () => {
    const hr = contextOf(await anHr());
    const [staff, wrong, right] = await people(3);
    if (!staff || !wrong || !right) throw new Error("no people");
    await appoint(staff.id, wrong.id);
    await appointAppraiser(hr, by(staff.id, right.id, { startsOn: "2020-01-01" }));
    expect(await assignmentsOf(staff.id)).toEqual([[right.id, "DEFINITIVE", "2020-01-01", null]]);
  });

  it("lets an acting official stand beside the definitive one, until a day", async () => {
    const hr = contextOf(await anHr());
    const [staff, head, acting, other] = await people(4);
    if (!staff || !head || !acting || !other) throw new Error("no people");
    await appoint(staff.id, head.id);
    await appointAppraiser(hr, by(staff.id, acting.id, { kind: "PLT", endsOn: "2026-08-31" }));
    expect(await assignmentsOf(staff.id)).toEqual([
      [head.id, "DEFINITIVE", "2020-01-01", null],
      [acting.id, "PLT", "2026-06-01", "2026-08-31"],
    ]);
    const second = by(staff.id, other.id, {
      version: 2,
      kind: "PLH",
      startsOn: "2026-08-31",
      endsOn: "2026-09-30",
    });
    await expectFailure(appointAppraiser(hr, second), "REFUSED", ["OVERLAP"]);
    const endless = by(staff.id, other.id, { version: 2, kind: "PLH", startsOn: "2026-09-01" });
    await expectFailure(appointAppraiser(hr, endless), "REFUSED", ["END_MISSING"]);
  });

  it("refuses oneself, a circle however long, somebody inactive, and what is already so", async () => {
    const hr = contextOf(await anHr());
    const [a, b, c, gone] = await people(4);
    if (!a || !b || !c || !gone) throw new Error("no people");
    await appoint(a.id, b.id);
    await appoint(b.id, c.id);
    await expectFailure(appointAppraiser(hr, by(a.id, a.id)), "REFUSED", ["OWN_APPRAISER"]);
    await expectFailure(appointAppraiser(hr, by(c.id, a.id)), "REFUSED", ["CYCLE"]);
    await db().employee.update({ where: { id: gone.id }, data: { state: "INACTIVE" } });
    await expectFailure(appointAppraiser(hr, by(c.id, gone.id)), "REFUSED", ["INACTIVE"]);
    await expectFailure(appointAppraiser(hr, by(c.id, crypto.randomUUID())), "REFUSED", ["INACTIVE"]);
    await expectFailure(appointAppraiser(hr, by(a.id, b.id)), "REFUSED", ["NOTHING_CHANGES"]);
    const earlier = by(a.id, c.id, { startsOn: "2019-01-01" });
    await expectFailure(appointAppraiser(hr, earlier), "REFUSED", ["STARTS_BEFORE_CURRENT"]);
    expect(await versionOf(a.id)).toBe(1);
  });

  it("is not done by whom the appointed would decide about, as long as another officer may do it", async () => {
    const other = await anEmployee();
    const { id: grantId } = await grantRole(other.id, "HR");
    const { staff, appraiser, superior, appraisalId } = await aLadderWithAppraisal("RATED");
    const rated = { ...staff, roles: [...staff.roles, { role: "HR" as const }] };
    const crony = await anEmployee();
    const id = appraiser.employeeId;
    const { id: assignmentId } = await db().appraiserAssignment.findFirstOrThrow({
      where: { employeeId: id },
    });
    const acting = async () =>
      by(id, crony.id, { version: await versionOf(id), kind: "PLH", endsOn: "2026-06-30" });
    const ending = async () => ({
      employeeId: id,
      version: await versionOf(id),
      assignmentId,
      endsOn: "2026-06-14",
    });
    for (const state of ["RATED", "HANDED_OVER", "OBJECTED", "EXPLAINED"] as const) {
      await db().appraisal.update({ where: { id: appraisalId }, data: { state } });
      await expectFailure(appointAppraiser(contextOf(rated), await acting()), "REFUSED", [
        "APPOINTS_OWN_DECIDER",
      ]);
      await expectFailure(endAppraiser(contextOf(rated), await ending()), "REFUSED", [
        "APPOINTS_OWN_DECIDER",
      ]);
    }
    // Silence that was taken for acceptance may still be followed by a late objection.
    const finish = (outcome: "LAPSED" | "ACCEPTED") =>
      db().appraisal.update({ where: { id: appraisalId }, data: { state: "FINAL", outcome } });
    await finish("LAPSED");
    await expectFailure(appointAppraiser(contextOf(rated), await acting()), "REFUSED", [
      "APPOINTS_OWN_DECIDER",
    ]);
    await expectFailure(endAppraiser(contextOf(rated), await ending()), "REFUSED", ["APPOINTS_OWN_DECIDER"]);
    expect(await assignmentsOf(id)).toEqual([[superior.employeeId, "DEFINITIVE", "2020-01-01", null]]);

    await appointAppraiser(contextOf(viewerOf(other, [{ role: "HR" }])), await acting());
    expect((await auditsOf("appraiser.appoint", id)).at(-1)?.after).not.toHaveProperty("choosesOwnDecider");
    await finish("ACCEPTED");
    await endAppraiser(contextOf(rated), await ending());
    await db().grant.delete({ where: { id: grantId } });
  });

  it("is done by them, marked, where nobody else in service may do it", async () => {
    const { staff, appraiser, superior, appraisalId } = await aLadderWithAppraisal("OBJECTED");
    const rated = { ...staff, roles: [...staff.roles, { role: "HR" as const }] };
    const [successor, elsewhere, gone] = await people(3);
    if (!successor || !elsewhere || !gone) throw new Error("no people");
    const id = appraiser.employeeId;
    // None of these may: their unit is another one, they have left, or it is about themselves.
    await grantRole(elsewhere.id, "UNIT_HR", (await aUnit()).id);
    await grantRole(gone.id, "HR");
    await db().employee.update({ where: { id: gone.id }, data: { state: "INACTIVE" } });
    const own = await grantRole(id, "HR");
    const marked = async () =>
      (await findAppraisal(superior, appraisalId, localToday()))?.objection?.isDeciderChosenByOwner;
    expect(await marked()).toBe(false);

    await appointAppraiser(contextOf(rated), by(id, successor.id, { version: await versionOf(id) }));
    expect((await auditsOf("appraiser.appoint", id)).at(-1)).toMatchObject({
      actorId: staff.employeeId,
      after: { appraiserId: successor.id, choosesOwnDecider: true },
    });
    const decider = viewerOf(successor, [{ role: "SUPERVISOR" }]);
    expect((await findAppraisal(decider, appraisalId, localToday()))?.objection?.isDeciderChosenByOwner).toBe(
      true,
    );
    const { unitId } = await db().employee.findUniqueOrThrow({ where: { id } });
    await grantRole(elsewhere.id, "UNIT_HR", unitId ?? undefined);
    const again = by(id, elsewhere.id, { version: await versionOf(id), startsOn: "2026-06-10" });
    await expectFailure(appointAppraiser(contextOf(rated), again), "REFUSED", ["APPOINTS_OWN_DECIDER"]);
    await db().grant.delete({ where: { id: own.id } });
  });

  it("looks ahead: an assignment that begins later would close the circle", async () => {
    const hr = contextOf(await anHr());
    const [a, b] = await people(2);
    if (!a || !b) throw new Error("no people");
    await appoint(a.id, b.id, "2026-09-01");
    await expectFailure(appointAppraiser(hr, by(b.id, a.id)), "REFUSED", ["CYCLE"]);
    // Over before it would: no circle on any day.
    await appointAppraiser(hr, by(b.id, a.id, { kind: "PLT", endsOn: "2026-08-31" }));
  });

  it("does not let two who appoint one another at once close a circle", async () => {
    const hr = contextOf(await anHr());
    const [a, b] = await people(2);
    if (!a || !b) throw new Error("no people");
    const race = await raced([appointAppraiser(hr, by(a.id, b.id)), appointAppraiser(hr, by(b.id, a.id))]);
    expect(race).toEqual({ done: 1, codes: ["REFUSED"] });
  });

  it("gives one of two a conflict, also when the database alone stands between them", async () => {
    const hr = contextOf(await anHr());
    const [staff, one, other] = await people(3);
    if (!staff || !one || !other) throw new Error("no people");
    const race = await raced([
      appointAppraiser(hr, by(staff.id, one.id)),
      appointAppraiser(hr, by(staff.id, other.id)),
    ]);
    expect(race).toEqual({ done: 1, codes: ["CONFLICT"] });
    expect(await auditsOf("appraiser.appoint", staff.id)).toHaveLength(1);

    // Another writer that takes no version, as the import is: its row is committed after the service has looked.
    const [late, x, y] = await people(3);
    if (!late || !x || !y) throw new Error("no people");
    let service = Promise.resolve("not asked");
    await db().$transaction(
      async (tx) => {
        await tx.appraiserAssignment.create({
          data: { employeeId: late.id, appraiserId: x.id, startsOn: dateOf("2026-06-01") },
        });
        service = outcomeOf(appointAppraiser(hr, by(late.id, y.id)));
        await somebodyWaits();
      },
      { timeout: 15_000 },
    );
    expect(await service).toBe("CONFLICT");
  });

  it("is for HR and, within the unit, for its HR officer, who may name somebody from elsewhere", async () => {
    const unit = await aUnit();
    const staff = await anEmployee({ unitId: unit.id });
    const [elsewhere] = await people(1);
    if (!elsewhere) throw new Error("no people");
    for (const [, viewer] of await outsiders(staff.id, unit)) {
      await expectFailure(appointAppraiser(contextOf(viewer), by(staff.id, elsewhere.id)), "NOT_FOUND");
    }
    const officer = contextOf(await aUnitHr(unit));
    await appointAppraiser(officer, by(staff.id, elsewhere.id));
    await expectFailure(appointAppraiser(officer, by(elsewhere.id, staff.id)), "NOT_FOUND");
  });
});

describe("an appraiser whose time is over", () => {
  it.each([["the same one"], ["another one"]])("goes on as %s from the same day", async (who) => {
    const hr = contextOf(await anHr());
    const [staff, old, other] = await people(3);
    if (!staff || !old || !other) throw new Error("no people");
    const { id } = await appoint(staff.id, old.id);
    await db().appraiserAssignment.update({ where: { id }, data: { endsOn: dateOf("2026-05-31") } });
    const next = who === "the same one" ? old : other;
    await appointAppraiser(hr, by(staff.id, next.id, { startsOn: "2020-01-01" }));
    expect(await assignmentsOf(staff.id)).toEqual([[next.id, "DEFINITIVE", "2020-01-01", null]]);
  });
});

describe("end appraiser", () => {
  const ending = (employeeId: string, assignmentId: string, endsOn: string, version = 1) => ({
    employeeId,
    assignmentId,
    endsOn,
    version,
  });

  it("sets the last day, and only to an earlier one", async () => {
    const hr = contextOf(await anHr());
    const [staff, head] = await people(2);
    if (!staff || !head) throw new Error("no people");
    const { id } = await appoint(staff.id, head.id);
    await expectFailure(endAppraiser(hr, ending(staff.id, id, "2019-12-31")), "REFUSED", [
      "ENDS_BEFORE_START",
    ]);
    await endAppraiser(hr, ending(staff.id, id, "2026-06-30"));
    const longer = endAppraiser(hr, ending(staff.id, id, "2026-07-31", 2));
    await expectFailure(longer, "REFUSED", ["ENDED_ALREADY"]);
    const race = await raced([1, 2].map(() => endAppraiser(hr, ending(staff.id, id, "2026-06-20", 2))));
    expect(race.done).toBe(1);
    expect(await auditsOf("appraiser.end", staff.id)).toMatchObject([
      { before: { endsOn: null }, after: { endsOn: "2026-06-30" } },
      { before: { endsOn: "2026-06-30" }, after: { endsOn: "2026-06-20" } },
    ]);
  });

  it("does not exist for anybody else, nor under another person", async () => {
    const unit = await aUnit();
    const staff = await anEmployee({ unitId: unit.id });
    const [head, other] = await people(2);
    if (!head || !other) throw new Error("no people");
    const { id } = await appoint(staff.id, head.id);
    for (const [, viewer] of await outsiders(staff.id, unit)) {
      await expectFailure(endAppraiser(contextOf(viewer), ending(staff.id, id, "2026-06-30")), "NOT_FOUND");
    }
    const hr = contextOf(await anHr());
    await expectFailure(endAppraiser(hr, ending(other.id, id, "2026-06-30")), "NOT_FOUND");
  });
});
