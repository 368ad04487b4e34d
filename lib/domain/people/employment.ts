/** The kinds of employment of UU 20/2023; a civil servant on probation (CPNS) and PPPK part-time are their own. */
export const EMPLOYMENT_KINDS = ["PNS", "CPNS", "PPPK", "PPPK_PW"] as const;
export type EmploymentKind = (typeof EMPLOYMENT_KINDS)[number];

/** Two families: they differ in NIP, golongan and hours of training. */
export const EMPLOYMENT_FAMILIES = ["PNS", "PPPK"] as const;
export type EmploymentFamily = (typeof EMPLOYMENT_FAMILIES)[number];

export const EMPLOYEE_STATES = ["ACTIVE", "INACTIVE"] as const;
export type EmployeeState = (typeof EMPLOYEE_STATES)[number];

export const SEXES = ["MALE", "FEMALE"] as const;
export type Sex = (typeof SEXES)[number];

const FAMILY_OF: Readonly<Record<EmploymentKind, EmploymentFamily>> = {
  PNS: "PNS",
  CPNS: "PNS",
  PPPK: "PPPK",
  PPPK_PW: "PPPK",
};

/** Which of the two number forms, grade tables and training rules applies. */
export function employmentFamilyOf(kind: EmploymentKind): EmploymentFamily {
  return FAMILY_OF[kind];
}
