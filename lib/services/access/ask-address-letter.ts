import { SECRET_MARK } from "@/lib/domain/access/secret-letter";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { limitAttempt } from "../attempt-limits";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { mutate } from "../mutate";
import { ADDRESS_HOURS, addressToken } from "./address-token";
import { ownGuardedAccount } from "./guarded-account";

/** The letter to one's own address; its words are the caller's. */
export type AddressLetter = (facts: {
  readonly name: string;
  readonly link: string;
  readonly hours: number;
}) => { readonly subject: string; readonly text: string };

/**
 * Writes to the address on file of the viewer, who holds a guarded role, with the link by which they show that they read
 * it (`confirmAddress`). Throws NOT_FOUND without such a role, REFUSED without an address, RATE_LIMITED after three an hour.
 */
export async function askAddressLetter(
  ctx: ServiceContext<EmployeeViewer>,
  letter: AddressLetter,
): Promise<void> {
  await limitAttempt("addressLetter", ctx.viewer.accountId);
  await mutate(ctx, async (tx) => {
    const { id, employee } = await ownGuardedAccount(tx, ctx.viewer);
    const { name, email } = employee;
    if (email === null) throw refusedBecause("account", ["NO_ADDRESS"]);
    const endsAt = new Date(ctx.now.getTime() + ADDRESS_HOURS * 3_600_000);
    const token = addressToken({ accountId: id, email }, endsAt);
    await queueMail(
      tx,
      ctx.now,
      { recipient: email, ...letter({ name, link: SECRET_MARK, hours: ADDRESS_HOURS }) },
      {
        employeeId: employee.id,
        value: portalUrl(paths.confirmAddress(token)),
        endsAt,
      },
    );
    return {
      result: undefined,
      audit: {
        action: "account.askAddressLetter",
        subject: { type: "account", id },
        aboutId: employee.id,
        after: { email },
      },
    };
  });
}
