import { weekdayOf } from "@/lib/domain/calendar/local-date";
import type { DayKind, DueDay } from "@/lib/domain/calendar/working-days";
import { formatDay, formatDayOfYear, formatWeekday } from "./format";

export const DAY_KIND_LABELS = {
  CALENDAR: "hari kalender",
  WORKING: "hari kerja",
} as const satisfies Record<DayKind, string>;

/** From Monday on. */
export const WEEKDAY_TEXT = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"] as const;

export const CALENDAR_REFUSALS = {
  HOLIDAY_TAKEN: "Tanggal ini sudah tercatat dengan nama lain. Hapus dahulu yang lama.",
} as const;

/**
 * A deadline in words: its day alone, or that it was moved to a working day and why: "Senin, 1 Februari 2027 (31 Januari jatuh pada
 * hari Minggu)".
 */
export function dueText({ statedOn, on }: DueDay): string {
  if (statedOn === on) return formatDay(on);
  const why = weekdayOf(statedOn) > 5 ? `jatuh pada hari ${formatWeekday(statedOn)}` : "hari libur";
  return `${formatWeekday(on)}, ${formatDay(on)} (${formatDayOfYear(statedOn)} ${why})`;
}
