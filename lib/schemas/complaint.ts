import { z } from "zod";
import { COMPLAINT_CATEGORIES, COMPLAINT_LIMITS, MOST_ATTACHMENTS } from "@/lib/domain/complaint/complaint";
import { EVIDENCE_MAX_BYTES, EVIDENCE_MAX_MB } from "@/lib/domain/progress/evidence";
import { chosenFile, isNoFile } from "./chosen-file";
import { optionalContact } from "./mail-address";
import { optionalText, tick, tidied, words, writtenText } from "./plain-text";

const { title, text: longest, place, name, contact } = COMPLAINT_LIMITS;

/** What a citizen sends. Without a name and a contact it has no author. `id` is made with the form. */
export const fileComplaintSchema = z.object({
  id: z.uuid(),
  category: z.enum(COMPLAINT_CATEGORIES, { error: "Pilih jenis laporan Anda." }),
  title: writtenText({ label: "Judul", missing: "Tulis judulnya dalam satu kalimat.", min: 10, max: title }),
  text: writtenText({ label: "Isi laporan", missing: "Ceritakan apa yang terjadi.", min: 20, max: longest }),
  unitId: z.uuid({ error: "Pilih unit dari daftar." }).optional(),
  villageCode: z
    .string()
    .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, { error: "Pilih kelurahan atau desa dari daftar." })
    .optional(),
  place: optionalText("Tempat", place),
  name: optionalText("Nama", name),
  contact: optionalContact("Kontak", contact),
  isConfidential: tick,
  isAboutOfficer: tick,
  files: z
    .array(z.instanceof(File))
    .default([])
    .transform((files) => files.filter((file) => !isNoFile(file)))
    .pipe(
      z
        .array(chosenFile)
        .max(MOST_ATTACHMENTS, { error: `Paling banyak ${MOST_ATTACHMENTS} berkas.` })
        .refine((files) => files.reduce((sum, { size }) => sum + size, 0) <= EVIDENCE_MAX_BYTES, {
          error: `Semua berkas bersama paling besar ${EVIDENCE_MAX_MB} MB.`,
        }),
    ),
});
export type FileComplaintInput = Omit<z.output<typeof fileComplaintSchema>, "files">;

export const writeMessageSchema = z.object({ id: z.uuid(), text: words("Pesan", "Tulis pesan Anda.") });
export type WriteMessageInput = z.output<typeof writeMessageSchema>;

const version = z.coerce.number().int().positive();
export const closeComplaintSchema = z.object({ version });
export const reopenComplaintSchema = z.object({
  version,
  reason: words("Alasan", "Tulis apa yang belum selesai."),
});
export const tellSolvedSchema = z.object({
  version,
  solved: z.enum(["yes", "no"], { error: "Pilih satu." }),
});
export type ReopenComplaintInput = z.output<typeof reopenComplaintSchema>;
export type CloseComplaintInput = z.output<typeof closeComplaintSchema>;
export type TellSolvedInput = z.output<typeof tellSolvedSchema>;

/** What is asked while somebody types. */
export const similarComplaintsSchema = z.object({
  unitId: z.uuid(),
  title: z
    .string()
    .max(title * 2)
    .transform(tidied)
    .pipe(z.string().min(8).max(title)),
});
