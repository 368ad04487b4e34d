import { hashPassword } from "@/lib/auth/password-hash";
import { temporaryPassword } from "@/lib/auth/secret-token";

/** A one-time password with its hash. The text is shown once and stored nowhere. */
export async function newTemporaryPassword(): Promise<{ readonly text: string; readonly hash: string }> {
  const text = temporaryPassword();
  return { text, hash: await hashPassword(text) };
}
