import { verifyPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ChangePasswordInput } from "@/lib/schemas/access";
import { countAttempt, forgetAttempts } from "../attempt-limits";
import type { ServiceContext } from "../context";
import { notFound, rateLimited, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { hashNewPassword, PASSWORD_HOLDER, writeNewPassword } from "./new-password";

/** Changes one's own password; asks for the present one and ends every other session. */
export async function changePassword(
  ctx: ServiceContext<EmployeeViewer>,
  input: Pick<ChangePasswordInput, "currentPassword" | "newPassword">,
): Promise<{ readonly endedSessions: number }> {
  const { accountId, sessionId } = ctx.viewer;
  const attempt = await countAttempt("currentPassword", accountId);
  if (!attempt.isAllowed) throw rateLimited("account", attempt.retryAfterSeconds);
  const account = await db().account.findUnique({ where: { id: accountId }, select: PASSWORD_HOLDER });
  if (!account) throw notFound("account");
  if (!(await verifyPassword(account.passwordHash, input.currentPassword))) {
    throw refusedBecause("account", ["WRONG_CURRENT_PASSWORD"]);
  }
  await forgetAttempts("currentPassword", accountId);
  const passwordHash = await hashNewPassword(account, input.newPassword);
  return mutate(ctx, async (tx) => {
    const result = await writeNewPassword(tx, ctx, account, passwordHash, sessionId);
    return {
      result,
      audit: {
        action: "account.changePassword",
        subject: { type: "account", id: account.id },
        aboutId: account.employee.id,
        after: { reason: "own", ...result },
      },
    };
  });
}
