import { z } from "zod";
import { isLocalDate } from "@/lib/domain/calendar/local-date";

/** A day as `YYYY-MM-DD`, one that the calendar has; `missing` is said where none was given. */
export const localDate = (missing: string) =>
  z
    .string({ error: missing })
    .refine(isLocalDate, { error: "Tanggal ini tidak ada di kalender.", abort: true });
