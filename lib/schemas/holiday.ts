import { z } from "zod";
import { yearOf } from "@/lib/domain/calendar/local-date";
import { noLonger, noShorter } from "./limits";
import { localDate } from "./local-date";

const YEARS = { first: 2020, last: 2100 } as const;

const date = localDate("Isi tanggal liburnya.").refine(
  (day) => yearOf(day) >= YEARS.first && yearOf(day) <= YEARS.last,
  {
    error: `Tahun antara ${YEARS.first} dan ${YEARS.last}.`,
  },
);
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
