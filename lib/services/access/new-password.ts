import { hashPassword, verifyPassword } from "@/lib/auth/password-hash";
import type { Tx } from "@/lib/db/client";
import type { ServiceContext } from "../context";
import { conflict, refusedBecause } from "../errors";
import { weaknessOf } from "./password-strength";
import { revokeSessions } from "./revoke-sessions";
import { voidLinks } from "./void-links";

interface PasswordHolder {
  readonly id: string;
  readonly version: number;
  readonly passwordHash: string | null;
  readonly employee: { readonly nip: string; readonly name: string; readonly email: string | null };
}

export const PASSWORD_HOLDER = {
  id: true,
  version: true,
  passwordHash: true,
  mustChangePassword: true,
  employee: { select: { id: true, nip: true, name: true, email: true } },
} as const;

/** The hash of a new password, or a refusal with every reason: easy to guess, personal, the same as before. */
export async function hashNewPassword(account: PasswordHolder, password: string): Promise<string> {
  const { nip, name, email } = account.employee;
  const reasons: string[] = [...weaknessOf(password, [nip, nip.slice(0, 8), name, email ?? ""])];
  if (await verifyPassword(account.passwordHash, password)) reasons.push("PASSWORD_UNCHANGED");
  if (reasons.length > 0) throw refusedBecause("password", reasons);
  return hashPassword(password);
}

/** Writes a person's own new password: what was open with the old one is closed, links in mails included. */
export async function writeNewPassword(
  tx: Tx,
  ctx: ServiceContext,
  account: PasswordHolder,
  passwordHash: string,
  keepSessionId: string | null,
): Promise<{ readonly endedSessions: number }> {
  const written = await tx.account.updateMany({
    where: { id: account.id, version: account.version },
    data: {
      passwordHash,
      mustChangePassword: false,
      passwordChangedAt: ctx.now,
      version: { increment: 1 },
    },
  });
  if (written.count === 0) throw conflict("account");
  await voidLinks(tx, ctx.now, account.id);
  return { endedSessions: await revokeSessions(tx, ctx.now, account.id, keepSessionId) };
}
