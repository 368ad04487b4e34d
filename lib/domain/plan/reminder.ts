/** Why a round of letters goes out: somebody asked for it, a deadline is near or past, or there is a later one. */
export const REMINDER_KINDS = ["ASKED", "DEADLINE", "EXTENDED"] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Where a plan waits for its owner. */
export const OWN_REMINDER_STATES = ["NONE", "DRAFT", "RETURNED"] as const;
export type OwnReminderState = (typeof OWN_REMINDER_STATES)[number];
