import type { Tx } from "./client";
import { holidaysIn } from "./holidays";

const OFFICE_HOURS = "office.hours";

/** Minutes after midnight, or null where the office stays closed. */
type Hours = { readonly opens: number; readonly closes: number } | null;
/** Monday first. */
type Week = readonly [Hours, Hours, Hours, Hours, Hours, Hours, Hours];

const isHours = (value: unknown): boolean =>
  value === null ||
  (typeof value === "object" &&
    "opens" in value &&
    "closes" in value &&
    Number.isInteger(value.opens) &&
    Number.isInteger(value.closes));

/** What is stored otherwise is a fault of the installation and must not pass for a closed office. */
function weekOf(value: unknown): Week {
  if (Array.isArray(value) && value.length === 7 && value.every(isHours)) return value as unknown as Week;
  throw new Error(`setting "${OFFICE_HOURS}" is not a week of office hours`);
}

/**
 * What working minutes are counted by: the hours of the setting `office.hours`, else the usual ones, with HR's calendar.
 * Throws when what is stored is no week.
 */
export async function officeCalendarIn(from: Pick<Tx, "holiday" | "setting">, usual: Week) {
  // One after the other: inside a transaction there is one connection.
  const setting = await from.setting.findUnique({ where: { key: OFFICE_HOURS }, select: { value: true } });
  const isHoliday = await holidaysIn(from);
  return { hours: setting ? weekOf(setting.value) : usual, isHoliday };
}
