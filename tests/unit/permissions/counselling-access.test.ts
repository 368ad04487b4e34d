import { describe, expect, it } from "vitest";
import { isCounsellingParty } from "@/lib/permissions/counselling-access";
import { ROLES } from "@/lib/permissions/roles";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";

const viewer = (employeeId: string): EmployeeViewer => ({
  kind: "employee",
  accountId: "a",
  sessionId: "s",
  employeeId,
  nip: "1",
  name: "Saya",
  roles: ROLES.map((role) => ({ role, unitPath: "root/" })),
});
const sides = { employeeId: "one", counsellorId: "two" };

describe("who reads a counselling", () => {
  it("are its two people, and nobody else, whatever roles they hold", () => {
    expect(isCounsellingParty(viewer("one"), sides)).toBe(true);
    expect(isCounsellingParty(viewer("two"), sides)).toBe(true);
    expect(isCounsellingParty(viewer("three"), sides)).toBe(false);
    expect(isCounsellingParty({ kind: "system", name: "job" }, sides)).toBe(false);
    expect(isCounsellingParty(ANONYMOUS, sides)).toBe(false);
  });
});
