import type { OpenHours } from "@/lib/domain/calendar/working-time";

/** "08:00", as a control for times holds it; empty where closed. */
export function clockValue(minute: number | undefined): string {
  if (minute === undefined) return "";
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** One line a day, "24-12-2026 tutup" or "31-12-2026 08.00-12.00", in the order of the days: as the form reads it. */
export const daysText = (days: Readonly<Record<string, OpenHours | null>>): string =>
  Object.entries(days)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, hours]) => {
      const day = date.split("-").toReversed().join("-");
      const clock = (minute: number) => clockValue(minute).replace(":", ".");
      return hours === null ? `${day} tutup` : `${day} ${clock(hours.opens)}-${clock(hours.closes)}`;
    })
    .join("\n");

export const OFFICE_HOURS_IN_FORCE = {
  SERVICE: "Berlaku jam kerja layanan ini sendiri.",
  UNIT: "Berlaku jam kerja unit.",
  GENERAL: "Berlaku jam kerja umum pemerintah daerah.",
} as const;

export const OFFICE_HOURS_STEPS = {
  simpan: "Jam kerja disimpan. Permohonan yang masuk mulai sekarang dihitung menurut jam ini.",
  kembali:
    "Jam kerja ini tidak dipakai lagi. Permohonan yang masuk mulai sekarang dihitung menurut jam di atasnya.",
} as const;
export type OfficeHoursStep = keyof typeof OFFICE_HOURS_STEPS;
