import { db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import { FORUM_SESSION_DAYS } from "@/lib/domain/forum/forum";
import { env } from "@/lib/env";
import { dateOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { requireSystem } from "../require-system";
import { forgetHeld, holdMember } from "./members";

/** So many in one transaction, that nobody waits long for a statement whose ratings go. */
const AT_ONCE = 100;

/** Deletes codes that nobody entered, and what closed drafts know of mailboxes. */
const clear = (ctx: ServiceContext): Promise<void> =>
  mutate(ctx, async (tx) => {
    await tx.forumCode.deleteMany({ where: { endsAt: { lte: ctx.now } } });
    await tx.forumCommented.deleteMany({
      where: {
        topic: { OR: [{ closesOn: { lt: dateOf(ctx.today) } }, { withdrawReason: { not: null } }] },
      },
    });
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });

/** Forgets these, where they were not used meanwhile; the trail says how many and never who. */
const forget = (ctx: ServiceContext, ids: readonly string[], usedBefore: Date): Promise<number> =>
  mutate<number>(ctx, async (tx) => {
    let count = 0;
    for (const id of ids) {
      const known = await holdMember(tx, id, usedBefore);
      if (!known) continue;
      await forgetHeld(tx, ctx, known);
      count += 1;
    }
    if (count === 0) return { result: count, audit: { notAudited: "repeat" } };
    return {
      result: count,
      audit: {
        action: "forum.forget",
        subject: { type: "forum", id: "members" },
        after: { count, usedBefore: usedBefore.toISOString().slice(0, 10) },
      },
    };
  });

/**
 * Forgets the accounts of the forum that nobody has used for `BINA_FORUM_IDLE_DAYS`, just as if their owners had deleted them, and
 * clears codes that were never entered. A browser stays signed in for some weeks after the code, so these count as used. For the
 * server itself. Answers how many; a second run forgets nobody.
 */
export async function forgetUnused(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx, "forum");
  await clear(ctx);
  const usedBefore = dateOf(addDays(ctx.today, -(env().BINA_FORUM_IDLE_DAYS + FORUM_SESSION_DAYS)));
  let forgotten = 0;
  for (;;) {
    const found = await db().forumMember.findMany({
      where: { mailboxKey: { not: null }, signedInOn: { lt: usedBefore } },
      orderBy: [{ signedInOn: "asc" }, { id: "asc" }],
      take: AT_ONCE,
      select: { id: true },
    });
    if (found.length === 0) return forgotten;
    const ids = found.map(({ id }) => id);
    forgotten += await forget(ctx, ids, usedBefore);
  }
}
