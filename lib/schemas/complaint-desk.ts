import { z } from "zod";
import { COMPLAINT_LIMITS, COMPLAINT_TERMS, REJECTION_GROUNDS } from "@/lib/domain/complaint/complaint";
import { NIP_LENGTH } from "@/lib/domain/people/nip";
import { optionalText, tick, words, writtenText } from "./plain-text";

/** Which complaint, as it was seen by an officer. */
const seen = { complaintId: z.uuid(), version: z.coerce.number().int().positive() };
const { title, text: longest } = COMPLAINT_LIMITS;
const note = words("Alasan", "Tulis alasannya; pelapor membacanya.");

export const seenComplaintSchema = z.object(seen);
export type SeenComplaintInput = z.output<typeof seenComplaintSchema>;

export const verifyComplaintSchema = z.object({
  ...seen,
  term: z.enum(COMPLAINT_TERMS, { error: "Pilih jangka waktu penyelesaian." }),
  isAboutOfficer: tick,
  /** Of those whose names were read in it: whom it is about. */
  subjectIds: z.array(z.uuid()).default([]),
  subjectNip: z
    .string()
    .transform((given) => given.replace(/\D/g, ""))
    .refine((given) => given === "" || given.length === NIP_LENGTH, {
      error: `NIP terdiri atas ${NIP_LENGTH} angka.`,
    })
    .transform((given) => given || undefined)
    .optional(),
  publicTitle: optionalText("Judul untuk umum", title),
  moderatedText: optionalText("Isi tanpa nama", longest),
});
export type VerifyComplaintInput = z.output<typeof verifyComplaintSchema>;

export const rejectComplaintSchema = z.object({
  ...seen,
  ground: z.enum(REJECTION_GROUNDS, { error: "Pilih sebabnya." }),
  reason: note,
});
export type RejectComplaintInput = z.output<typeof rejectComplaintSchema>;

export const archiveComplaintSchema = z.object({ ...seen, reason: note });
export type ArchiveComplaintInput = z.output<typeof archiveComplaintSchema>;

export const extendComplaintSchema = z.object({ ...seen, reason: note });
export type ExtendComplaintInput = z.output<typeof extendComplaintSchema>;

export const assignComplaintSchema = z.object({
  ...seen,
  unitId: z.uuid({ error: "Pilih unit yang menangani." }).optional(),
  note: optionalText("Catatan disposisi", 2000),
});
export type AssignComplaintInput = z.output<typeof assignComplaintSchema>;

export const handOverComplaintSchema = z.object({
  ...seen,
  laporNumber: z
    .string({ error: "Isi nomor laporan di SP4N-LAPOR!." })
    .trim()
    .regex(/^#?\d{4,12}$/, { error: "Nomor laporan SP4N-LAPOR! terdiri atas 4 sampai 12 angka." })
    .transform((given) => given.replace("#", "")),
});
export type HandOverComplaintInput = z.output<typeof handOverComplaintSchema>;

/** A question or the answer; `messageId` is made with the form. */
export const officerWordsSchema = z.object({
  ...seen,
  messageId: z.uuid(),
  text: writtenText({ label: "Tulisan", missing: "Tulis kepada pelapor.", min: 10, max: 4000 }),
});
export type OfficerWordsInput = z.output<typeof officerWordsSchema>;

export const saveTemplateSchema = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(0),
  title: writtenText({ label: "Judul templat", missing: "Isi judul templat.", min: 3, max: 80 }),
  text: writtenText({ label: "Isi templat", missing: "Isi templatnya.", min: 10, max: 4000 }),
  isActive: tick,
});
export type SaveTemplateInput = z.output<typeof saveTemplateSchema>;
