import { REQUEST_HOURS } from "../privacy/request";

/** What somebody may say is wrong in their data (docs/rules.md#personal-data). The appraiser was the first of them. */
export const REPORT_SUBJECTS = [
  "APPRAISER",
  "NAME",
  "BIRTH",
  "RANK",
  "PLACEMENT",
  "EDUCATION",
  "CONTACT",
  "OTHER",
] as const;
export type ReportSubject = (typeof REPORT_SUBJECTS)[number];

/** Those that have no page of their own. */
export const DATA_SUBJECTS = [
  "NAME",
  "BIRTH",
  "RANK",
  "PLACEMENT",
  "EDUCATION",
  "CONTACT",
  "OTHER",
] as const satisfies readonly ReportSubject[];

const HOUR_MS = 3_600_000;

/** Until when it is to be answered: 3 × 24 hours after it was sent, weekends and holidays counted (UU 27/2022). */
export const answerDueAt = (createdAt: Date): Date => new Date(createdAt.getTime() + REQUEST_HOURS * HOUR_MS);
