import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CodeInput } from "@/lib/schemas/access";
import type { ServiceContext } from "../context";
import { notFound } from "../errors";
import { mustBeOn, withCode } from "./with-code";

/** Shows the second factor of the present session: a code of the application, or a recovery code. */
export async function showCode(
  ctx: ServiceContext<EmployeeViewer>,
  input: Pick<CodeInput, "code">,
): Promise<void> {
  const { sessionId, accountId, employeeId } = ctx.viewer;
  await withCode(ctx, input.code, mustBeOn, async (tx, _account, kind) => {
    const shown = await tx.session.updateMany({
      where: { id: sessionId, accountId, revokedAt: null },
      data: { isVerified: true },
    });
    if (shown.count === 0) throw notFound("session");
    return {
      result: undefined,
      audit: {
        action: "account.showSecondFactor",
        subject: { type: "account", id: accountId },
        aboutId: employeeId,
        after: { sessionId, kind },
      },
    };
  });
}
