export const APPLICATION_LIMITS = {
  name: 100,
  contact: 100,
  fileNumber: 60,
  note: 500,
  request: 1000,
} as const;

/** Who applied, as far as somebody told. Kept encrypted, bound to `APPLICANT_PURPOSE`. */
export interface Applicant {
  readonly name: string;
  /** A telephone number or a mail address. */
  readonly contact: string | null;
  /** What was written online; null at a counter. */
  readonly request: string | null;
}
export const APPLICANT_PURPOSE = "application.applicant";

/** Days after the end for which the applicant's name and contact are kept (UU 27/2022: no longer than needed). */
export const APPLICANT_KEPT_DAYS = 90;

/** How long they are kept at most where nothing ends: nobody brought what was missing, or fetched the result. */
export const APPLICANT_KEPT_AT_MOST_DAYS = 730;
