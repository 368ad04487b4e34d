import { describe, expect, it } from "vitest";
import {
  type ComplaintAct,
  type ComplaintRecord,
  mayActOnComplaint,
  mayReadComplaint,
  mayReadOriginal,
  mayReadReporter,
} from "@/lib/permissions/complaint-access";
import { ROLES, type Role } from "@/lib/permissions/roles";
import { ANONYMOUS, type EmployeeViewer, type Viewer } from "@/lib/permissions/viewer";

const viewer = (role: Role, unitPath = "root/dinas/"): EmployeeViewer => ({
  kind: "employee",
  accountId: "a",
  sessionId: "s",
  employeeId: "me",
  nip: "1",
  name: "Saya",
  roles: [{ role: "STAFF" }, { role, unitPath }],
});
const ORDINARY: ComplaintRecord = { isAboutOfficer: false, unitPath: "root/dinas/bidang/" };
const ABOUT_OFFICER: ComplaintRecord = { isAboutOfficer: true, unitPath: null };
const ACTS = [
  "verify",
  "reject",
  "archive",
  "assign",
  "handOver",
  "start",
  "ask",
  "resume",
  "answer",
] as const;
const BY_UNIT: readonly ComplaintAct[] = ["start", "ask", "resume", "answer"];

const whoMay = (ask: (viewer: Viewer) => boolean): readonly Role[] =>
  ROLES.filter((role) => ask(viewer(role)));

describe("an ordinary complaint", () => {
  it("is read by its unit's head, the inspectorate and the coordinator", () => {
    expect(whoMay((who) => mayReadComplaint(who, ORDINARY))).toEqual([
      "UNIT_HEAD",
      "INSPECTOR",
      "COMPLAINT_COORDINATOR",
    ]);
    expect(mayReadComplaint(viewer("UNIT_HEAD", "root/lain/"), ORDINARY)).toBe(false);
    expect(mayReadComplaint(viewer("UNIT_HEAD"), { isAboutOfficer: false, unitPath: null })).toBe(false);
    expect(mayReadComplaint(ANONYMOUS, ORDINARY)).toBe(false);
  });

  it.each(ACTS)("%s is for the coordinator, and where it is the unit's work for its head", (act) => {
    const expected = BY_UNIT.includes(act)
      ? ["UNIT_HEAD", "COMPLAINT_COORDINATOR"]
      : ["COMPLAINT_COORDINATOR"];
    expect(whoMay((who) => mayActOnComplaint(who, act, ORDINARY))).toEqual(expected);
  });
});

describe("a complaint about an officer", () => {
  it("is read by the coordinator and the inspectorate alone", () => {
    expect(whoMay((who) => mayReadComplaint(who, ABOUT_OFFICER))).toEqual([
      "INSPECTOR",
      "COMPLAINT_COORDINATOR",
    ]);
    // Even if a unit stood in it.
    const withUnit = { isAboutOfficer: true, unitPath: "root/dinas/" };
    expect(whoMay((who) => mayReadComplaint(who, withUnit))).toEqual(["INSPECTOR", "COMPLAINT_COORDINATOR"]);
  });

  it.each(BY_UNIT)("%s is for the inspectorate alone", (act) => {
    expect(whoMay((who) => mayActOnComplaint(who, act, ABOUT_OFFICER))).toEqual(["INSPECTOR"]);
  });
});

describe("reporter and original words", () => {
  it("are for the coordinator alone", () => {
    for (const record of [ORDINARY, ABOUT_OFFICER]) {
      expect(whoMay((who) => mayReadReporter(who, record))).toEqual(["COMPLAINT_COORDINATOR"]);
      expect(whoMay((who) => mayReadOriginal(who, record))).toEqual(["COMPLAINT_COORDINATOR"]);
    }
  });
});
