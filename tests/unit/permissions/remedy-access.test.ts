import { expect, it } from "vitest";
import { can } from "@/lib/permissions/can";
import { givesOneOf } from "@/lib/permissions/giving";
import { REMEDY_PLANNERS } from "@/lib/permissions/remedy-access";
import { ROLES, type Role } from "@/lib/permissions/roles";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";

const holder = (role: Role): EmployeeViewer => ({
  kind: "employee",
  accountId: "a",
  sessionId: "s",
  employeeId: "me",
  nip: "1",
  name: "Pegawai",
  roles: [{ role, unitPath: "root/unit/" }],
});

it("counts as who plans what follows a survey those, and only those, who may, wherever the unit lies", () => {
  const planning = (unitPath: string) =>
    ROLES.filter((role) => can(holder(role), "remedy.plan", { unitPath }));
  expect(REMEDY_PLANNERS).toEqual(planning("root/unit/below/"));
  expect(REMEDY_PLANNERS).toEqual(["UNIT_HEAD"]);
  // Were there a role that plans for all, no unit would be without.
  expect(planning("root/other/")).toEqual([]);
});

it("leads to giving their role whoever may give it", () => {
  const giving = ROLES.filter((role) => givesOneOf(holder(role), REMEDY_PLANNERS));
  expect(giving).toEqual(["HR", "ADMINISTRATOR"]);
  expect(givesOneOf(ANONYMOUS, REMEDY_PLANNERS)).toBe(false);
});
