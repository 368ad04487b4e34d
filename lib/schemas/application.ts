import { z } from "zod";
import { APPLICATION_LIMITS } from "@/lib/domain/application/application";
import { optionalContact } from "./mail-address";
import { optionalText, tick, writtenText } from "./plain-text";

const { name, contact, fileNumber, note, request } = APPLICATION_LIMITS;

const MISSING = "Tulis apa yang masih kurang.";

/** What the counter takes down. `id` is made with the form. */
export const registerApplicationSchema = z
  .object({
    id: z.uuid(),
    serviceId: z.uuid({ error: "Pilih layanannya." }),
    name: writtenText({ label: "Nama", missing: "Isi nama pemohon.", min: 1, max: name }),
    contact: optionalContact("Telepon atau surel", contact),
    fileNumber: optionalText("Nomor berkas", fileNumber),
    file: z.enum(["complete", "incomplete"], { error: "Pilih lengkap atau belum." }),
    missing: optionalText("Yang masih kurang", note),
  })
  .refine(({ file, missing }) => file === "complete" || missing !== undefined, {
    path: ["missing"],
    error: MISSING,
  });
export type RegisterApplicationInput = z.output<typeof registerApplicationSchema>;

/** What a citizen sends without coming. `id` is made with the form. */
export const submitApplicationSchema = z.object({
  id: z.uuid(),
  serviceId: z.uuid(),
  name: writtenText({ label: "Nama", missing: "Isi nama Anda.", min: 1, max: name }),
  contact: optionalContact("Surel atau telepon", contact),
  request: writtenText({
    label: "Keperluan",
    missing: "Tulis apa yang Anda perlukan.",
    min: 10,
    max: request,
  }),
});
/** The same as its form sends it, with the proof of work of the browser; what is none is read as none. */
export const sendApplicationSchema = submitApplicationSchema.extend({
  proof: z.string().optional().catch(undefined),
});
export type SubmitApplicationInput = z.output<typeof submitApplicationSchema>;

/** Which application, as it was seen. */
const seen = { applicationId: z.uuid(), version: z.coerce.number().int().positive() };

/** A step that one button takes. */
export const stepApplicationSchema = z.object(seen);
/** A step that needs words, which the applicant reads. */
export const noteApplicationSchema = z.object({
  ...seen,
  note: writtenText({
    label: "Keterangan",
    missing: "Tulis keterangannya; pemohon membacanya.",
    min: 3,
    max: note,
  }),
});
export type StepApplicationInput = z.output<typeof stepApplicationSchema> & { readonly note?: string };

/** A new PIN; whoever asks for it has looked at the applicant's identity. */
export const renewPinSchema = z.object({
  ...seen,
  id: z.uuid(),
  identity: tick.refine((isChecked) => isChecked, {
    error: "Cocokkan dahulu identitas pemohon, lalu beri tanda.",
  }),
});
export type RenewPinInput = z.output<typeof renewPinSchema>;

export const withdrawApplicationSchema = z.object({ version: seen.version });
export type WithdrawApplicationInput = z.output<typeof withdrawApplicationSchema>;
