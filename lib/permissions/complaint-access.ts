import { can, type RecordFacts } from "./can";
import type { Permission } from "./grants";
import type { Viewer } from "./viewer";

/** What access to one complaint depends on besides its unit. */
export interface ComplaintRecord extends RecordFacts {
  readonly isAboutOfficer: boolean;
}

/** A complaint about an officer is for the coordinator and the inspectorate only (domain 7.1). */
export const mayReadComplaint = (viewer: Viewer, record: ComplaintRecord): boolean =>
  can(viewer, record.isAboutOfficer ? "complaint.readOfficer" : "complaint.read", record);

/** Who brought it forward is known to whoever verifies it; the unit writes to them through the complaint. */
export const mayReadReporter = (viewer: Viewer, record: ComplaintRecord): boolean =>
  mayReadComplaint(viewer, record) && can(viewer, "complaint.readReporter", record);

/** The words before moderation. */
export const mayReadOriginal = (viewer: Viewer, record: ComplaintRecord): boolean =>
  mayReadComplaint(viewer, record) && can(viewer, "complaint.verify", record);

/** The grant behind each step, for services and for the buttons that lead to them. */
const PERMISSIONS = {
  verify: "complaint.verify",
  reject: "complaint.verify",
  archive: "complaint.verify",
  assign: "complaint.assign",
  handOver: "complaint.handOver",
  start: "complaint.handle",
  ask: "complaint.handle",
  resume: "complaint.handle",
  answer: "complaint.handle",
} as const satisfies Record<string, Permission>;
export type ComplaintAct = keyof typeof PERMISSIONS;

/** What is said about an officer is looked into by the inspectorate, never by the unit. */
export function mayActOnComplaint(viewer: Viewer, act: ComplaintAct, record: ComplaintRecord): boolean {
  const permission = PERMISSIONS[act];
  const isExamined = record.isAboutOfficer && permission === "complaint.handle";
  return (
    mayReadComplaint(viewer, record) && can(viewer, isExamined ? "complaint.examine" : permission, record)
  );
}
