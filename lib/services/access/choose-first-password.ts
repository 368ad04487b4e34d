import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { FirstPasswordInput } from "@/lib/schemas/access";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { hashNewPassword, PASSWORD_HOLDER, writeNewPassword } from "./new-password";

/**
 * Replaces the one-time password right after it was shown at sign-in, hence without asking for it again. The first
 * password can be chosen once only; afterwards `changePassword` asks for the present one.
 */
export async function chooseFirstPassword(
  ctx: ServiceContext<EmployeeViewer>,
  input: Pick<FirstPasswordInput, "newPassword">,
): Promise<void> {
  const { accountId, sessionId } = ctx.viewer;
  const account = await db().account.findUnique({ where: { id: accountId }, select: PASSWORD_HOLDER });
  if (!account) throw notFound("account");
  if (!account.mustChangePassword) throw refusedBecause("account", ["PASSWORD_ALREADY_CHOSEN"]);
  const passwordHash = await hashNewPassword(account, input.newPassword);
  await mutate(ctx, async (tx) => ({
    result: undefined,
    audit: {
      action: "account.changePassword",
      subject: { type: "account", id: account.id },
      aboutId: account.employee.id,
      after: { reason: "first", ...(await writeNewPassword(tx, ctx, account, passwordHash, sessionId)) },
    },
  }));
}
