import { createHash } from "node:crypto";
import { decrypt, encrypt } from "@/lib/auth/cipher";

const PURPOSE = "import-file";

export const sealFile = (bytes: Buffer): string => encrypt(bytes.toString("base64"), PURPOSE);
export const unsealFile = (sealed: string): Buffer => Buffer.from(decrypt(sealed, PURPOSE), "base64");
export const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
