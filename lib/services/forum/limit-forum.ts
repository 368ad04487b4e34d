import { limitAttempt } from "../attempt-limits";
import type { ServiceContext } from "../context";

interface Asker {
  readonly address: string | null;
  readonly mailboxKey: string;
  /** The mailbox whose account this browser has opened before; null where it has opened none. */
  readonly knownKey: string | null;
}

/**
 * Holds back floods of codes: by where they are asked for, by who asks for one mailbox, and by the mailbox. Who asks for another's
 * mailbox uses up their own part of its letters first. A browser that has opened the account has letters of its own: nobody else
 * uses them up. Throws RATE_LIMITED.
 */
export async function limitCodes(
  { today }: ServiceContext,
  { address, mailboxKey, knownKey }: Asker,
): Promise<void> {
  if (address !== null) await limitAttempt("forumAddress", address, today);
  else await limitAttempt("forumShard", mailboxKey.slice(-1));
  if (knownKey === mailboxKey) return limitAttempt("forumKnownDay", mailboxKey);
  await limitAttempt("forumAsker", mailboxKey, address ?? "nowhere");
  await limitAttempt("forumAskerDay", mailboxKey, address ?? "nowhere");
  await limitAttempt("forumMailboxDay", mailboxKey);
}

/** Holds back a member who sends more than moderators can read. Throws RATE_LIMITED. */
export const limitWords = ({ today }: ServiceContext, memberId: string): Promise<void> =>
  limitAttempt("forumWords", memberId, today);

/** Holds back a script that rates by itself. Throws RATE_LIMITED. */
export const limitRatings = (memberId: string): Promise<void> => limitAttempt("forumRatings", memberId);
