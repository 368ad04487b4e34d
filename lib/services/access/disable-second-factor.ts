import { type Role, SECOND_FACTOR_ROLES } from "@/lib/permissions/roles";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CodeInput } from "@/lib/schemas/access";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mustBeOn, withCode } from "./with-code";

/** Turns the second factor off, with a code. Roles that demand one keep it. */
export async function disableSecondFactor(
  ctx: ServiceContext<EmployeeViewer>,
  input: Pick<CodeInput, "code">,
): Promise<void> {
  const { viewer } = ctx;
  const { accountId } = viewer;
  if (viewer.roles.some(({ role }) => (SECOND_FACTOR_ROLES as readonly Role[]).includes(role))) {
    throw refusedBecause("account", ["SECOND_FACTOR_REQUIRED"]);
  }
  await withCode(ctx, input.code, mustBeOn, async (tx) => {
    await tx.account.update({
      where: { id: accountId },
      data: { totpCipher: null, totpConfirmedAt: null, totpLastStep: null, version: { increment: 1 } },
    });
    await tx.recoveryCode.deleteMany({ where: { accountId } });
    return {
      result: undefined,
      audit: {
        action: "account.disableSecondFactor",
        subject: { type: "account", id: accountId },
        aboutId: viewer.employeeId,
      },
    };
  });
}
