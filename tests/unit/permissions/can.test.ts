import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { can, canSomewhere, type RecordFacts, reachesOf } from "@/lib/permissions/can";
import { givesAll, rolesGivenBy } from "@/lib/permissions/giving";
import { GRANTS, NEVER_ABOUT_SELF, PERMISSIONS, REACHES } from "@/lib/permissions/grants";
import { GRANTED_ROLES, ROLES, type Role } from "@/lib/permissions/roles";
import { ANONYMOUS, type EmployeeViewer, type HeldRole, hasRole } from "@/lib/permissions/viewer";

const viewer = (...roles: HeldRole[]): EmployeeViewer => ({
  kind: "employee",
  accountId: "a",
  sessionId: "s",
  employeeId: "me",
  nip: "1",
  name: "Saya",
  roles,
});
const SYSTEM = { kind: "system", name: "job" } as const;

const heldRole = fc.constantFrom(...ROLES).map((role): HeldRole => ({ role, unitPath: "root/dinas/" }));
const people = fc.constantFrom("me", "other", null);
const record: fc.Arbitrary<RecordFacts> = fc.record({
  ownerId: people,
  appraiserId: people,
  superiorId: people,
  unitPath: fc.constantFrom("root/dinas/", "root/dinas/bidang/", "root/lain/", null),
});
const permission = fc.constantFrom(...PERMISSIONS);

describe("can", () => {
  it.each([
    ["own", { ownerId: "me" }, { ownerId: "other" }, viewer({ role: "STAFF" }), "plan.edit"],
    [
      "team",
      { appraiserId: "me", ownerId: "x" },
      { appraiserId: "other" },
      viewer({ role: "SUPERVISOR" }),
      "plan.agree",
    ],
    [
      "superior",
      { superiorId: "me" },
      { appraiserId: "me" },
      viewer({ role: "SUPERVISOR" }),
      "appraisal.decide",
    ],
    [
      "unit",
      { unitPath: "root/d/b/" },
      { unitPath: "root/dx/" },
      viewer({ role: "UNIT_HEAD", unitPath: "root/d/" }),
      "plan.read",
    ],
    [
      "workplace",
      { unitPath: "root/d/" },
      { unitPath: "root/d/b/s/" },
      viewer({ role: "STAFF", unitPath: "root/d/b/" }),
      "application.handle",
    ],
  ] as const)("reach %s covers its records and no others", (_reach, mine, others, who, what) => {
    expect(can(who, what, mine)).toBe(true);
    expect(can(who, what, others)).toBe(false);
  });

  it("gives a unit role without a unit no reach, and an anonymous citizen nothing", () => {
    expect(reachesOf(viewer({ role: "UNIT_HEAD" }), "plan.read")).toEqual([]);
    expect(reachesOf(viewer({ role: "STAFF" }), "application.handle")).toEqual([]);
    expect(can(viewer({ role: "STAFF", unitPath: "root/d/" }), "application.handle", {})).toBe(false);
    expect(canSomewhere(ANONYMOUS, "people.read")).toBe(false);
    expect(can(SYSTEM, "plan.read", {})).toBe(true);
  });

  it("never lets anybody decide about themselves, whatever roles they hold", () => {
    fc.assert(
      fc.property(fc.array(heldRole, { maxLength: 6 }), permission, record, (roles, what, facts) => {
        fc.pre(NEVER_ABOUT_SELF.has(what));
        expect(can(viewer(...roles), what, { ...facts, ownerId: "me" })).toBe(false);
      }),
    );
  });

  it("takes nothing away when a role is added", () => {
    fc.assert(
      fc.property(
        fc.array(heldRole, { maxLength: 5 }),
        heldRole,
        permission,
        record,
        (roles, more, what, facts) => {
          if (can(viewer(...roles), what, facts)) expect(can(viewer(...roles, more), what, facts)).toBe(true);
        },
      ),
    );
  });

  it("agrees with canSomewhere: who may nowhere, may not here", () => {
    fc.assert(
      fc.property(fc.array(heldRole, { maxLength: 5 }), permission, record, (roles, what, facts) => {
        if (!canSomewhere(viewer(...roles), what)) expect(can(viewer(...roles), what, facts)).toBe(false);
      }),
    );
  });
});

describe("GRANTS", () => {
  it("names only known permissions and reaches", () => {
    const all = Object.values(GRANTS).flatMap((grants) => Object.entries(grants));
    expect(
      all.filter(
        ([name, reach]) => !(PERMISSIONS as readonly string[]).includes(name) || !REACHES.includes(reach),
      ),
    ).toEqual([]);
  });

  it("gives the administrator no sight of ratings", () => {
    const who = viewer({ role: "ADMINISTRATOR" });
    expect(canSomewhere(who, "appraisal.read")).toBe(false);
    expect(canSomewhere(who, "plan.read")).toBe(false);
  });

  it("lets nobody but an administrator make administrators", () => {
    const makers = ROLES.filter((role: Role) => rolesGivenBy(viewer({ role })).includes("ADMINISTRATOR"));
    expect(makers).toEqual(["ADMINISTRATOR"]);
    expect(rolesGivenBy(SYSTEM)).toEqual(GRANTED_ROLES);
    expect(rolesGivenBy(ANONYMOUS)).toEqual([]);
    expect(givesAll(viewer({ role: "HR" }), ["UNIT_HEAD"])).toBe(true);
    expect(givesAll(viewer({ role: "HR" }), ["UNIT_HEAD", "INSPECTOR"])).toBe(false);
    expect(givesAll(viewer({ role: "HR" }), ["HR"])).toBe(false);
    expect(givesAll(viewer({ role: "HR" }), ["ADMINISTRATOR"])).toBe(false);
    expect(hasRole(viewer({ role: "HR" }), "HR")).toBe(true);
    expect(hasRole(ANONYMOUS, "HR")).toBe(false);
  });
});
