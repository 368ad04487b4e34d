import { canSomewhere } from "./can";
import { GRANTED_ROLES, type GrantedRole, type Role, SECOND_FACTOR_ROLES } from "./roles";
import type { Viewer } from "./viewer";

/** Roles that keep their holder's account from being opened by others: those that open much, hence ask for a second factor. */
export const GUARDED_ROLES: readonly GrantedRole[] = SECOND_FACTOR_ROLES;

export const isGuarded = (role: GrantedRole): boolean => GUARDED_ROLES.includes(role);

/**
 * Which roles the holder of a role may give and take. Those of `GUARDED_ROLES` come from administrators alone, who open
 * no account themselves: it takes two people to make somebody who reads or opens much
 * (docs/decisions/0017-whose-account-others-open.md).
 */
export const GIVES = {
  STAFF: [],
  SUPERVISOR: [],
  UNIT_HEAD: [],
  HR: ["UNIT_HEAD"],
  UNIT_HR: [],
  INSPECTOR: [],
  ADMINISTRATOR: GRANTED_ROLES,
  COMPLAINT_COORDINATOR: [],
  TALENT_COMMITTEE: [],
} as const satisfies Record<Role, readonly GrantedRole[]>;

/**
 * The roles that this viewer may give, in the order of the list of roles. Whoever opens accounts, be it by a second role,
 * gives none of `GUARDED_ROLES`: they could give it to an account that they hold themselves.
 */
export function rolesGivenBy(viewer: Viewer): readonly GrantedRole[] {
  if (viewer.kind === "system") return GRANTED_ROLES;
  if (viewer.kind === "anonymous") return [];
  const opensAccounts = canSomewhere(viewer, "account.reset");
  return GRANTED_ROLES.filter(
    (role) =>
      viewer.roles.some((held) => (GIVES[held.role] as readonly GrantedRole[]).includes(role)) &&
      !(opensAccounts && isGuarded(role)),
  );
}

/** Whether the viewer may give one of these roles: what the link to giving it asks. */
export const givesOneOf = (viewer: Viewer, roles: readonly GrantedRole[]): boolean =>
  rolesGivenBy(viewer).some((role) => roles.includes(role));

/** The roles whose holders' accounts this viewer may open: those that they give, unless the role is guarded. */
export const rolesOpenedBy = (viewer: Viewer): readonly GrantedRole[] =>
  rolesGivenBy(viewer).filter((role) => viewer.kind === "system" || !isGuarded(role));

/** Whether everything that a person was granted could be given by this viewer. */
export const givesAll = (viewer: Viewer, roles: readonly GrantedRole[]): boolean =>
  roles.every((role) => rolesGivenBy(viewer).includes(role));

/** Why the viewer leaves a person's account alone. */
export const ACCOUNT_OBSTACLES = ["GUARDED_ROLE", "ABOVE_OWN_ROLES", "OWN_RATER"] as const;
export type AccountObstacle = (typeof ACCOUNT_OBSTACLES)[number];

/** Whose account it is. */
export interface AccountOwner {
  readonly id: string;
  /** The roles that they were granted and still hold. */
  readonly roles: readonly GrantedRole[];
}

/**
 * What stands between the viewer and another person's account. Whoever opens an account, sets its password, sees its
 * letters or changes what it is found by (NIP, mail address) can be its owner for a moment. So nobody does that to the
 * holder of a guarded role, through whom they would reach their own rater after all, or read what is closed to them: that
 * account is opened by its owner's link, or from the server. Nor to a person whose roles they could not give, which would
 * be a way around `GIVES`; nor to one who rates them, which would let them write their own rating. `raters` are the ids of
 * all who rate the viewer (`ratersOf` in lib/db/raters.ts). This does not ask whether they look after the person at all:
 * that is `can(viewer, "account.reset", …)`.
 */
export function accountObstacles(
  viewer: Viewer,
  raters: ReadonlySet<string>,
  owner: AccountOwner,
): readonly AccountObstacle[] {
  const opened = rolesOpenedBy(viewer);
  const closed = owner.roles.filter((role) => !opened.includes(role));
  return [
    ...(closed.some(isGuarded) ? (["GUARDED_ROLE"] as const) : []),
    ...(closed.some((role) => !isGuarded(role)) ? (["ABOVE_OWN_ROLES"] as const) : []),
    ...(raters.has(owner.id) ? (["OWN_RATER"] as const) : []),
  ];
}

/** Whether nothing stands between the viewer and that person's account. */
export const opensAccountOf = (viewer: Viewer, raters: ReadonlySet<string>, owner: AccountOwner): boolean =>
  accountObstacles(viewer, raters, owner).length === 0;
