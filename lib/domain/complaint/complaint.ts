/** What a citizen may bring forward (SP4N-LAPOR!, docs/rules.md#complaints). */
export const COMPLAINT_CATEGORIES = ["COMPLAINT", "ASPIRATION", "INFORMATION"] as const;
export type ComplaintCategory = (typeof COMPLAINT_CATEGORIES)[number];

/** How deep an answer must look, and with it how long it may take. */
export const COMPLAINT_TERMS = ["NORMATIVE", "ORDINARY", "EXAMINATION", "PUBLIC_INFORMATION"] as const;
export type ComplaintTerm = (typeof COMPLAINT_TERMS)[number];

/** Working days from receipt to the answer (docs/rules.md#complaints). */
export const TERM_DAYS = {
  /** Information, and what a rule already answers. */
  NORMATIVE: 5,
  /** No examination on the spot ("tidak berkadar pengawasan"). */
  ORDINARY: 14,
  /** Needs an examination ("berkadar pengawasan"). */
  EXAMINATION: 60,
  /** A request under the law on public information, by somebody who gives their name (UU 14/2008 Pasal 22). */
  PUBLIC_INFORMATION: 10,
} as const satisfies Record<ComplaintTerm, number>;

/** Working days by which a term may be made longer, once and with a reason in writing (UU 14/2008 Pasal 22); 0 is never. */
export const EXTENSION_DAYS = {
  NORMATIVE: 0,
  ORDINARY: 0,
  EXAMINATION: 0,
  PUBLIC_INFORMATION: 7,
} as const satisfies Record<ComplaintTerm, number>;

/** What the length of a term depends on. */
export interface TermFacts {
  /** Null until it is verified. */
  readonly term: ComplaintTerm | null;
  /** Working days by which it was made longer. */
  readonly extendedDays: number;
}

/** The working days of the term that runs: of the verification until it is done, then of the answer. */
export const termDays = ({ term, extendedDays }: TermFacts): number =>
  term === null ? VERIFICATION_DAYS : TERM_DAYS[term] + extendedDays;

/** Working days from receipt to the first response. */
export const VERIFICATION_DAYS = 3;

/** Working days after the disposition in which the unit begins to work on it. */
export const START_DAYS = 5;

/** Working days in which a citizen may reply to an answer before it counts as accepted. */
export const REPLY_DAYS = 10;

/** Days after the answer on which the citizen is asked whether it was solved. */
export const SOLVED_QUESTION_DAYS = 14;

/** Days after the answer in which a complaint may be opened again; later it is a new one. */
export const REOPEN_DAYS = 60;

/** What the cipher of a reporter's name and contact is bound to (lib/auth/cipher.ts). */
export const REPORTER_PURPOSE = "complaint.reporter";

/** Days after the last step of what is over for which the reporter's name and contact are kept (UU 27/2022). */
export const REPORTER_KEPT_DAYS = 90;

/** How long they are kept at most where nothing ends. */
export const REPORTER_KEPT_AT_MOST_DAYS = 730;

/** What a reporter is told by mail, where they gave an address: what waits for them, and what ends. */
export const REPORTER_NEWS = [
  "ask",
  "extend",
  "answer",
  "reject",
  "archive",
  "handOver",
  "askSolved",
] as const;
export type ReporterNews = (typeof REPORTER_NEWS)[number];

export const COMPLAINT_PARTIES = ["REPORTER", "OFFICER", "SYSTEM"] as const;
export type ComplaintParty = (typeof COMPLAINT_PARTIES)[number];

/** Why something is not handled here; each leads somewhere else (docs/rules.md#complaints). */
export const REJECTION_GROUNDS = ["COURT", "CRIME", "LEGISLATION", "ELSEWHERE", "UNCLEAR"] as const;
export type RejectionGround = (typeof REJECTION_GROUNDS)[number];

export const COMPLAINT_LIMITS = { title: 120, text: 5000, place: 200, name: 100, contact: 100 } as const;
export const MOST_ATTACHMENTS = 3;

/** The term that the category suggests; the coordinator decides. */
export const suggestedTerm = (category: ComplaintCategory): ComplaintTerm =>
  category === "INFORMATION" ? "NORMATIVE" : "ORDINARY";
