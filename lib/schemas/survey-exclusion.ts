import { z } from "zod";
import { SURVEY_MARKS } from "@/lib/domain/survey/marks";
import { noLonger } from "./limits";

const reason = z
  .string({ error: "Tulis alasannya." })
  .trim()
  .min(1, { error: "Tulis alasannya." })
  .max(...noLonger(500, "Alasan"));

/** Marked answers of one counter, or of open links, in ten minutes. */
export const markedGroupSchema = z.object({
  serviceId: z.uuid(),
  periodId: z.uuid(),
  counterId: z.uuid().optional(),
  moment: z.coerce.number().int().min(0).max(2_000_000_000),
  mark: z.enum(SURVEY_MARKS),
});
export type MarkedGroupKey = z.output<typeof markedGroupSchema>;

export const excludeResponsesSchema = markedGroupSchema.extend({ id: z.uuid(), reason });
export type ExcludeResponsesInput = z.output<typeof excludeResponsesSchema>;

export const returnResponsesSchema = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  reason,
});
export type ReturnResponsesInput = z.output<typeof returnResponsesSchema>;
