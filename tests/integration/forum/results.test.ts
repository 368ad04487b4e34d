import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { topicResult } from "@/lib/queries/forum/result";
import { makeResults } from "@/lib/services/forum/make-results";
import { refuse } from "@/lib/services/forum/moderate";
import { rateStatement } from "@/lib/services/forum/rate-statement";
import { decisionLetter } from "@/lib/text/forum";
import { aCitizen } from "@/tests/factories/consultations";
import { anOpenTopic, aShownStatement, seenContribution, someMembers } from "@/tests/factories/forum";
import { contextOf } from "@/tests/factories/people";

const server = (at?: string) => contextOf({ kind: "system", name: "forum.results" } as const, at);
const LATER = "2026-06-16T03:00:00Z";
const CHOICES = { A: "AGREE", D: "DISAGREE", P: "PASS" } as const;

/** A topic with six statements, rated by two camps of this many. */
async function aDividedTopic(camps: readonly (readonly [number, string])[]) {
  const topic = await anOpenTopic();
  const [author = ""] = await someMembers(1);
  const statements: string[] = [];
  for (let n = 0; n < 6; n += 1)
    statements.push(
      await aShownStatement(topic.head, topic.id, author, `Pernyataan nomor ${n + 1} di sini.`),
    );
  for (const [n, answers] of camps) await rateBy(await someMembers(n), statements, answers);
  return { ...topic, statements };
}

async function rateBy(
  members: readonly string[],
  statements: readonly string[],
  answers: string,
  at?: string,
) {
  for (const member of members)
    for (const [index, letter] of [...answers].entries())
      await rateStatement(aCitizen(at), member, {
        statementId: statements[index] ?? "",
        choice: CHOICES[letter as keyof typeof CHOICES],
      });
}

describe("the result of a topic", () => {
  it("shows the groups, what they agree on and what divides them, without a rating being read", async () => {
    const { id, statements, head } = await aDividedTopic([
      [12, "AAADDD"],
      [10, "DDAAAA"],
    ]);
    expect(await topicResult(id)).toBeNull();
    await makeResults(server());
    const result = await topicResult(id);
    expect(result).toMatchObject({ voters: 22, groups: [{ n: 12 }, { n: 10 }] });
    expect(result?.agreed.map(({ statement }) => statement)).toEqual([statements[2]]);
    expect(result?.dividing).toHaveLength(5);
    await db().forumVote.deleteMany({ where: { statement: { topicId: id } } });
    expect(await topicResult(id)).toEqual(result);
    const taken = { ...(await seenContribution(statements[2] ?? "")), reason: "Ditampilkan karena keliru." };
    await refuse(head, taken, decisionLetter);
    expect((await topicResult(id))?.agreed).toEqual([]);
  });

  it("moves when five more people have rated, and not before", async () => {
    const { id, statements } = await aDividedTopic([[5, "A"]]);
    await makeResults(server());
    const first = await topicResult(id);
    expect(first?.statements).toMatchObject([{ statement: statements[0], agree: 5 }]);
    await rateBy(await someMembers(4), statements, "D", LATER);
    await makeResults(server("2026-06-16T04:00:00Z"));
    expect(await topicResult(id)).toEqual(first);
    await rateBy(await someMembers(1), statements, "D", LATER);
    await Promise.all([
      makeResults(server("2026-06-16T04:00:00Z")),
      makeResults(server("2026-06-16T04:00:00Z")),
    ]);
    expect((await topicResult(id))?.statements).toMatchObject([{ agree: 5, disagree: 5 }]);
  });

  it("is not made for fewer than five people, nor by anybody but the server", async () => {
    const { id, head } = await aDividedTopic([[4, "AAAAAA"]]);
    await makeResults(server());
    expect(await topicResult(id)).toBeNull();
    await expect(makeResults(head)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
