import { digest } from "@/lib/auth/cipher";
import { db, type Tx } from "@/lib/db/client";
import { commentMark } from "@/lib/domain/forum/forum";
import { dateOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";

/** Whether there is such an account that was not forgotten. */
export async function isMember(id: string): Promise<boolean> {
  const found = await db().forumMember.findUnique({ where: { id }, select: { mailboxKey: true } });
  return found !== null && found.mailboxKey !== null;
}

/**
 * The key of the account's mailbox; REFUSED for an account that was forgotten meanwhile. Holds it until the transaction ends, so that
 * whoever forgets it finds all that was written under it.
 */
export async function requireMember(tx: Tx, id: string): Promise<string> {
  const [found] = await tx.$queryRaw<{ mailboxKey: string | null }[]>`
    SELECT "mailbox_key" AS "mailboxKey" FROM "forum_member" WHERE "id" = ${id}::uuid FOR SHARE`;
  if (!found?.mailboxKey) throw refusedBecause("forum", ["FORUM_SIGNED_OUT"]);
  return found.mailboxKey;
}

/** Lets the drafts that are still open, and on which an account commented, know its mailbox again, and nothing else. */
async function markComments(tx: Tx, ctx: ServiceContext, memberId: string, mailboxKey: string) {
  const commented = await tx.forumContribution.findMany({
    where: {
      memberId,
      kind: "COMMENT",
      topic: { closesOn: { gte: dateOf(ctx.today) }, withdrawReason: null },
    },
    select: { topicId: true },
  });
  await tx.forumCommented.createMany({
    data: commented.flatMap(({ topicId }) =>
      topicId === null ? [] : [{ topicId, mark: digest(...commentMark(topicId, mailboxKey)) }],
    ),
    skipDuplicates: true,
  });
}

interface Known {
  readonly id: string;
  readonly mailboxKey: string;
}

/**
 * Holds an account that is not forgotten, last used before a day where one is given: nothing is rated between the ratings that are
 * taken back and the mailbox that goes, and who comes back at this very moment stays.
 */
export async function holdMember(tx: Tx, id: string, usedBefore: Date | null): Promise<Known | null> {
  const [known] = await tx.$queryRaw<Known[]>`
    SELECT "id"::text, "mailbox_key" AS "mailboxKey" FROM "forum_member"
    WHERE "id" = ${id}::uuid AND "mailbox_key" IS NOT NULL
      AND (${usedBefore}::date IS NULL OR "signed_in_on" < ${usedBefore}::date)
    FOR UPDATE`;
  return known ?? null;
}

/**
 * Forgets the mailbox of an account that is held, and takes its ratings back: else the same mailbox could begin anew and rate twice.
 * What it wrote stays and belongs to nobody; a draft on which it commented knows the mailbox until it closes, so that it comments once.
 * Where it wrote nothing, nothing of it stays.
 */
export async function forgetHeld(tx: Tx, ctx: ServiceContext, { id, mailboxKey }: Known): Promise<void> {
  await tx.$executeRaw`
    UPDATE "forum_contribution" SET "ratings" = "ratings" - 1
    WHERE "id" IN (SELECT "statement_id" FROM "forum_vote" WHERE "member_id" = ${id}::uuid)`;
  await tx.forumVote.deleteMany({ where: { memberId: id } });
  await markComments(tx, ctx, id, mailboxKey);
  const { count } = await tx.forumMember.deleteMany({ where: { id, contributions: { none: {} } } });
  if (count > 0) return;
  await tx.forumMember.update({
    where: { id },
    data: { mailboxKey: null, mailboxCipher: null, forgottenAt: ctx.now },
  });
}

/** Forgets an account as its owner wishes; a repeat changes nothing. */
export function forgetMember(ctx: ServiceContext, memberId: string): Promise<void> {
  return mutate(ctx, async (tx) => {
    const known = await holdMember(tx, memberId, null);
    if (known) {
      await forgetHeld(tx, ctx, known);
      await tx.forumCode.deleteMany({ where: { mailboxKey: known.mailboxKey } });
    }
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}
