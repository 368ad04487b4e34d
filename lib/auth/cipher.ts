import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const IV_BYTES = 12;

function keys(): readonly { readonly id: string; readonly key: Buffer }[] {
  return env()
    .BINA_KEYS.split(",")
    .map((entry) => {
      const [id = "", base64 = ""] = entry.split(":");
      return { id, key: Buffer.from(base64, "base64") };
    });
}

/**
 * AES-256-GCM with the first key of BINA_KEYS. `purpose` is bound to the text: a cipher of one column
 * cannot be moved to another. Gives "keyId:iv:tag:text", the last three in base64.
 */
export function encrypt(plain: string, purpose: string): string {
  const [first] = keys();
  if (!first) throw new Error("BINA_KEYS is empty");
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", first.key, iv).setAAD(Buffer.from(purpose));
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [first.id, ...[iv, cipher.getAuthTag(), text].map((part) => part.toString("base64"))].join(":");
}

/** The text again, with whichever key of BINA_KEYS wrote it. Throws when it was changed or the key is gone. */
export function decrypt(sealed: string, purpose: string): string {
  const [id, iv = "", tag = "", text = ""] = sealed.split(":");
  const found = keys().find((entry) => entry.id === id);
  if (!found) throw new Error(`no key "${id}" in BINA_KEYS`);
  const decipher = createDecipheriv("aes-256-gcm", found.key, Buffer.from(iv, "base64"))
    .setAAD(Buffer.from(purpose))
    .setAuthTag(Buffer.from(tag, "base64"));
  return Buffer.concat([decipher.update(Buffer.from(text, "base64")), decipher.final()]).toString("utf8");
}

/** The ids of BINA_KEYS: the one that encrypts, then those that only decrypt. */
export const keyIds = (): readonly string[] => keys().map(({ id }) => id);

/**
 * A digest by which equal values are found without being readable. Its key derives from NEXTAUTH_SECRET, so that it
 * outlives a rotation of BINA_KEYS.
 */
export function digest(value: string, purpose: string): string {
  const key = Buffer.from(hkdfSync("sha256", env().NEXTAUTH_SECRET, "bina", purpose, 32));
  return createHmac("sha256", key).update(value).digest("base64url");
}
