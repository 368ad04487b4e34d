import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CodeInput } from "@/lib/schemas/access";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import type { CodeHolder } from "./spend-code";
import { withCode } from "./with-code";
import { writeRecoveryCodes } from "./write-recovery-codes";

export interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
}

function mustBePairing(account: CodeHolder): void {
  if (account.totpConfirmedAt) throw refusedBecause("account", ["SECOND_FACTOR_ON"]);
  if (!account.totpCipher) throw refusedBecause("account", ["SECOND_FACTOR_NOT_BEGUN"]);
}

/**
 * Turns the second factor on with the first code of the application, and gives ten recovery codes. This session has
 * shown it thereby; every other one is asked for a code at its next step.
 */
export function confirmSecondFactor(
  ctx: ServiceContext<EmployeeViewer>,
  input: Pick<CodeInput, "code">,
): Promise<RecoveryCodes> {
  const { accountId, employeeId, sessionId } = ctx.viewer;
  return withCode(ctx, input.code, mustBePairing, async (tx) => {
    await tx.account.update({
      where: { id: accountId },
      data: { totpConfirmedAt: ctx.now, version: { increment: 1 } },
    });
    await tx.session.updateMany({ where: { id: sessionId, accountId }, data: { isVerified: true } });
    return {
      result: { recoveryCodes: await writeRecoveryCodes(tx, accountId) },
      audit: {
        action: "account.enableSecondFactor",
        subject: { type: "account", id: accountId },
        aboutId: employeeId,
      },
    };
  });
}
