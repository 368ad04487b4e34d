import { fileTypeFromBuffer } from "file-type";
import { type Decision, ok, refused } from "@/lib/domain/decision";
import { EVIDENCE_MAX_BYTES, type EvidenceRefusal } from "@/lib/domain/progress/evidence";
import type { Storage } from "./storage";
import { type StoredEvidence, storeEvidence } from "./store-evidence";

const isPdf = async (file: File): Promise<boolean> => {
  if (file.size > EVIDENCE_MAX_BYTES) return false;
  const found = await fileTypeFromBuffer(new Uint8Array(await file.arrayBuffer()));
  return found?.mime === "application/pdf";
};

/**
 * Stores what a citizen attached. A file's name may tell whose it is, so it gets a plain one. A PDF keeps its author's
 * name inside, so whoever stays unnamed sends pictures only; nothing is stored before that is known.
 */
export async function storeAttachments(
  storage: Storage,
  files: readonly File[],
  { isAnonymous }: { readonly isAnonymous: boolean },
): Promise<Decision<readonly StoredEvidence[], EvidenceRefusal | "PDF_NAMES_AUTHOR">> {
  if (isAnonymous && (await Promise.all(files.map(isPdf))).includes(true)) return refused("PDF_NAMES_AUTHOR");
  const stored: StoredEvidence[] = [];
  for (const file of files) {
    const decision = await storeEvidence(storage, file);
    if (!decision.ok) return decision;
    const ending = decision.value.name.replace(/^.*\./, "");
    stored.push({ ...decision.value, name: `lampiran-${stored.length + 1}.${ending}` });
  }
  return ok(stored);
}
