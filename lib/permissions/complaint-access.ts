import { can, type RecordFacts } from "./can";
import type { Permission } from "./grants";
import { rolesWith } from "./roles-with";
import type { Viewer } from "./viewer";

/** What access to one complaint depends on besides its unit. */
export interface ComplaintRecord extends RecordFacts {
  readonly isAboutOfficer: boolean;
  /** The employees whom it concerns, as far as they are known. */
  readonly subjectIds: readonly string[];
}

/** Nobody reads what is said about themselves, much less decides on it, whatever their role. */
const isSubject = (viewer: Viewer, { subjectIds }: ComplaintRecord): boolean =>
  viewer.kind === "employee" && subjectIds.includes(viewer.employeeId);

/** A complaint about an officer is for the coordinator and the inspectorate only (docs/rules.md#complaints). */
export const mayReadComplaint = (viewer: Viewer, record: ComplaintRecord): boolean =>
  !isSubject(viewer, record) &&
  can(viewer, record.isAboutOfficer ? "complaint.readOfficer" : "complaint.read", record);

/** Who brought it forward is known to whoever verifies it; the unit writes to them through the complaint. */
export const mayReadReporter = (viewer: Viewer, record: ComplaintRecord): boolean =>
  mayReadComplaint(viewer, record) && can(viewer, "complaint.readReporter", record);

/** The words before moderation. */
export const mayReadOriginal = (viewer: Viewer, record: ComplaintRecord): boolean =>
  mayReadComplaint(viewer, record) && can(viewer, "complaint.verify", record);

/** Whose holders answer what lies with their unit, or with one below it. The coordinator answers for every unit. */
export const UNIT_ANSWERERS = rolesWith("complaint.handle", "unit");
/** Whose holders look into what is said about an officer; nobody else does, the coordinator neither. */
export const EXAMINERS = rolesWith("complaint.examine", "all");

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
  extend: "complaint.handle",
  answer: "complaint.handle",
  recuse: "complaint.read",
} as const satisfies Record<string, Permission>;
export type ComplaintAct = keyof typeof PERMISSIONS;

/**
 * What is said about an officer is looked into by the inspectorate, never by the unit. There the inspectorate may also
 * verify and pass on: the only coordinator may be the one whom it concerns.
 */
export function mayActOnComplaint(viewer: Viewer, act: ComplaintAct, record: ComplaintRecord): boolean {
  if (!mayReadComplaint(viewer, record)) return false;
  const permission = PERMISSIONS[act];
  const concernsOfficer = record.isAboutOfficer || record.subjectIds.length > 0;
  if (concernsOfficer && can(viewer, "complaint.examine", record)) return true;
  return !(concernsOfficer && permission === "complaint.handle") && can(viewer, permission, record);
}
