import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

let decoy: Promise<string> | undefined;

/** A hash that no password fits, made once with the same parameters, so that it costs the same to try. */
function decoyHash(): Promise<string> {
  decoy ??= hashPassword(randomBytes(32).toString("hex"));
  return decoy;
}

/**
 * Whether the password fits. Without a hash (unknown NIP, no password yet) the decoy is tried instead, so that the
 * time of the answer does not tell whether an account exists.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const fallback = await decoyHash();
  const fits = await verify(passwordHash ?? fallback, password);
  return fits && passwordHash !== null;
}
