import { db } from "@/lib/db/client";
import type { ResetPasswordInput } from "@/lib/schemas/access";
import { countAttempt } from "../attempt-limits";
import type { ServiceContext } from "../context";
import { rateLimited, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { actingAs } from "./acting-as";
import { hashNewPassword, PASSWORD_HOLDER, writeNewPassword } from "./new-password";
import { resetDigest } from "./reset-digest";

const LINK_OVER = () => refusedBecause("passwordReset", ["RESET_LINK_OVER"]);

/**
 * Chooses a new password with the link of a mail: within half an hour, once. It does not sign in: a second factor, where
 * there is one, is still asked for. Every session ends.
 */
export async function resetPassword(
  ctx: ServiceContext,
  input: Pick<ResetPasswordInput, "token" | "newPassword">,
): Promise<void> {
  const { address } = ctx.origin;
  const attempt = address ? await countAttempt("resetToken", address) : null;
  if (attempt && !attempt.isAllowed) throw rateLimited("passwordReset", attempt.retryAfterSeconds);

  const open = { tokenHash: resetDigest(input.token), usedAt: null, expiresAt: { gt: ctx.now } };
  const reset = await db().passwordReset.findFirst({
    where: { ...open, account: { isDisabled: false, employee: { state: "ACTIVE" } } },
    select: { id: true, account: { select: PASSWORD_HOLDER } },
  });
  if (!reset) throw LINK_OVER();
  const { account } = reset;
  const passwordHash = await hashNewPassword(account, input.newPassword);

  await mutate(actingAs(ctx, account, "reset"), async (tx) => {
    const used = await tx.passwordReset.updateMany({
      where: { id: reset.id, ...open },
      data: { usedAt: ctx.now },
    });
    if (used.count === 0) throw LINK_OVER();
    return {
      result: undefined,
      audit: {
        action: "account.resetPassword",
        subject: { type: "account", id: account.id },
        aboutId: account.employee.id,
        after: { ...(await writeNewPassword(tx, ctx, account, passwordHash, null)) },
      },
    };
  });
}
