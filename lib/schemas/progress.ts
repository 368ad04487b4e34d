import { z } from "zod";
import { REVIEW_EVENTS } from "@/lib/domain/progress/review";
import { evidenceFile, isNoFile } from "./chosen-file";
import { decimalText } from "./decimal-text";
import { noLonger } from "./limits";
import { localDate } from "./local-date";
import { lengthOf, optionalText } from "./plain-text";

const NOTE_MIN = 3;
const NOTE_MAX = 500;
const LINK_MAX = 500;

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === "https:";

/** One entry of the progress log. `id` is made by the form, so that a second press is the same entry. */
export const logProgressSchema = z.object({
  id: z.uuid(),
  indicatorId: z.uuid({ error: "Pilih indikatornya." }),
  happenedOn: localDate("Isi tanggal pekerjaan."),
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
  /** When it was written, of an entry that waited on a device. */
  writtenAt: z.iso
    .datetime()
    .transform((text) => new Date(text))
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

const REMARK_MIN = 3;
const REMARK_MAX = 1000;

/** What one of the two says about an entry. `id` is that of the remark: a second press is the same one. */
export const reviewEntrySchema = z
  .object({
    id: z.uuid(),
    entryId: z.uuid(),
    /** The entry's as it was seen. */
    version: z.coerce.number().int().positive(),
    event: z.enum(REVIEW_EVENTS),
    text: optionalText("Komentar", REMARK_MAX),
  })
  .refine(({ event, text }) => event === "accept" || lengthOf(text ?? "") >= REMARK_MIN, {
    path: ["text"],
    error: `Tulis komentarnya, paling sedikit ${REMARK_MIN} huruf.`,
  });
export type ReviewEntryInput = z.infer<typeof reviewEntrySchema>;

/** "entry:version", as a ticked box of the queue says it. */
const seenEntry = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .transform((text) => {
    const [entryId = "", version = ""] = text.split(":");
    return { entryId, version: Number(version) };
  });

/** How many entries a page of the queue shows, and so the most that are accepted at once. */
export const QUEUE_PAGE = 25;
const seenEntries = z.array(seenEntry).max(QUEUE_PAGE).default([]);

/** Entries to accept: the ticked ones, or all that the page shows. */
export const acceptEntriesSchema = z
  .object({ which: z.enum(["ticked", "shown"]), ticked: seenEntries, shown: seenEntries })
  .refine(({ which, ticked }) => which === "shown" || ticked.length > 0, {
    path: ["ticked"],
    error: "Centang paling sedikit satu catatan.",
  });
export type SeenEntry = z.infer<typeof seenEntry>;

/**
 * An entry written anew. `id` is that of the correction, `entryId` the entry that it replaces; the indicator stays, and so does
 * the file unless another one is given.
 */
export const correctProgressSchema = logProgressSchema.omit({ indicatorId: true, writtenAt: true }).extend({
  entryId: z.uuid(),
  version: z.coerce.number().int().positive(),
});
export type CorrectProgressInput = Omit<z.infer<typeof correctProgressSchema>, "file">;
