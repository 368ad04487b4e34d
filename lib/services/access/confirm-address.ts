import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ConfirmAddressInput } from "@/lib/schemas/access";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { isAddressToken } from "./address-token";
import { ownGuardedAccount } from "./guarded-account";

/**
 * Confirms the address on file as the viewer's own, by the link of the letter to it. From now on letters that open their
 * account go there. It takes both, to be signed in and to read the address: whoever put another address on file has the
 * letter and not the account. Throws REFUSED for a link that is over, forged, another's, or for an address of before.
 */
export async function confirmAddress(
  ctx: ServiceContext<EmployeeViewer>,
  { token }: ConfirmAddressInput,
): Promise<void> {
  await mutate(ctx, async (tx) => {
    const { id, employee, confirmedEmail } = await ownGuardedAccount(tx, ctx.viewer);
    const { email } = employee;
    if (email === null || !isAddressToken(token, { accountId: id, email }, ctx.now)) {
      throw refusedBecause("account", ["ADDRESS_LINK_OVER"]);
    }
    if (confirmedEmail === email) return { result: undefined, audit: { notAudited: "repeat" } };
    await tx.account.update({ where: { id }, data: { confirmedEmail: email } });
    return {
      result: undefined,
      audit: {
        action: "account.confirmAddress",
        subject: { type: "account", id },
        aboutId: employee.id,
        ...(confirmedEmail === null ? {} : { before: { email: confirmedEmail } }),
        after: { email },
      },
    };
  });
}
