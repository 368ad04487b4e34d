import { z } from "zod";
import { RATINGS } from "@/lib/domain/appraisal/predikat";
import { CALIBRATION_ANSWERS } from "@/lib/domain/calibration/session";
import { enoughLetters, noLonger } from "./limits";
import { localDate } from "./local-date";

const TEXT_MAX = 4000;
const words = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(...enoughLetters)
    .max(...noLonger(TEXT_MAX));

export const holdSessionSchema = z.object({
  id: z.uuid(),
  periodId: z.uuid({ error: "Pilih periodenya." }),
  unitId: z.uuid({ error: "Pilih unitnya." }),
  heldOn: localDate("Isi tanggal sesi."),
  participants: words("Tulis siapa saja yang hadir."),
  notes: z
    .string()
    .trim()
    .max(...noLonger(TEXT_MAX))
    .optional(),
});
export type HoldSessionInput = z.infer<typeof holdSessionSchema>;

export const proposeChangeSchema = z.object({
  id: z.uuid(),
  sessionId: z.uuid(),
  appraisalId: z.uuid({ error: "Pilih pegawainya." }),
  resultsRating: z.enum(RATINGS, { error: "Pilih rating hasil kerja." }),
  behaviourRating: z.enum(RATINGS, { error: "Pilih rating perilaku kerja." }),
  reason: words("Tulis alasan usulan."),
});
export type ProposeChangeInput = z.infer<typeof proposeChangeSchema>;

export const answerProposalSchema = z.object({
  proposalId: z.uuid(),
  version: z.coerce.number().int().positive(),
  appraisalId: z.uuid(),
  answer: z.enum(CALIBRATION_ANSWERS, { error: "Pilih jawabannya." }),
  reason: words("Tulis alasan jawaban."),
});
export type AnswerProposalInput = z.infer<typeof answerProposalSchema>;
