import type { DayKind } from "@/lib/domain/calendar/working-days";

export const DAY_KIND_LABELS = {
  CALENDAR: "hari kalender",
  WORKING: "hari kerja",
} as const satisfies Record<DayKind, string>;

/** From Monday on. */
export const WEEKDAY_TEXT = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"] as const;

export const CALENDAR_REFUSALS = {
  HOLIDAY_TAKEN: "Tanggal ini sudah tercatat dengan nama lain. Hapus dahulu yang lama.",
} as const;
