import { onlyOne } from "@/lib/db/only-one";

/**
 * Reads a batch in this process alone. While another process lives that reads it, this one steps aside and nothing counts
 * against the file: a start is only an attempt once the reader before it has died (`beginReading`).
 */
export async function readAlone(batchId: string, read: () => Promise<void>): Promise<void> {
  await onlyOne("import_batch", batchId, read);
}
