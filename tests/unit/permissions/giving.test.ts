import { describe, expect, it } from "vitest";
import { accountObstacles, opensAccountOf } from "@/lib/permissions/giving";
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

describe("accountObstacles", () => {
  it.each([
    ["a colleague, to HR", "HR", "colleague", [], []],
    ["who rates them, to HR", "HR", "appraiser", [], ["OWN_RATER"]],
    ["the appraiser's superior, to HR", "HR", "superior", ["HR"], ["OWN_RATER"]],
    ["an administrator, to HR", "HR", "colleague", ["ADMINISTRATOR"], ["ABOVE_OWN_ROLES"]],
    [
      "an administrator who rates them, to HR",
      "HR",
      "appraiser",
      ["ADMINISTRATOR"],
      ["ABOVE_OWN_ROLES", "OWN_RATER"],
    ],
    ["an administrator, to another one", "ADMINISTRATOR", "colleague", ["ADMINISTRATOR"], []],
    ["who rates them, to an administrator", "ADMINISTRATOR", "superior", [], ["OWN_RATER"]],
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
