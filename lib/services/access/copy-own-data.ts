import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { limitAttempt } from "../attempt-limits";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";

/**
 * Notes that somebody takes a copy of all that Bina holds about them (docs/rules.md#personal-data): a copy that leaves is the one
 * thing that a thief of a session would want, so its owner must find it in the trail. Throws RATE_LIMITED.
 */
export async function copyOwnData(ctx: ServiceContext<EmployeeViewer>): Promise<void> {
  const { accountId, employeeId } = ctx.viewer;
  await limitAttempt("ownCopy", accountId);
  await mutate(ctx, async () => ({
    result: undefined,
    audit: {
      action: "account.copyOwnData",
      subject: { type: "account", id: accountId },
      aboutId: employeeId,
    },
  }));
}
