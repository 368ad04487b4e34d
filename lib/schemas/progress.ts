import { z } from "zod";
import { isLocalDate } from "@/lib/domain/calendar/local-date";
import { EVIDENCE_MAX_BYTES, EVIDENCE_MAX_MB } from "@/lib/domain/progress/evidence";
import { chosenFile, isNoFile } from "./chosen-file";
import { decimalText } from "./decimal-text";
import { noLonger } from "./limits";

const NOTE_MIN = 3;
const NOTE_MAX = 500;
const LINK_MAX = 500;

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === "https:";

const evidenceFile = chosenFile.refine((file) => file.size <= EVIDENCE_MAX_BYTES, {
  error: `Berkas paling besar ${EVIDENCE_MAX_MB} MB.`,
});

/** One entry of the progress log. `id` is made by the form, so that a second press is the same entry. */
export const logProgressSchema = z.object({
  id: z.uuid(),
  indicatorId: z.uuid({ error: "Pilih indikatornya." }),
  happenedOn: z
    .string({ error: "Isi tanggal pekerjaan." })
    .refine(isLocalDate, { error: "Tanggal ini tidak ada di kalender." }),
  amount: decimalText,
  note: z
    .string({ error: "Tulis apa yang Anda kerjakan." })
    .trim()
    .min(NOTE_MIN, `Tulis apa yang Anda kerjakan, paling sedikit ${NOTE_MIN} huruf.`)
    .max(...noLonger(NOTE_MAX, "Catatan")),
  link: z
    .string()
    .trim()
    .max(...noLonger(LINK_MAX, "Tautan"))
    .refine(isHttps, { error: "Tautan harus lengkap dan diawali https://" })
    .optional(),
  file: z.preprocess((value) => (isNoFile(value) ? undefined : value), evidenceFile.optional()).optional(),
});
export type LogProgressInput = Omit<z.infer<typeof logProgressSchema>, "file">;

/** `id` is that of the withdrawal itself, `entryId` the entry that it takes back. */
export const withdrawProgressSchema = z.object({
  id: z.uuid(),
  entryId: z.uuid(),
  note: z
    .string({ error: "Tulis alasan pembatalan." })
    .trim()
    .min(NOTE_MIN, `Tulis alasan pembatalan, paling sedikit ${NOTE_MIN} huruf.`)
    .max(...noLonger(NOTE_MAX, "Alasan")),
});
export type WithdrawProgressInput = z.infer<typeof withdrawProgressSchema>;
