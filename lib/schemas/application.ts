import { z } from "zod";
import { APPLICATION_LIMITS } from "@/lib/domain/application/application";
import { optionalText, writtenText } from "./plain-text";

const { name, contact, fileNumber, note } = APPLICATION_LIMITS;

const MISSING = "Tulis apa yang masih kurang.";

/** What the counter takes down. `id` is made with the form. */
export const registerApplicationSchema = z
  .object({
    id: z.uuid(),
    serviceId: z.uuid({ error: "Pilih layanannya." }),
    name: writtenText({ label: "Nama", missing: "Isi nama pemohon.", min: 1, max: name }),
    contact: optionalText("Telepon atau surel", contact),
    fileNumber: optionalText("Nomor berkas", fileNumber),
    file: z.enum(["complete", "incomplete"], { error: "Pilih lengkap atau belum." }),
    missing: optionalText("Yang masih kurang", note),
  })
  .refine(({ file, missing }) => file === "complete" || missing !== undefined, {
    path: ["missing"],
    error: MISSING,
  });
export type RegisterApplicationInput = z.output<typeof registerApplicationSchema>;

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

export const withdrawApplicationSchema = z.object({ version: seen.version });
export type WithdrawApplicationInput = z.output<typeof withdrawApplicationSchema>;
