import { z } from "zod";
import { noLonger } from "./limits";

const day = (label: string) => z.iso.date({ error: `${label} belum diisi dengan benar.` });

const fields = {
  name: z
    .string({ error: "Nama periode belum diisi." })
    .trim()
    .min(1, { error: "Nama periode belum diisi." })
    .max(...noLonger(80, "Nama periode")),
  startsOn: day("Tanggal mulai"),
  endsOn: day("Tanggal selesai"),
};

const endsAfterStart = {
  error: "Tanggal selesai tidak boleh sebelum tanggal mulai.",
  path: ["endsOn"],
};
const isInOrder = (period: { readonly startsOn: string; readonly endsOn: string }) =>
  period.endsOn >= period.startsOn;

export const createSurveyPeriodSchema = z
  .object({ ...fields, id: z.uuid() })
  .refine(isInOrder, endsAfterStart);
export type CreateSurveyPeriodInput = z.output<typeof createSurveyPeriodSchema>;

export const editSurveyPeriodSchema = z
  .object({ ...fields, id: z.uuid(), version: z.coerce.number().int() })
  .refine(isInOrder, endsAfterStart);
export type EditSurveyPeriodInput = z.output<typeof editSurveyPeriodSchema>;
