import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { nextStatement, ownRatings, ratingProgress } from "@/lib/queries/forum/statements";
import { refuse } from "@/lib/services/forum/moderate";
import { rateStatement } from "@/lib/services/forum/rate-statement";
import { sendStatement } from "@/lib/services/forum/send-words";
import { decisionLetter } from "@/lib/text/forum";
import { aCitizen } from "@/tests/factories/consultations";
import {
  anOpenTopic,
  aShownStatement,
  contributionNow,
  seenContribution,
  someMembers,
  statementInput,
} from "@/tests/factories/forum";

async function aTopicWithStatements(n: number) {
  const topic = await anOpenTopic();
  const members = await someMembers(3);
  const [author = ""] = members;
  const statements: string[] = [];
  for (let index = 0; index < n; index += 1)
    statements.push(
      await aShownStatement(topic.head, topic.id, author, `Pernyataan nomor ${index + 1} di sini.`),
    );
  return { ...topic, members: members as [string, string, string], statements };
}

const votesOf = (statementId: string) => db().forumVote.findMany({ where: { statementId } });

describe("rating", () => {
  it("goes from one statement to the next, the least rated first, until all are rated", async () => {
    const { id, members, statements } = await aTopicWithStatements(3);
    const [, first, second] = members;
    expect(await ratingProgress(id, null)).toEqual({ shown: 3, rated: 0 });
    const seen: string[] = [];
    for (let next = await nextStatement(id, first); next; next = await nextStatement(id, first)) {
      seen.push(next.id);
      await rateStatement(aCitizen(), first, { statementId: next.id, choice: "AGREE" });
      if (seen.length === 1) {
        const other = await nextStatement(id, second);
        expect(other?.id).not.toBe(next.id);
      }
    }
    expect(seen.sort()).toEqual([...statements].sort());
    expect(await ratingProgress(id, first)).toEqual({ shown: 3, rated: 3 });
  });

  it("is one for each member and statement, changeable, also when pressed at once", async () => {
    const { id, members, statements } = await aTopicWithStatements(1);
    const [statementId = ""] = statements;
    const [member] = members;
    await Promise.all(
      (["AGREE", "AGREE", "DISAGREE"] as const).map((choice) =>
        rateStatement(aCitizen(), member, { statementId, choice }),
      ),
    );
    expect(await votesOf(statementId)).toHaveLength(1);
    await rateStatement(aCitizen(), member, { statementId, choice: "PASS" });
    expect(await votesOf(statementId)).toMatchObject([{ choice: "PASS" }]);
    expect((await contributionNow(statementId)).ratings).toBe(1);
    expect((await ownRatings(id, member, undefined)).rows).toMatchObject([
      { id: statementId, choice: "PASS" },
    ]);
  });

  it("is not taken for what does not stand, after the last day, from a stranger, or without end", async () => {
    const { id, head, members, statements } = await aTopicWithStatements(1);
    const [statementId = ""] = statements;
    const [member] = members;
    const pending = statementInput(id);
    await sendStatement(aCitizen(), member, pending);
    const rate = (one: string, at?: string, by: string = member) =>
      rateStatement(aCitizen(at), by, { statementId: one, choice: "AGREE" });
    await expect(rate(pending.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(rate(crypto.randomUUID())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(rate(statementId, "2026-07-01T03:00:00Z")).rejects.toMatchObject({
      reasons: ["FORUM_NOT_OPEN"],
    });
    await expect(rate(statementId, undefined, crypto.randomUUID())).rejects.toMatchObject({
      reasons: ["FORUM_SIGNED_OUT"],
    });
    await rate(statementId);
    const reason = "Ditampilkan karena keliru.";
    await refuse(head, { ...(await seenContribution(statementId)), reason }, decisionLetter);
    await expect(rate(statementId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await ownRatings(id, member, undefined)).rows).toEqual([]);
    await db().$executeRaw`UPDATE rate_limit SET points = 1200 WHERE key LIKE 'forumRatings:%'`;
    await expect(rate(statementId)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    await db().$executeRaw`DELETE FROM rate_limit`;
  });
});
