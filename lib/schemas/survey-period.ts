import { z } from "zod";
import { noLonger } from "./limits";

const day = (missing: string) => z.iso.date({ error: missing });

const fields = {
  name: z
    .string({ error: "Isi nama periode." })
    .trim()
    .min(1, { error: "Isi nama periode." })
    .max(...noLonger(80, "Nama periode")),
  startsOn: day("Isi hari pertama."),
  endsOn: day("Isi hari terakhir."),
};

const endsAfterStart = {
  error: "Hari terakhir tidak boleh sebelum hari pertama.",
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
