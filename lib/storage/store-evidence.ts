import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { type Decision, ok, refused } from "@/lib/domain/decision";
import {
  EVIDENCE_MAX_BYTES,
  type EvidenceMediaType,
  type EvidenceRefusal,
  isEvidenceMediaType,
} from "@/lib/domain/progress/evidence";
import type { Storage } from "./storage";

export interface StoredEvidence {
  readonly key: string;
  readonly name: string;
  readonly mediaType: EvidenceMediaType;
  readonly size: number;
  readonly sha256: string;
}

/** A picture of a phone has some 50 million pixels; more is a bomb, not evidence. */
const MAX_PIXELS = 60_000_000;
const MAX_SIDE = 3000;
const MAX_NAME = 120;

/**
 * Checks a file by its content and stores it. Pictures are made anew: turned upright, no larger than a screen needs,
 * and without what a camera writes along, above all the place. Comes before the transaction: when that fails, the
 * bytes stay unnamed and `removeUnreferenced` takes them away.
 */
export async function storeEvidence(
  storage: Storage,
  file: File,
): Promise<Decision<StoredEvidence, EvidenceRefusal>> {
  if (file.size > EVIDENCE_MAX_BYTES) return refused("FILE_TOO_LARGE");
  const given = new Uint8Array(await file.arrayBuffer());
  const found = await fileTypeFromBuffer(given);
  if (!isEvidenceMediaType(found?.mime)) return refused("FILE_TYPE_NOT_ALLOWED");
  const mediaType = found.mime;
  const bytes = mediaType === "application/pdf" ? given : await remade(given, mediaType);
  if (!bytes) return refused("IMAGE_UNREADABLE");
  return ok({
    key: await storage.put(bytes),
    name: plainName(file.name, mediaType),
    mediaType,
    size: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
}

const FORMATS = { "image/jpeg": "jpeg", "image/png": "png", "image/webp": "webp" } as const;

/** sharp leaves all metadata out unless asked to keep it. Null for a picture that cannot be read or is too large. */
async function remade(bytes: Uint8Array, mediaType: keyof typeof FORMATS): Promise<Uint8Array | null> {
  try {
    return await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" })
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true })
      .toFormat(FORMATS[mediaType])
      .toBuffer();
  } catch {
    // sharp says "unsupported" in many ways; all of them mean to the person: this picture cannot be read.
    return null;
  }
}

const EXTENSIONS = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
} as const satisfies Record<EvidenceMediaType, string>;

/** The name without folders and control characters, ending as the content does. */
function plainName(name: string, mediaType: EvidenceMediaType): string {
  const stem = name
    .replace(/^.*[/\\]/, "")
    .replace(/\.[^.]*$/, "")
    .replace(/[\p{C}"<>|*?:]|^\.+/gu, "")
    .trim()
    .slice(0, MAX_NAME);
  return `${stem || "bukti"}.${EXTENSIONS[mediaType]}`;
}
