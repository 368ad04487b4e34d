import { db, type Tx } from "@/lib/db/client";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";

/** Whether there is such an account that was not forgotten. */
export async function isMember(id: string): Promise<boolean> {
  const found = await db().forumMember.findUnique({ where: { id }, select: { mailboxKey: true } });
  return found !== null && found.mailboxKey !== null;
}

/**
 * REFUSED for an account that was forgotten meanwhile. Holds it until the transaction ends, so that whoever forgets it finds all that
 * was written under it.
 */
export async function requireMember(tx: Tx, id: string): Promise<void> {
  const [found] = await tx.$queryRaw<{ isKnown: boolean }[]>`
    SELECT "mailbox_key" IS NOT NULL AS "isKnown" FROM "forum_member" WHERE "id" = ${id}::uuid FOR SHARE`;
  if (!found?.isKnown) throw refusedBecause("forum", ["FORUM_SIGNED_OUT"]);
}

/**
 * Forgets the mailbox of an account and takes its ratings back: else the same mailbox could begin anew and rate twice. What it wrote
 * stays and belongs to nobody. A repeat changes nothing.
 */
export function forgetMember(ctx: ServiceContext, memberId: string): Promise<void> {
  return mutate(ctx, async (tx) => {
    // Nothing is rated between the ratings that are taken back and the mailbox that goes.
    await tx.$queryRaw`SELECT 1 FROM "forum_member" WHERE "id" = ${memberId}::uuid FOR UPDATE`;
    const member = await tx.forumMember.findUnique({ where: { id: memberId } });
    if (member?.mailboxKey) {
      await tx.$executeRaw`
        UPDATE "forum_contribution" SET "ratings" = "ratings" - 1
        WHERE "id" IN (SELECT "statement_id" FROM "forum_vote" WHERE "member_id" = ${memberId}::uuid)`;
      await tx.forumVote.deleteMany({ where: { memberId } });
      await tx.forumCode.deleteMany({ where: { mailboxKey: member.mailboxKey } });
      await tx.forumMember.update({
        where: { id: memberId },
        data: { mailboxKey: null, mailboxCipher: null, forgottenAt: ctx.now },
      });
    }
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}
