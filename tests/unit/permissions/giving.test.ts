import { describe, expect, it } from "vitest";
import { canSomewhere } from "@/lib/permissions/can";
import {
  accountObstacles,
  GUARDED_ROLES,
  isGuarded,
  opensAccountOf,
  rolesGivenBy,
  rolesOpenedBy,
} from "@/lib/permissions/giving";
import { GRANTED_ROLES, ROLES } from "@/lib/permissions/roles";
import { ANONYMOUS, type EmployeeViewer, employeeIdOf, type HeldRole } from "@/lib/permissions/viewer";

const viewer = (...roles: HeldRole[]): EmployeeViewer => ({
  kind: "employee",
  accountId: "a",
  sessionId: "s",
  employeeId: "me",
  nip: "1",
  name: "Saya",
  roles,
});
const RATERS = new Set(["appraiser", "superior"]);

describe("opening accounts and making those who open them", () => {
  it("are apart, whatever roles somebody holds: it takes two people", () => {
    expect([...GUARDED_ROLES].sort()).toEqual([
      "ADMINISTRATOR",
      "COMPLAINT_COORDINATOR",
      "HR",
      "INSPECTOR",
      "TALENT_COMMITTEE",
      "UNIT_HR",
    ]);
    expect(rolesGivenBy(viewer({ role: "HR" }))).toEqual(["UNIT_HEAD"]);
    for (const one of ROLES) {
      for (const other of ROLES) {
        const who = viewer({ role: one, unitPath: "a/" }, { role: other, unitPath: "a/" });
        const givesGuarded = rolesGivenBy(who).some(isGuarded);
        expect(givesGuarded && canSomewhere(who, "account.reset")).toBe(false);
      }
    }
    const makers = ROLES.filter((role) => rolesGivenBy(viewer({ role })).some(isGuarded));
    expect(makers).toEqual(["ADMINISTRATOR"]);
  });

  it("leave guarded accounts to their owners: no role opens one, only the server does", () => {
    for (const role of ROLES) expect(rolesOpenedBy(viewer({ role })).filter(isGuarded)).toEqual([]);
    expect(rolesOpenedBy(viewer({ role: "HR" }, { role: "ADMINISTRATOR" }))).toEqual(["UNIT_HEAD"]);
    expect(rolesOpenedBy({ kind: "system", name: "cli" })).toEqual(GRANTED_ROLES);
  });
});

describe("accountObstacles", () => {
  it.each([
    ["a colleague, to HR", "HR", "colleague", [], []],
    ["who rates them, to HR", "HR", "appraiser", [], ["OWN_RATER"]],
    ["the appraiser's superior, to HR", "HR", "superior", ["UNIT_HEAD"], ["OWN_RATER"]],
    ["a unit's head, to HR", "HR", "colleague", ["UNIT_HEAD"], []],
    ["a fellow, to HR", "HR", "colleague", ["UNIT_HEAD", "HR"], ["GUARDED_ROLE"]],
    ["the inspector, to HR", "HR", "colleague", ["INSPECTOR"], ["GUARDED_ROLE"]],
    ["an administrator, to HR", "HR", "colleague", ["ADMINISTRATOR"], ["GUARDED_ROLE"]],
    [
      "an administrator who rates them, to HR",
      "HR",
      "appraiser",
      ["ADMINISTRATOR"],
      ["GUARDED_ROLE", "OWN_RATER"],
    ],
    ["an administrator, to another one", "ADMINISTRATOR", "colleague", ["ADMINISTRATOR"], ["GUARDED_ROLE"]],
    ["who rates them, to an administrator", "ADMINISTRATOR", "superior", [], ["OWN_RATER"]],
    [
      "a fellow who leads a unit, to the HR officer of a unit",
      "UNIT_HR",
      "colleague",
      ["UNIT_HEAD", "UNIT_HR"],
      ["GUARDED_ROLE", "ABOVE_OWN_ROLES"],
    ],
    ["any role, to the HR officer of a unit", "UNIT_HR", "colleague", ["UNIT_HEAD"], ["ABOVE_OWN_ROLES"]],
  ] as const)("stand before %s", (_case, role, id, roles, expected) => {
    const owner = { id, roles };
    expect(accountObstacles(viewer({ role }), RATERS, owner)).toEqual(expected);
    expect(opensAccountOf(viewer({ role }), RATERS, owner)).toBe(expected.length === 0);
  });

  it("never stand before the server's own command line", () => {
    const system = { kind: "system", name: "cli" } as const;
    expect([employeeIdOf(system), employeeIdOf(ANONYMOUS), employeeIdOf(viewer())]).toEqual([
      null,
      null,
      "me",
    ]);
    expect(opensAccountOf(system, new Set(), { id: "x", roles: ["ADMINISTRATOR"] })).toBe(true);
  });
});
