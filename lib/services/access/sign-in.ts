import { randomUUID } from "node:crypto";
import { verifyPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import { isTemporaryOver } from "@/lib/domain/access/account-state";
import type { SignInInput } from "@/lib/schemas/access";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { actingAs } from "./acting-as";
import { countSignIn, forgiveSignIn } from "./sign-in-limits";
import { startSession } from "./start-session";

export interface SignedIn {
  readonly sessionId: string;
}

const ACCOUNT = {
  id: true,
  passwordHash: true,
  isDisabled: true,
  version: true,
  mustChangePassword: true,
  passwordChangedAt: true,
  employee: { select: { id: true, nip: true, name: true, state: true } },
} as const;

/** A session of this very account that the device's cookie names makes it a known device. */
async function knownDevice(deviceId: string | null, nip: string): Promise<string | null> {
  if (!deviceId) return null;
  const session = await db().session.findFirst({
    where: { id: deviceId, account: { employee: { nip } } },
    select: { id: true },
  });
  return session?.id ?? null;
}

/**
 * Signs in with NIP and password. Every failure looks the same from outside, in words and in time: unknown NIP, no
 * password yet, wrong password, temporary password too old, disabled account, person no longer active.
 *
 * The hash is tried outside the transaction, which would otherwise hold a connection for as long as argon2 takes; the
 * row's version then tells whether the password was changed meanwhile.
 */
export async function signIn(
  ctx: ServiceContext,
  input: SignInInput,
  device: string | null = null,
): Promise<SignedIn> {
  const { nip } = input;
  const deviceId = await knownDevice(device, nip);
  const attempt = { nip, address: ctx.origin.address, deviceId };
  await countSignIn(attempt);

  const account = await db().account.findFirst({ where: { employee: { nip } }, select: ACCOUNT });
  const fits = await verifyPassword(account?.passwordHash ?? null, input.password);
  const isOpen =
    account !== null &&
    !account.isDisabled &&
    account.employee.state === "ACTIVE" &&
    !isTemporaryOver(account, ctx.now);
  if (!fits || !isOpen) {
    await recordFailure(ctx, account, nip);
    throw refusedBecause("account", ["WRONG_CREDENTIALS"]);
  }

  const sessionId = randomUUID();
  const signedIn = await mutate(actingAs(ctx, account, sessionId), async (tx) => {
    const unchanged = await tx.account.count({ where: { id: account.id, version: account.version } });
    if (unchanged === 0) throw refusedBecause("account", ["WRONG_CREDENTIALS"]);
    const session = await startSession(tx, ctx, account.id);
    return {
      result: { sessionId: session.id },
      audit: {
        action: "account.signIn",
        subject: { type: "account", id: account.id },
        aboutId: account.employee.id,
        after: { sessionId: session.id, method: "password" },
      },
    };
  });
  await forgiveSignIn(attempt);
  return signedIn;
}

async function recordFailure(
  ctx: ServiceContext,
  account: { readonly id: string; readonly employee: { readonly id: string } } | null,
  nip: string,
): Promise<void> {
  await mutate(ctx, async () => ({
    result: undefined,
    audit: {
      action: "account.signInFailed",
      subject: { type: "account", id: account?.id ?? "unknown" },
      aboutId: account?.employee.id ?? null,
      after: { nip, step: "password" },
    },
  }));
}
