import { createHash } from "node:crypto";
import type { AuditEvent } from "@/lib/db/generated/client";
import { canonicalJson, sealText } from "@/lib/domain/audit/chain";

/** SHA-256 over every column of a row. */
export function rowDigest(row: AuditEvent): Buffer {
  const { id, at, before, after, ...rest } = row;
  const text = canonicalJson({
    ...rest,
    id: id.toString(),
    at: at.toISOString(),
    before: before as never,
    after: after as never,
  });
  return createHash("sha256").update(text).digest();
}

/** The hash of a seal: over the seal before it and the digest of each of its rows. */
export const sealHash = (
  previousHash: string,
  firstId: bigint,
  lastId: bigint,
  digests: Uint8Array,
): string =>
  createHash("sha256")
    .update(
      sealText(previousHash, firstId.toString(), lastId.toString(), Buffer.from(digests).toString("hex")),
    )
    .digest("hex");
