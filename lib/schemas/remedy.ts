import { z } from "zod";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { localDate } from "./local-date";
import { words, writtenText } from "./plain-text";

const LINK_MAX = 500;

/** What a remedy says: what was heard, what is done, by whom, until when. */
const fields = {
  heard: writtenText({
    label: "Yang didengar",
    missing: "Tulis apa yang dikeluhkan warga.",
    min: 10,
    max: 500,
  }),
  deed: writtenText({ label: "Yang dilakukan", missing: "Tulis apa yang dilakukan.", min: 10, max: 500 }),
  ownerId: z.uuid({ error: "Pilih penanggung jawabnya." }),
  dueOn: localDate("Isi batas waktunya."),
};

/** Which element of which service in which survey period. */
export const remedySubjectSchema = z.object({
  serviceId: z.uuid(),
  periodId: z.uuid(),
  element: z.enum(ELEMENTS),
});

/** `id` is made by the form, so that a second press is the same remedy. */
export const planRemedySchema = remedySubjectSchema.extend({ id: z.uuid(), ...fields });
export type PlanRemedyInput = z.output<typeof planRemedySchema>;

const seen = { id: z.uuid(), version: z.coerce.number().int().positive() };

export const editRemedySchema = z.object({ ...seen, ...fields });
export type EditRemedyInput = z.output<typeof editRemedySchema>;

export const startRemedySchema = z.object(seen);
export type StartRemedyInput = z.output<typeof startRemedySchema>;

/** What shows that it was done: words, and an address where it can be seen. */
export const finishRemedySchema = z.object({
  ...seen,
  proof: words("Bukti", "Tulis apa yang menunjukkan bahwa ini sudah dilakukan."),
  proofLink: z
    .url({ protocol: /^https?$/, error: "Tulis alamat lengkap yang dimulai dengan https://." })
    .max(LINK_MAX, { error: "Alamat ini terlalu panjang." })
    .optional(),
});
export type FinishRemedyInput = z.output<typeof finishRemedySchema>;

export const giveUpRemedySchema = z.object({
  ...seen,
  reason: words("Alasan", "Tulis mengapa tidak dilanjutkan."),
});
export type GiveUpRemedyInput = z.output<typeof giveUpRemedySchema>;
