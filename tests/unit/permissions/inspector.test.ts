import { describe, expect, it } from "vitest";
import { can } from "@/lib/permissions/can";
import { isCounsellingParty } from "@/lib/permissions/counselling-access";
import { GRANTS, PERMISSIONS, type Permission } from "@/lib/permissions/grants";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

const INSPECTOR: EmployeeViewer = {
  kind: "employee",
  accountId: "a",
  sessionId: "s",
  employeeId: "me",
  nip: "1",
  name: "Inspektur",
  roles: [{ role: "INSPECTOR" }],
};

/** What reads and what only looks at a list; everything else changes something. */
const isRead = (name: Permission): boolean => /\.(read[A-Z]?\w*|list)$/.test(name);
/** What stays closed to the inspectorate, each for its reason in docs/decisions/0016-what-the-inspector-reads.md. */
const CLOSED: readonly Permission[] = [
  "people.readPrivate",
  "complaint.readReporter",
  "mail.read",
  "talent.read",
  "audit.readOwn",
];
const EXAMINES: readonly Permission[] = ["complaint.examine"];
const holds = (name: Permission) => can(INSPECTOR, name, { ownerId: "somebody", unitPath: "root/" });

describe("the inspector", () => {
  it.each(PERMISSIONS.filter((name) => isRead(name) && !CLOSED.includes(name)))("reads by %s", (name) => {
    expect(holds(name)).toBe(true);
  });

  it.each([...PERMISSIONS.filter((name) => !isRead(name) && !EXAMINES.includes(name)), ...CLOSED])(
    "does not hold %s",
    (name) => {
      expect(holds(name)).toBe(false);
    },
  );

  it("examines complaints about officers, and that is all it does", () => {
    expect(EXAMINES.every(holds)).toBe(true);
  });

  it("reads in the whole government, not in a part of it", () => {
    expect(new Set(Object.values(GRANTS.INSPECTOR))).toEqual(new Set(["all"]));
  });

  it("never reads a counselling of others", () => {
    expect(isCounsellingParty(INSPECTOR, { employeeId: "one", counsellorId: "two" })).toBe(false);
  });
});
