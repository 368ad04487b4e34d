import { z } from "zod";
import { isLocalDate, yearOf } from "@/lib/domain/calendar/local-date";
import { noLonger, noShorter } from "./limits";

const YEARS = { first: 2020, last: 2100 } as const;

const date = z
  .string({ error: "Isi tanggal liburnya." })
  .refine(isLocalDate, { error: "Tanggal ini tidak ada di kalender.", abort: true })
  .refine((day) => yearOf(day) >= YEARS.first && yearOf(day) <= YEARS.last, {
    error: `Tahun antara ${YEARS.first} dan ${YEARS.last}.`,
  });
const name = z
  .string({ error: "Isi nama hari liburnya." })
  .trim()
  .min(...noShorter(3, "Nama"))
  .max(...noLonger(120, "Nama"));

/** One day on which offices are closed. */
export const holidaySchema = z.object({ date, name });
export type HolidayInput = z.infer<typeof holidaySchema>;

export const fillHolidaysSchema = z.object({
  year: z.coerce.number().int().min(YEARS.first).max(YEARS.last),
});
export type FillHolidaysInput = z.infer<typeof fillHolidaysSchema>;
