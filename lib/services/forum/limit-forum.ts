import { limitAttempt } from "../attempt-limits";
import type { ServiceContext } from "../context";

/**
 * Holds back floods of codes: by where they are asked for, by who asks for one mailbox, and by the mailbox. Who asks for another's
 * mailbox uses up their own part of its letters first. Throws RATE_LIMITED.
 */
export async function limitCodes(
  { today }: ServiceContext,
  { address, mailboxKey }: { readonly address: string | null; readonly mailboxKey: string },
): Promise<void> {
  if (address !== null) await limitAttempt("forumAddress", address, today);
  else await limitAttempt("forumShard", mailboxKey.slice(-1));
  await limitAttempt("forumAsker", mailboxKey, address ?? "nowhere");
  await limitAttempt("forumAskerDay", mailboxKey, address ?? "nowhere");
  await limitAttempt("forumMailboxDay", mailboxKey);
}

/** Holds back a member who sends more than moderators can read. Throws RATE_LIMITED. */
export const limitWords = ({ today }: ServiceContext, memberId: string): Promise<void> =>
  limitAttempt("forumWords", memberId, today);

/** Holds back a script that rates by itself. Throws RATE_LIMITED. */
export const limitRatings = (memberId: string): Promise<void> => limitAttempt("forumRatings", memberId);
