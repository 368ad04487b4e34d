import type { Role } from "./roles";

/** A role in force, with the path of its unit where its reach is a unit; that of STAFF is where the person is placed. */
export interface HeldRole {
  readonly role: Role;
  readonly unitPath?: string;
}

/** The signed-in person, as every service and query sees them. */
export interface EmployeeViewer {
  readonly kind: "employee";
  readonly accountId: string;
  readonly sessionId: string;
  readonly employeeId: string;
  readonly nip: string;
  readonly name: string;
  readonly roles: readonly HeldRole[];
}

/** A job or a command of the server itself; audited as such. */
export interface SystemViewer {
  readonly kind: "system";
  readonly name: string;
}

/** A citizen without an account. */
export interface AnonymousViewer {
  readonly kind: "anonymous";
}

export type Viewer = EmployeeViewer | SystemViewer | AnonymousViewer;

export const ANONYMOUS: AnonymousViewer = { kind: "anonymous" };

export const hasRole = (viewer: Viewer, role: Role): boolean =>
  viewer.kind === "employee" && viewer.roles.some((held) => held.role === role);

/** The employee that the viewer is; null for the server itself and for a citizen. */
export const employeeIdOf = (viewer: Viewer): string | null =>
  viewer.kind === "employee" ? viewer.employeeId : null;
