import { describe, expect, it } from "vitest";
import {
  type ComplaintAct,
  type ComplaintRecord,
  EXAMINERS,
  mayActOnComplaint,
  mayReadComplaint,
  mayReadOriginal,
  mayReadReporter,
  UNIT_ANSWERERS,
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
const ORDINARY: ComplaintRecord = {
  isAboutOfficer: false,
  subjectIds: [],
  unitPath: "root/dinas/bidang/",
};
const ABOUT_OFFICER: ComplaintRecord = { isAboutOfficer: true, subjectIds: [], unitPath: null };
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
  "recuse",
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
    expect(mayReadComplaint(viewer("UNIT_HEAD"), { ...ORDINARY, unitPath: null })).toBe(false);
    expect(mayReadComplaint(ANONYMOUS, ORDINARY)).toBe(false);
  });

  it.each(ACTS.filter((act) => act !== "recuse"))(
    "%s is for the coordinator, and where it is the unit's work for its head",
    (act) => {
      const expected = BY_UNIT.includes(act)
        ? ["UNIT_HEAD", "COMPLAINT_COORDINATOR"]
        : ["COMPLAINT_COORDINATOR"];
      expect(whoMay((who) => mayActOnComplaint(who, act, ORDINARY))).toEqual(expected);
    },
  );

  it("lets everybody who reads it step back from it", () => {
    expect(whoMay((who) => mayActOnComplaint(who, "recuse", ORDINARY))).toEqual([
      "UNIT_HEAD",
      "INSPECTOR",
      "COMPLAINT_COORDINATOR",
    ]);
  });
});

describe("a complaint about an officer", () => {
  it("is read by the coordinator and the inspectorate alone", () => {
    expect(whoMay((who) => mayReadComplaint(who, ABOUT_OFFICER))).toEqual([
      "INSPECTOR",
      "COMPLAINT_COORDINATOR",
    ]);
    // Even if a unit stood in it.
    const withUnit = { ...ABOUT_OFFICER, unitPath: "root/dinas/" };
    expect(whoMay((who) => mayReadComplaint(who, withUnit))).toEqual(["INSPECTOR", "COMPLAINT_COORDINATOR"]);
  });

  it.each(BY_UNIT)("%s is for the inspectorate alone", (act) => {
    expect(whoMay((who) => mayActOnComplaint(who, act, ABOUT_OFFICER))).toEqual(["INSPECTOR"]);
  });

  it.each(ACTS.filter((act) => !BY_UNIT.includes(act)))(
    "%s is for both, as the coordinator may be the one whom it concerns",
    (act) => {
      for (const record of [ABOUT_OFFICER, { ...ORDINARY, unitPath: null, subjectIds: ["somebody"] }])
        expect(whoMay((who) => mayActOnComplaint(who, act, record))).toEqual([
          "INSPECTOR",
          "COMPLAINT_COORDINATOR",
        ]);
    },
  );
});

describe("a complaint about the viewer", () => {
  it("does not exist for them, whatever their role", () => {
    for (const record of [ORDINARY, ABOUT_OFFICER]) {
      const aboutMe = { ...record, subjectIds: ["somebody", "me"] };
      expect(whoMay((who) => mayReadComplaint(who, aboutMe))).toEqual([]);
      expect(whoMay((who) => mayReadReporter(who, aboutMe))).toEqual([]);
      expect(whoMay((who) => mayReadOriginal(who, aboutMe))).toEqual([]);
      for (const act of ACTS) expect(whoMay((who) => mayActOnComplaint(who, act, aboutMe))).toEqual([]);
    }
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

it("counts as who answers in a unit those, and only those, whose role reaches a unit's complaints", () => {
  const elsewhere = { ...ORDINARY, unitPath: "root/lain/" };
  const inOwnUnit = ROLES.filter(
    (role) =>
      mayActOnComplaint(viewer(role), "answer", ORDINARY) &&
      !mayActOnComplaint(viewer(role), "answer", elsewhere),
  );
  expect(UNIT_ANSWERERS).toEqual(inOwnUnit);
  expect(inOwnUnit).toEqual(["UNIT_HEAD"]);
});

it("counts as examiners those, and only those, whose role looks into what is said about an officer", () => {
  expect(EXAMINERS).toEqual(whoMay((who) => mayActOnComplaint(who, "answer", ABOUT_OFFICER)));
  expect(EXAMINERS).toEqual(["INSPECTOR"]);
});
