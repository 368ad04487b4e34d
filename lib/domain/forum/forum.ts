/** The longest texts of the forum, in letters as people count them. A statement is read in one breath. */
export const FORUM_LIMITS = {
  title: 120,
  description: 3000,
  statement: 140,
  comment: 2000,
  reason: 300,
  appeal: 500,
  mailbox: 254,
  point: 300,
  points: 30,
} as const;

/** Digits of the code that opens an account, and how long it does. */
export const FORUM_CODE_LENGTH = 6;
export const FORUM_CODE_MINUTES = 10;
/** How long a browser stays signed in. */
export const FORUM_SESSION_DAYS = 30;
/** How long a browser is known to have opened an account. */
export const FORUM_KNOWN_DAYS = 365;

/** What digests of the forum are bound to (lib/auth/cipher.ts). */
export const MAILBOX_KEY = "forum.mailboxKey";
export const CODE_PURPOSE = "forum.code";
const COMMENT_PURPOSE = "forum.commented";
/** The arguments of the digest by which a mailbox is known to have commented on a topic, once its account is forgotten. */
export const commentMark = (topicId: string, mailboxKey: string): [text: string, purpose: string] => [
  `${topicId}\n${mailboxKey}`,
  COMMENT_PURPOSE,
];
export const ASKER_PURPOSE = "forum.asker";

/**
 * The mailbox behind an address, by which one account is found again: case and what stands behind a "+" lead to the same
 * mailbox at every provider that people use, and one person shall not vote twice by it.
 */
export function mailboxOf(address: string): string {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf("@");
  const local = lower.slice(0, at).replace(/\+.*$/, "");
  return `${local}${lower.slice(at)}`;
}
