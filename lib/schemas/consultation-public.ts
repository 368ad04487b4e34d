import { z } from "zod";
import { CONSULTATION_LIMITS } from "@/lib/domain/consultation/consultation";
import { PARTICIPANT_GROUPS } from "@/lib/domain/consultation/registration";
import { optionalContact } from "./mail-address";
import { writtenText } from "./plain-text";

const { name, contact, question } = CONSULTATION_LIMITS;

/** What a citizen sends to take part. `id` is made with the form. */
export const registerSchema = z.object({
  id: z.uuid(),
  consultationId: z.uuid(),
  name: writtenText({ label: "Nama", missing: "Isi nama Anda.", min: 2, max: name }),
  group: z.enum(PARTICIPANT_GROUPS, { error: "Pilih Anda datang sebagai apa." }),
  contact: optionalContact("Kontak", contact),
});
export type RegisterInput = z.output<typeof registerSchema>;

/** By what a letter says, a mail address answers. */
export const confirmRegistrationSchema = z.object({ id: z.uuid(), token: z.string().min(1).max(100) });
export type ConfirmRegistrationInput = z.output<typeof confirmRegistrationSchema>;

/** A question for the day. */
export const askSchema = z.object({
  id: z.uuid(),
  consultationId: z.uuid(),
  text: writtenText({ label: "Pertanyaan", missing: "Tulis pertanyaan Anda.", min: 10, max: question }),
});
export type AskInput = z.output<typeof askSchema>;

export const voteSchema = z.object({ questionId: z.uuid() });
