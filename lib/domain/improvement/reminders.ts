import { addDays, type LocalDate } from "@/lib/domain/calendar/local-date";

/**
 * Days after the opening on which everybody concerned is reminded (docs/rules.md#improvement; six months are the law's
 * time to improve).
 */
export const REMINDER_DAYS = [30, 60, 90, 180] as const;
export type ReminderDay = (typeof REMINDER_DAYS)[number];

export const reminderDate = (openedOn: LocalDate, day: ReminderDay): LocalDate => addDays(openedOn, day);

/** The reminders that are due and were not sent, in the order of their days. */
export const dueReminders = (
  openedOn: LocalDate,
  today: LocalDate,
  sent: readonly number[],
): readonly ReminderDay[] =>
  REMINDER_DAYS.filter((day) => reminderDate(openedOn, day) <= today && !sent.includes(day));

/** The next one to come; null after the last. */
export const nextReminder = (openedOn: LocalDate, today: LocalDate): LocalDate | null =>
  REMINDER_DAYS.map((day) => reminderDate(openedOn, day)).find((date) => date > today) ?? null;
