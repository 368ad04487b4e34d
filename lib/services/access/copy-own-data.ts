import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { limitAttempt } from "../attempt-limits";
import type { ServiceContext } from "../context";
import { queueMail } from "../mail/queue-mail";
import { mutate } from "../mutate";

/** The letter that tells somebody of a copy of their data; its words are the caller's. */
export type OwnCopyLetter = (facts: { readonly name: string; readonly at: Date }) => {
  readonly subject: string;
  readonly text: string;
};

/**
 * Notes that somebody takes a copy of all that Bina holds about them (docs/rules.md#personal-data): a copy that leaves is the one
 * thing that a thief of a session would want, so its owner hears of each by mail, where an address is on file, and HR finds it in
 * the trail. Throws RATE_LIMITED.
 */
export async function copyOwnData(ctx: ServiceContext<EmployeeViewer>, letter: OwnCopyLetter): Promise<void> {
  const { accountId, employeeId } = ctx.viewer;
  await limitAttempt("ownCopy", accountId);
  await mutate(ctx, async (tx) => {
    const { name, email } = await tx.employee.findUniqueOrThrow({
      where: { id: employeeId },
      select: { name: true, email: true },
    });
    if (email) await queueMail(tx, ctx.now, { recipient: email, ...letter({ name, at: ctx.now }) });
    return {
      result: undefined,
      audit: {
        action: "account.copyOwnData",
        subject: { type: "account", id: accountId },
        aboutId: employeeId,
      },
    };
  });
}
