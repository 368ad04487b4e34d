/** STAFF and SUPERVISOR are derived; the rest are granted. */
export const ROLES = [
  "STAFF",
  "SUPERVISOR",
  "UNIT_HEAD",
  "HR",
  "UNIT_HR",
  "INSPECTOR",
  "ADMINISTRATOR",
  "COMPLAINT_COORDINATOR",
  "TALENT_COMMITTEE",
] as const;
export type Role = (typeof ROLES)[number];

export const GRANTED_ROLES = [
  "UNIT_HEAD",
  "HR",
  "UNIT_HR",
  "INSPECTOR",
  "ADMINISTRATOR",
  "COMPLAINT_COORDINATOR",
  "TALENT_COMMITTEE",
] as const satisfies readonly Role[];
export type GrantedRole = (typeof GRANTED_ROLES)[number];

/** Roles that are given for a unit and everything below it. */
export const UNIT_ROLES = ["UNIT_HEAD", "UNIT_HR"] as const satisfies readonly GrantedRole[];

/**
 * Roles that must show a second factor at sign-in: HR, that of a unit as well, and administrators (docs/rules.md#security); the
 * coordinator, who knows the reporters; the inspectorate, which reads everything, ratings and trail included; and the talent
 * committee, which reads what nobody else but HR does. A guessed password must not be enough for any of it. All others may switch
 * it on.
 */
export const SECOND_FACTOR_ROLES = [
  "HR",
  "UNIT_HR",
  "INSPECTOR",
  "ADMINISTRATOR",
  "COMPLAINT_COORDINATOR",
  "TALENT_COMMITTEE",
] as const satisfies readonly GrantedRole[];
