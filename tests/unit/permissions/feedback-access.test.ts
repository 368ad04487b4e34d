import { describe, expect, it } from "vitest";
import { mayReadFeedback } from "@/lib/permissions/feedback-access";
import type { EmployeeViewer, HeldRole } from "@/lib/permissions/viewer";

const viewer = (...roles: HeldRole[]): EmployeeViewer => ({
  kind: "employee",
  accountId: "a",
  sessionId: "s",
  employeeId: "me",
  nip: "1",
  name: "Saya",
  roles,
});
const superior = viewer({ role: "SUPERVISOR" });

describe("who reads feedback", () => {
  it("are whom the grants name", () => {
    expect(mayReadFeedback(viewer({ role: "STAFF" }), { ownerId: "me" }, [])).toBe(true);
    expect(mayReadFeedback(superior, { ownerId: "x", appraiserId: "me" }, [])).toBe(true);
    expect(mayReadFeedback(viewer({ role: "INSPECTOR" }), { ownerId: "x" }, [])).toBe(true);
    expect(mayReadFeedback(viewer({ role: "ADMINISTRATOR" }), { ownerId: "x" }, [])).toBe(false);
  });

  it("and the superior who decides an objection, from the objection on", () => {
    const plan = { ownerId: "x", appraiserId: "y" };
    expect(mayReadFeedback(superior, plan, [{ superiorId: "me", hasObjection: true }])).toBe(true);
    expect(mayReadFeedback(superior, plan, [{ superiorId: "me", hasObjection: false }])).toBe(false);
    expect(mayReadFeedback(superior, plan, [{ superiorId: "z", hasObjection: true }])).toBe(false);
    expect(mayReadFeedback(superior, {}, [{ superiorId: "me", hasObjection: true }])).toBe(true);
  });
});
