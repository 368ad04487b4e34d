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

/** Why somebody else must look after a person's account. */
export const ACCOUNT_OBSTACLES = ["ABOVE_OWN_ROLES", "OWN_RATER"] as const;
export type AccountObstacle = (typeof ACCOUNT_OBSTACLES)[number];

/** Whose account it is. */
export interface AccountOwner {
  readonly id: string;
  /** The roles that they were granted and still hold. */
  readonly roles: readonly GrantedRole[];
}

/**
 * What stands between the viewer and another person's account. Whoever opens an account, sets its password, sees its
 * letters or changes what it is found by (NIP, mail address) can be its owner for a moment. So nobody does that to a
 * person whose roles they could not give, which would be a way around `GIVES`; nor to one who rates them, which would let
 * them write their own rating. `raters` are the ids of all who rate the viewer (`ratersOf` in lib/db/raters.ts). This
 * does not ask whether they look after the person at all: that is `can(viewer, "account.reset", …)`.
 */
export function accountObstacles(
  viewer: Viewer,
  raters: ReadonlySet<string>,
  owner: AccountOwner,
): readonly AccountObstacle[] {
  return [
    ...(givesAll(viewer, owner.roles) ? [] : (["ABOVE_OWN_ROLES"] as const)),
    ...(raters.has(owner.id) ? (["OWN_RATER"] as const) : []),
  ];
}

/** Whether nothing stands between the viewer and that person's account. */
export const opensAccountOf = (viewer: Viewer, raters: ReadonlySet<string>, owner: AccountOwner): boolean =>
  accountObstacles(viewer, raters, owner).length === 0;
