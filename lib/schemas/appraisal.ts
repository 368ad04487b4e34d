import { z } from "zod";
import { ORGANISATION_PREDIKAT_VALUES } from "@/lib/domain/appraisal/distribution";
import { RATINGS } from "@/lib/domain/appraisal/predikat";
import { WHOLE_YEAR } from "@/lib/domain/appraisal/windows";
import { enoughLetters, noLonger } from "./limits";
import { localDate } from "./local-date";

const TEXT_MAX = 4000;

const reason = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(...enoughLetters)
    .max(...noLonger(TEXT_MAX));
const note = z
  .string()
  .trim()
  .max(...noLonger(TEXT_MAX))
  .optional();
const rating = (missing: string) => z.enum(RATINGS, { error: missing });

/** Which appraisal, as it was seen. */
const seen = { appraisalId: z.uuid(), version: z.coerce.number().int().positive() };

const ratings = {
  resultsRating: rating("Pilih rating hasil kerja."),
  resultsReason: reason("Tulis alasan rating hasil kerja."),
  behaviourRating: rating("Pilih rating perilaku kerja."),
  behaviourReason: reason("Tulis alasan rating perilaku kerja."),
};

export const openAppraisalSchema = z.object({
  planId: z.uuid(),
  /** First day of the window of a periodic evaluation; without it the annual one is meant. */
  windowStartsOn: localDate("Pilih masa evaluasinya.").optional(),
});
export type OpenAppraisalInput = z.infer<typeof openAppraisalSchema>;

export const rateAppraisalSchema = z.object({ ...seen, ...ratings, recommendation: note });
export type RateAppraisalInput = z.infer<typeof rateAppraisalSchema>;

export const handOverAppraisalSchema = z.object({ ...seen, distributionReason: note });
export type HandOverAppraisalInput = z.infer<typeof handOverAppraisalSchema>;

export const acceptAppraisalSchema = z.object(seen);
export type AcceptAppraisalInput = z.infer<typeof acceptAppraisalSchema>;

export const objectToAppraisalSchema = z.object({ ...seen, reason: reason("Tulis alasan keberatan Anda.") });
export type ObjectToAppraisalInput = z.infer<typeof objectToAppraisalSchema>;

export const explainAppraisalSchema = z.object({
  ...seen,
  explanation: reason("Tulis penjelasan Anda atas keberatan ini."),
});
export type ExplainAppraisalInput = z.infer<typeof explainAppraisalSchema>;

const decision = { ...seen, reason: reason("Tulis alasan keputusan.") };

export const upholdRatingsSchema = z.object({ ...decision, verdict: z.literal("UPHOLD") });
export const changeRatingsSchema = z.object({ ...decision, verdict: z.literal("CHANGE"), ...ratings });

/** Uphold what was rated, or set both ratings anew; a part of it cannot be decided. */
export const decideAppraisalSchema = z.discriminatedUnion(
  "verdict",
  [upholdRatingsSchema, changeRatingsSchema],
  {
    error: "Pilih keputusan Anda.",
  },
);
export type DecideAppraisalInput = z.infer<typeof decideAppraisalSchema>;

export const setUnitAchievementSchema = z.object({
  unitId: z.uuid({ error: "Pilih unit." }),
  periodId: z.uuid({ error: "Pilih periode." }),
  /** `WHOLE_YEAR`, or the number of a window of the period. */
  window: z.coerce.number().int().min(WHOLE_YEAR).default(WHOLE_YEAR),
  /** 0 where none was set yet. */
  version: z.coerce.number().int().min(0),
  predikat: z.enum(ORGANISATION_PREDIKAT_VALUES, { error: "Pilih capaian unit." }),
  reason: reason("Tulis dasar penetapan capaian ini."),
});
export type SetUnitAchievementInput = z.infer<typeof setUnitAchievementSchema>;
