import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { MAILBOX_PURPOSE } from "@/lib/domain/access/sealed-letter";
import { maskedAddress } from "@/lib/domain/people/masked-address";
import { dayOf } from "@/lib/time";

export interface OwnMember {
  /** Enough for its owner to know it: the device may be another's. */
  readonly maskedAddress: string;
  readonly joinedAt: string;
  /** The last day on which a code was entered. */
  readonly signedInOn: string;
  /** How many statements the account has rated; which, the pages of the topics show. */
  readonly ratings: number;
}

/** What is kept of an account of the forum besides what it wrote; null for one that was forgotten. */
export async function ownMember(id: string): Promise<OwnMember | null> {
  const found = await db().forumMember.findUnique({
    where: { id },
    select: { mailboxCipher: true, joinedAt: true, signedInOn: true, _count: { select: { votes: true } } },
  });
  if (!found?.mailboxCipher) return null;
  return {
    maskedAddress: maskedAddress(decrypt(found.mailboxCipher, MAILBOX_PURPOSE)),
    joinedAt: found.joinedAt.toISOString(),
    signedInOn: dayOf(found.signedInOn),
    ratings: found._count.votes,
  };
}
