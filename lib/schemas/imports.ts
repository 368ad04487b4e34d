import { z } from "zod";
import { IMPORT_KINDS } from "@/lib/domain/imports/batch-lifecycle";

/** What somebody chooses before a file is taken. */
export const uploadFormSchema = z.object({
  id: z.uuid(),
  kind: z.enum(IMPORT_KINDS),
});

export const uploadImportSchema = uploadFormSchema.extend({
  fileName: z.string().min(1).max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The bytes, encrypted: the file carries every NIK. */
  sealed: z.string().min(1),
  /** False for the command line, which does the work itself. */
  inBackground: z.boolean(),
});
export type UploadImportInput = z.infer<typeof uploadImportSchema>;

/** A step of a batch that a person asks for, with the version that the page showed. */
export const importStepSchema = z.object({
  batchId: z.uuid(),
  version: z.coerce.number().int().positive(),
});
export type ImportStepInput = z.infer<typeof importStepSchema>;
