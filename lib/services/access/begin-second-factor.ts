import { newSecretCipher } from "@/lib/auth/one-time-code";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";

/** Makes the secret that is paired with an authenticator application. Until it is confirmed it has no effect. */
export async function beginSecondFactor(ctx: ServiceContext<EmployeeViewer>): Promise<void> {
  const { accountId, employeeId } = ctx.viewer;
  await mutate(ctx, async (tx) => {
    const begun = await tx.account.updateMany({
      where: { id: accountId, totpConfirmedAt: null },
      data: { totpCipher: newSecretCipher(), totpLastStep: null },
    });
    if (begun.count === 0) throw refusedBecause("account", ["SECOND_FACTOR_ON"]);
    return {
      result: undefined,
      audit: {
        action: "account.beginSecondFactor",
        subject: { type: "account", id: accountId },
        aboutId: employeeId,
      },
    };
  });
}
