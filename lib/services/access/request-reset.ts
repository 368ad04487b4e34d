import { digest } from "@/lib/auth/cipher";
import { randomToken } from "@/lib/auth/secret-token";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { RequestResetInput } from "@/lib/schemas/access";
import { countAttempt } from "../attempt-limits";
import type { ServiceContext } from "../context";
import { rateLimited } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { mutate } from "../mutate";

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

export const resetDigest = (token: string): string => digest(token, "password-reset");

/**
 * Mails a link to choose a new password, if the NIP has an open account and an address. It answers nothing: whoever
 * asks must not learn whether the NIP exists. Only the digest of the token is kept.
 */
export async function requestReset(
  ctx: ServiceContext,
  { nip }: RequestResetInput,
  letter: ResetLetter,
): Promise<void> {
  const { address } = ctx.origin;
  const byAddress = address ? await countAttempt("resetAddress", address) : null;
  if (byAddress && !byAddress.isAllowed) throw rateLimited("account", byAddress.retryAfterSeconds);
  const byNip = await countAttempt("resetNip", nip);

  await mutate(ctx, async (tx) => {
    const account = await tx.account.findFirst({
      where: { employee: { nip, state: "ACTIVE" }, isDisabled: false },
      select: { id: true, employee: { select: { id: true, name: true, email: true } } },
    });
    const isSent = byNip.isAllowed && account?.employee.email;
    const token = randomToken();
    if (isSent && account.employee.email) {
      const { name, email } = account.employee;
      const expiresAt = new Date(ctx.now.getTime() + RESET_MINUTES * 60_000);
      await tx.passwordReset.create({
        data: { accountId: account.id, tokenHash: resetDigest(token), expiresAt },
      });
      const link = new URL(paths.resetPassword(token), env().NEXTAUTH_URL).toString();
      await queueMail(tx, ctx.now, { recipient: email, ...letter({ name, link, minutes: RESET_MINUTES }) });
    }
    return {
      result: undefined,
      audit: {
        action: "account.requestReset",
        subject: { type: "account", id: account?.id ?? "unknown" },
        aboutId: account?.employee.id ?? null,
        after: { nip, mailed: Boolean(isSent) },
      },
    };
  });
}
