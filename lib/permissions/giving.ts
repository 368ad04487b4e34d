import { GRANTED_ROLES, type GrantedRole, type Role } from "./roles";
import type { Viewer } from "./viewer";

/**
 * Which roles the holder of a role may give and take, and whose holders' accounts they may open anew. HR keeps the
 * rights of the personnel; administrators are made by administrators only, so that nobody reaches above themselves.
 */
export const GIVES = {
  STAFF: [],
  SUPERVISOR: [],
  UNIT_HEAD: [],
  HR: ["UNIT_HEAD", "HR", "UNIT_HR", "INSPECTOR", "COMPLAINT_COORDINATOR"],
  UNIT_HR: [],
  INSPECTOR: [],
  ADMINISTRATOR: GRANTED_ROLES,
  COMPLAINT_COORDINATOR: [],
} as const satisfies Record<Role, readonly GrantedRole[]>;

/** The roles that this viewer may give, in the order of the list of roles. */
export function rolesGivenBy(viewer: Viewer): readonly GrantedRole[] {
  if (viewer.kind === "system") return GRANTED_ROLES;
  if (viewer.kind === "anonymous") return [];
  return GRANTED_ROLES.filter((role) =>
    viewer.roles.some((held) => (GIVES[held.role] as readonly GrantedRole[]).includes(role)),
  );
}

/** Whether everything that a person was granted could be given by this viewer. */
export const givesAll = (viewer: Viewer, roles: readonly GrantedRole[]): boolean =>
  roles.every((role) => rolesGivenBy(viewer).includes(role));
