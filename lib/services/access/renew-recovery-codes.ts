import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CodeInput } from "@/lib/schemas/access";
import type { ServiceContext } from "../context";
import type { RecoveryCodes } from "./confirm-second-factor";
import { mustBeOn, withCode } from "./with-code";
import { writeRecoveryCodes } from "./write-recovery-codes";

/** Replaces the ten recovery codes, with a code; the old ones no longer work. */
export function renewRecoveryCodes(
  ctx: ServiceContext<EmployeeViewer>,
  input: Pick<CodeInput, "code">,
): Promise<RecoveryCodes> {
  const { accountId, employeeId } = ctx.viewer;
  return withCode(ctx, input.code, mustBeOn, async (tx) => ({
    result: { recoveryCodes: await writeRecoveryCodes(tx, accountId) },
    audit: {
      action: "account.renewRecoveryCodes",
      subject: { type: "account", id: accountId },
      aboutId: employeeId,
    },
  }));
}
