import { z } from "zod";
import { EVIDENCE_MAX_BYTES, EVIDENCE_MAX_MB } from "@/lib/domain/progress/evidence";

/**
 * A file field that was left empty: a browser sends it as a file without a name and without content, and the server's
 * reader of forms then calls it "undefined".
 */
export const isNoFile = (value: unknown): boolean =>
  value instanceof File && value.size === 0 && (value.name === "" || value.name === "undefined");

/** A file that somebody chose; an empty one is a mistake. */
export const chosenFile = z
  .instanceof(File)
  .refine((file) => file.size > 0, { error: "Berkas ini kosong. Pilih berkas lain." });

/** One that Bina keeps whole, as far as its size tells; what it is, its content says. */
export const evidenceFile = chosenFile.refine((file) => file.size <= EVIDENCE_MAX_BYTES, {
  error: `Berkas paling besar ${EVIDENCE_MAX_MB} MB.`,
});
