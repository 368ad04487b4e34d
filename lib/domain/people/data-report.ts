import { REQUEST_HOURS } from "../privacy/request";

/** What somebody may say is wrong in their own data, on the page about it (docs/rules.md#personal-data). */
export const DATA_SUBJECTS = ["NAME", "BIRTH", "RANK", "PLACEMENT", "EDUCATION", "CONTACT", "OTHER"] as const;

/** All that a report may be about: the appraiser, who has a page of their own, or the data. */
export const REPORT_SUBJECTS = ["APPRAISER", ...DATA_SUBJECTS] as const;
export type ReportSubject = (typeof REPORT_SUBJECTS)[number];

const HOUR_MS = 3_600_000;

/** Until when it is to be answered: 3 × 24 hours after it was sent, weekends and holidays counted (UU 27/2022). */
export const answerDueAt = (createdAt: Date): Date => new Date(createdAt.getTime() + REQUEST_HOURS * HOUR_MS);
