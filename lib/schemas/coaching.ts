import { z } from "zod";
import { DIALOGUE_TOPICS } from "@/lib/domain/coaching/dialogue";
import { FOLLOW_UP_EVENTS } from "@/lib/domain/coaching/follow-up";
import { enoughLetters, noLonger } from "./limits";
import { localDate } from "./local-date";

const TEXT_MAX = 4000;
const LINE_MAX = 300;
const LINES_MAX = 10;

const words = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(...enoughLetters)
    .max(...noLonger(TEXT_MAX));
const version = z.coerce.number().int().positive();

const dialogue = {
  topic: z.enum(DIALOGUE_TOPICS, { error: "Pilih topiknya." }),
  heldOn: localDate("Isi tanggal dialog."),
  agreements: words("Tulis apa yang disepakati."),
  nextOn: localDate("Isi tanggal dialog berikutnya.").optional(),
};

/** `id` is made by the form, so that a second press is the same record. */
export const recordDialogueSchema = z.object({ id: z.uuid(), planId: z.uuid(), ...dialogue });
export type RecordDialogueInput = z.infer<typeof recordDialogueSchema>;

export const reviseDialogueSchema = z.object({ dialogueId: z.uuid(), version, ...dialogue });
export type ReviseDialogueInput = z.infer<typeof reviseDialogueSchema>;

/** `id` of the record that stands for the other one, made by the form as above. */
export const replaceDialogueSchema = z.object({ id: z.uuid(), dialogueId: z.uuid(), version, ...dialogue });
export type ReplaceDialogueInput = z.infer<typeof replaceDialogueSchema>;

export const moveDialogueSchema = z.object({ dialogueId: z.uuid(), version });
export type MoveDialogueInput = z.infer<typeof moveDialogueSchema>;

export const disputeDialogueSchema = z.object({
  dialogueId: z.uuid(),
  version,
  objection: words("Tulis apa yang perlu diperbaiki."),
});
export type DisputeDialogueInput = z.infer<typeof disputeDialogueSchema>;

/** One follow-up a line, as people write a list on a phone. */
const lines = z
  .string()
  .optional()
  .transform((text) =>
    (text ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .pipe(
    z
      .array(z.string().max(...noLonger(LINE_MAX, "Tiap tindak lanjut")))
      .max(LINES_MAX, `Paling banyak ${LINES_MAX} tindak lanjut.`),
  );

export const recordCoachingSchema = z
  .object({
    id: z.uuid(),
    planId: z.uuid(),
    heldOn: localDate("Isi tanggal bimbingan."),
    gap: words("Tulis pengetahuan atau keterampilan yang perlu ditambah."),
    advice: words("Tulis apa yang dibimbingkan."),
    followUps: lines,
    dueOn: localDate("Isi batas waktunya.").optional(),
  })
  .refine(({ followUps, dueOn }) => followUps.length === 0 || dueOn !== undefined, {
    path: ["dueOn"],
    error: "Isi batas waktu tindak lanjutnya.",
  });
export type RecordCoachingInput = z.infer<typeof recordCoachingSchema>;

export const moveFollowUpSchema = z.object({
  followUpId: z.uuid(),
  version,
  event: z.enum(FOLLOW_UP_EVENTS),
});
export type MoveFollowUpInput = z.infer<typeof moveFollowUpSchema>;

/** `id` is that of the counselling, `entryId` that of its first words. */
export const openCounsellingSchema = z.object({
  id: z.uuid(),
  entryId: z.uuid(),
  colleagueId: z.uuid({ error: "Pilih dengan siapa." }),
  text: words("Tulis apa yang ingin dibicarakan."),
});
export type OpenCounsellingInput = z.infer<typeof openCounsellingSchema>;

export const writeCounsellingSchema = z.object({
  id: z.uuid(),
  counsellingId: z.uuid(),
  text: words("Tulis pesannya."),
});
export type WriteCounsellingInput = z.infer<typeof writeCounsellingSchema>;

export const closeCounsellingSchema = z.object({ counsellingId: z.uuid(), version });
export type CloseCounsellingInput = z.infer<typeof closeCounsellingSchema>;
