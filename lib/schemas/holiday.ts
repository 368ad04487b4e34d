import { z } from "zod";
import { isLocalDate } from "@/lib/domain/calendar/local-date";

const date = z
  .string({ error: "Isi tanggal liburnya." })
  .refine(isLocalDate, { error: "Tanggal ini tidak ada di kalender.", abort: true })
  .refine((day) => day >= "2020-01-01" && day <= "2100-12-31", { error: "Tahun antara 2020 dan 2100." });
const name = z
  .string({ error: "Isi nama hari liburnya." })
  .trim()
  .min(3, "Nama paling pendek 3 huruf.")
  .max(120, "Nama paling panjang 120 huruf.");

/** One day on which offices are closed. */
export const holidaySchema = z.object({ date, name });
export type HolidayInput = z.infer<typeof holidaySchema>;

export const fillHolidaysSchema = z.object({ year: z.coerce.number().int().min(2020).max(2100) });
export type FillHolidaysInput = z.infer<typeof fillHolidaysSchema>;
