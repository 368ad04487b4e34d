import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { topicAnswers } from "@/lib/queries/forum/answers";
import { hasCommented, listComments } from "@/lib/queries/forum/statements";
import { publishAnswerSchema, sendCommentSchema } from "@/lib/schemas/forum";
import { forgetMember } from "@/lib/services/forum/members";
import { accept, refuse } from "@/lib/services/forum/moderate";
import { publishAnswer } from "@/lib/services/forum/publish-answer";
import { sendComment, sendStatement } from "@/lib/services/forum/send-words";
import { decisionLetter } from "@/lib/text/forum";
import { aCitizen, aHost } from "@/tests/factories/consultations";
import { aMember, anOpenTopic, newMailbox, seenContribution, statementInput } from "@/tests/factories/forum";
import { auditsOf } from "@/tests/factories/hr";
import { contextOf } from "@/tests/factories/people";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";

const commentInput = (topicId: string, text = "Rancangan ini belum menyebut jam buka di hari Sabtu.") =>
  sendCommentSchema.parse({ id: crypto.randomUUID(), topicId, text });
const aDraft = () => anOpenTopic({ mode: "COMMENTS" });

describe("a comment", () => {
  it("is one for each member and topic, and stands on the page once a moderator saw it", async () => {
    const { id, head } = await aDraft();
    const memberId = await aMember();
    const input = commentInput(id);
    await sendComment(aCitizen(), memberId, input);
    await sendComment(aCitizen(), memberId, input);
    await expect(sendComment(aCitizen(), memberId, commentInput(id))).rejects.toMatchObject({
      reasons: ["FORUM_COMMENTED_ALREADY"],
    });
    expect(await hasCommented(id, memberId)).toBe(true);
    expect((await listComments(id, undefined)).rows).toEqual([]);
    await accept(head, { id: input.id, version: 1 }, decisionLetter);
    expect((await listComments(id, undefined)).rows).toEqual([{ id: input.id, text: input.text }]);
    const reason = "Menyebut nama seseorang.";
    await refuse(head, { ...(await seenContribution(input.id)), reason }, decisionLetter);
    expect((await listComments(id, undefined)).rows).toEqual([]);
  });

  it("is one also for a mailbox whose account was deleted and which joined again, as long as the draft is open", async () => {
    const [{ id }, other, over] = [await aDraft(), await aDraft(), await aDraft()];
    const address = newMailbox();
    const memberId = await aMember(address);
    for (const topicId of [id, over.id]) await sendComment(aCitizen(), memberId, commentInput(topicId));
    await db().forumTopic.update({ where: { id: over.id }, data: { closesOn: new Date("2026-06-14") } });
    await forgetMember(aCitizen(), memberId);
    const again = await aMember(address.toUpperCase());
    await expect(sendComment(aCitizen(), again, commentInput(id))).rejects.toMatchObject({
      reasons: ["FORUM_COMMENTED_ALREADY"],
    });
    expect(await hasCommented(id, again)).toBe(true);
    // It may comment elsewhere, and so may another mailbox here; deleted once more it is still known.
    await sendComment(aCitizen(), again, commentInput(other.id));
    await sendComment(aCitizen(), await aMember(), commentInput(id));
    await forgetMember(aCitizen(), again);
    expect(await hasCommented(id, await aMember(address))).toBe(true);
    // What is kept of it is no mailbox, and differs from draft to draft.
    const marks = await db().forumCommented.findMany({ where: { topicId: { in: [id, other.id, over.id] } } });
    expect(marks.map(({ topicId }) => topicId).sort()).toEqual([id, other.id].sort());
    expect(new Set(marks.map(({ mark }) => mark)).size).toBe(2);
  });

  it("is one, also of two that are sent at once", async () => {
    const { id } = await aDraft();
    const memberId = await aMember();
    const both = await Promise.allSettled([
      sendComment(aCitizen(), memberId, commentInput(id)),
      sendComment(aCitizen(), memberId, commentInput(id, "Jam buka di hari Sabtu perlu disebut.")),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db().forumContribution.count({ where: { topicId: id, memberId } })).toBe(1);
  });

  it("belongs to a topic of comments, and a statement to one of statements", async () => {
    const memberId = await aMember();
    const [draft, statements] = [await aDraft(), await anOpenTopic()];
    await expect(sendStatement(aCitizen(), memberId, statementInput(draft.id))).rejects.toMatchObject({
      reasons: ["FORUM_WRONG_MODE"],
    });
    await expect(sendComment(aCitizen(), memberId, commentInput(statements.id))).rejects.toMatchObject({
      reasons: ["FORUM_WRONG_MODE"],
    });
  });
});

describe("the official answer", () => {
  const answerInput = (id: string, version: number, ...texts: readonly string[]) =>
    publishAnswerSchema.parse({
      id,
      version,
      points: texts.map((answer) => ({ point: "Jam buka di hari Sabtu", answer })),
    });
  const AFTER = "2026-07-02T03:00:00Z";
  const YES = "Mulai bulan depan loket dibuka pada hari Sabtu.";
  const NO = "Belum dapat tahun ini; dianggarkan tahun depan.";

  it("is published point by point once the topic is closed, and stays when another version follows", async () => {
    const { id, head } = await aDraft();
    await expect(publishAnswer(head, answerInput(id, 1, YES))).rejects.toMatchObject({
      reasons: ["FORUM_STILL_OPEN"],
    });
    const later = contextOf(head.viewer, AFTER);
    await publishAnswer(later, answerInput(id, 1, YES, NO));
    const both = await Promise.allSettled([
      publishAnswer(later, answerInput(id, 2, NO)),
      publishAnswer(later, answerInput(id, 2, YES)),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const answers = await topicAnswers(id);
    expect(answers.map(({ revision, points }) => [revision, points.length])).toEqual([
      [2, 1],
      [1, 2],
    ]);
    expect(answers[1]?.points.map(({ answer }) => answer)).toEqual([YES, NO]);
    expect(await auditsOf("forum.answer", id)).toHaveLength(2);
  });

  it("is for who holds the topic, and changes nothing without its line in the trail", async () => {
    const { id, head } = await aDraft();
    const { viewer } = await aHost();
    await expect(publishAnswer(contextOf(viewer, AFTER), answerInput(id, 1, YES))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const later = contextOf(head.viewer, AFTER);
    const state = async () => [await topicAnswers(id), await db().forumTopic.findUnique({ where: { id } })];
    const before = await state();
    await expectNothingWithoutTrail(
      publishAnswer(withBrokenTrail(later), answerInput(id, 1, YES)),
      state,
      before,
    );
  });

  it("has a point at least", () => {
    const id = crypto.randomUUID();
    expect(publishAnswerSchema.safeParse({ id, version: 1, points: [] }).success).toBe(false);
  });
});
