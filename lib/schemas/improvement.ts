import { z } from "zod";
import { IMPROVEMENT_JUDGEMENTS } from "@/lib/domain/improvement/improvement";
import { enoughLetters, noLonger } from "./limits";
import { localDate } from "./local-date";

const TEXT_MAX = 2000;

const words = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(...enoughLetters)
    .max(...noLonger(TEXT_MAX));
const version = z.coerce.number().int().positive();
const seen = { improvementId: z.uuid(), version };

/** `id` is made by the form, so that a second press is the same action. */
export const addActionSchema = z.object({
  id: z.uuid(),
  improvementId: z.uuid(),
  gap: words("Tulis apa yang belum sesuai."),
  action: words("Tulis apa yang akan dilakukan."),
  mentorId: z.uuid({ error: "Pilih pendampingnya." }),
  dueOn: localDate("Isi batas waktunya."),
});
export type AddActionInput = z.infer<typeof addActionSchema>;

export const removeActionSchema = z.object({ ...seen, actionId: z.uuid() });
export type RemoveActionInput = z.infer<typeof removeActionSchema>;

export const moveImprovementSchema = z.object(seen);
export type MoveImprovementInput = z.infer<typeof moveImprovementSchema>;

export const returnImprovementSchema = z.object({ ...seen, comment: words("Tulis apa yang perlu diubah.") });
export type ReturnImprovementInput = z.infer<typeof returnImprovementSchema>;

export const concludeImprovementSchema = z.object({
  ...seen,
  conclusion: z.enum(IMPROVEMENT_JUDGEMENTS, { error: "Pilih simpulannya." }),
  reason: words("Tulis alasan simpulan Anda."),
});
export type ConcludeImprovementInput = z.infer<typeof concludeImprovementSchema>;

export const completeActionSchema = z.object({
  actionId: z.uuid(),
  evidence: words("Tulis apa yang menunjukkan bahwa ini sudah dilakukan."),
  entryId: z.uuid().optional(),
});
export type CompleteActionInput = z.infer<typeof completeActionSchema>;
