import { hkdfSync } from "node:crypto";
import { EncryptJWT, jwtDecrypt } from "jose";
import { env } from "@/lib/env";

/** What a sealed text is for; one cannot stand in for another. */
type Purpose = "session" | "device" | "identity" | "forum" | "forumCode" | "forumKnown";

const keyOf = (purpose: Purpose): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", env().NEXTAUTH_SECRET, "bina", `cookie ${purpose}`, 32));

/** Seals a few texts for the browser to keep: encrypted (A256GCM), readable by this portal only, for so long. */
export const sealToken = (
  purpose: Purpose,
  claims: Readonly<Record<string, string>>,
  seconds: number,
): Promise<string> =>
  new EncryptJWT({ ...claims })
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .setIssuedAt()
    .setExpirationTime(`${seconds} s`)
    .encrypt(keyOf(purpose));

/** What was sealed, or null for a text that is forged, expired, for something else or from another key. */
export async function openToken(
  purpose: Purpose,
  token: string,
): Promise<Readonly<Record<string, unknown>> | null> {
  const opened = await jwtDecrypt(token, keyOf(purpose), {
    keyManagementAlgorithms: ["dir"],
    contentEncryptionAlgorithms: ["A256GCM"],
  }).catch(() => null);
  return opened?.payload ?? null;
}
