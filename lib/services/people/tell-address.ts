import type { Tx } from "@/lib/db/client";
import { maskedAddress } from "@/lib/domain/people/masked-address";
import { queueMail } from "../mail/queue-mail";

/** Tells somebody that their address was changed; its words are the caller's. The new one is shortened (`maskedAddress`). */
export type AddressNotice = (facts: { readonly name: string; readonly newAddress: string | null }) => {
  readonly subject: string;
  readonly text: string;
};

/**
 * Tells of a changed mail address, to the old one as well as to the new one: the owner of the account reads the old one, and
 * the next link to a password goes to the other.
 */
export async function tellAddress(
  tx: Tx,
  now: Date,
  person: { readonly name: string; readonly before: string | null; readonly after: string | null },
  notice: AddressNotice,
): Promise<void> {
  const { name, before, after } = person;
  if (before === after) return;
  const letter = notice({ name, newAddress: after && maskedAddress(after) });
  for (const recipient of [before, after]) {
    if (recipient) await queueMail(tx, now, { recipient, ...letter });
  }
}
