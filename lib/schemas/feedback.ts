import { z } from "zod";
import { FEEDBACK_KINDS } from "@/lib/domain/feedback/feedback";
import { type FeedbackSubject, subjectOf } from "@/lib/domain/feedback/subject";
import { enoughLetters, noLonger } from "./limits";

const TEXT_MAX = 2000;
const QUESTION_MAX = 500;

const words = (missing: string, max: number) =>
  z
    .string({ error: missing })
    .trim()
    .min(...enoughLetters)
    .max(...noLonger(max));

/** "result:<id>" or "behaviour:<value>", as one choice of the form gives it. */
const subject = z
  .string({ error: "Pilih hasil kerja atau perilakunya." })
  .transform((key, issues): FeedbackSubject => {
    const found = subjectOf(key);
    if (found) return found;
    issues.addIssue({ code: "custom", message: "Pilih hasil kerja atau perilakunya." });
    return z.NEVER;
  });

const kind = z.enum(FEEDBACK_KINDS, { error: "Pilih apresiasi atau saran." });
const text = words("Tulis umpan baliknya.", TEXT_MAX);

/** `id` is made by the form, so that a second press is the same feedback. */
export const giveFeedbackSchema = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  subject,
  kind,
  text,
  entryId: z.uuid().optional(),
});
export type GiveFeedbackInput = z.infer<typeof giveFeedbackSchema>;

export const answerRequestSchema = z.object({
  id: z.uuid(),
  requestId: z.uuid(),
  kind,
  text,
});
export type AnswerRequestInput = z.infer<typeof answerRequestSchema>;

/** `id` is that of the corrected words, `feedbackId` of those they replace. */
export const correctFeedbackSchema = z.object({ id: z.uuid(), feedbackId: z.uuid(), kind, text });
export type CorrectFeedbackInput = z.infer<typeof correctFeedbackSchema>;

export const requestFeedbackSchema = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  colleagueId: z.uuid({ error: "Pilih rekan yang dimintai." }),
  subject,
  question: words("Tulis apa yang ingin Anda ketahui.", QUESTION_MAX),
  entryId: z.uuid().optional(),
});
export type RequestFeedbackInput = z.infer<typeof requestFeedbackSchema>;

export const declineRequestSchema = z.object({
  requestId: z.uuid(),
  version: z.coerce.number().int().positive(),
  reason: words("Tulis alasannya.", QUESTION_MAX),
});
export type DeclineRequestInput = z.infer<typeof declineRequestSchema>;

export const cancelRequestSchema = z.object({
  requestId: z.uuid(),
  version: z.coerce.number().int().positive(),
});
export type CancelRequestInput = z.infer<typeof cancelRequestSchema>;
