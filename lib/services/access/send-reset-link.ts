import { randomToken } from "@/lib/auth/secret-token";
import type { Tx } from "@/lib/db/client";
import { SECRET_MARK } from "@/lib/domain/access/secret-letter";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import { isGuarded } from "@/lib/permissions/giving";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import type { ResetRequest } from "@/lib/schemas/jobs";
import type { ServiceContext } from "../context";
import { queueMail } from "../mail/queue-mail";
import { mutate } from "../mutate";
import { lockAccountOf } from "./account-lock";
import { resetDigest } from "./reset-digest";

export const RESET_MINUTES = 30;

/** The letter with the link; its words are the caller's. */
export type ResetLetter = (facts: {
  readonly name: string;
  readonly link: string;
  readonly minutes: number;
}) => {
  readonly subject: string;
  readonly text: string;
};

/** The account of this NIP, held: a role that guards it may be given at the same moment and ends the links that it finds. */
async function lockedAccount(tx: Tx, nip: string) {
  const where = { employee: { nip, state: "ACTIVE" }, isDisabled: false } as const;
  const found = await tx.account.findFirst({ where, select: { employeeId: true } });
  if (!found) return null;
  await lockAccountOf(tx, found.employeeId);
  return tx.account.findFirst({
    where,
    select: {
      id: true,
      confirmedEmail: true,
      employee: {
        select: {
          id: true,
          name: true,
          email: true,
          grants: { where: { revokedAt: null }, select: { role: true } },
        },
      },
    },
  });
}

/**
 * Where the letter goes: to the address on file. Of the holder of a guarded role only when they showed that it is theirs:
 * others could set it before (docs/decisions/0017-whose-account-others-open.md).
 */
function addressFor(account: NonNullable<Awaited<ReturnType<typeof lockedAccount>>>): string | null {
  const { email, grants } = account.employee;
  const isHeldByOwner = grants.every(({ role }) => !isGuarded(role)) || account.confirmedEmail === email;
  return isHeldByOwner ? email : null;
}

/**
 * The job behind `requestReset`: mails the link, if the NIP has an open account and an address and was not asked for too
 * often. Only the digest of the token is kept, and the link encrypted until the letter left. The trail names where the
 * request came from, not the job. The half hour begins when the letter is written: a worker that was away makes the link
 * late, not useless. Run twice it sends a second link, which does no harm.
 */
export async function sendResetLink(
  ctx: ServiceContext,
  { nip, isAllowed, origin }: ResetRequest,
  letter: ResetLetter,
): Promise<void> {
  await mutate({ ...ctx, viewer: ANONYMOUS, origin }, async (tx) => {
    const account = await lockedAccount(tx, nip);
    const email = account && isAllowed ? addressFor(account) : null;
    if (account && email) {
      const { id, name } = account.employee;
      const token = randomToken();
      const expiresAt = new Date(ctx.now.getTime() + RESET_MINUTES * 60_000);
      await tx.passwordReset.create({
        data: { accountId: account.id, tokenHash: resetDigest(token), expiresAt },
      });
      const link = portalUrl(paths.resetPassword(token));
      await queueMail(
        tx,
        ctx.now,
        { recipient: email, ...letter({ name, link: SECRET_MARK, minutes: RESET_MINUTES }) },
        { employeeId: id, value: link, endsAt: expiresAt },
      );
    }
    return {
      result: undefined,
      audit: {
        action: "account.requestReset",
        subject: { type: "account", id: account?.id ?? "unknown" },
        aboutId: account?.employee.id ?? null,
        after: { nip, mailed: Boolean(email) },
      },
    };
  });
}
