import { describe, expect, it } from "vitest";
import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { MAILBOX_PURPOSE } from "@/lib/domain/access/sealed-letter";
import {
  moderationQueue,
  ownContributions,
  topicContributions,
  waitingContributions,
} from "@/lib/queries/forum/contributions";
import { listStatements } from "@/lib/queries/forum/statements";
import { publicTopic } from "@/lib/queries/forum/topics";
import { appealSchema, sendStatementSchema } from "@/lib/schemas/forum";
import { appeal } from "@/lib/services/forum/appeal";
import { accept, allowAppeal, refuse, upholdAppeal } from "@/lib/services/forum/moderate";
import { proposeTopic, sendStatement } from "@/lib/services/forum/send-words";
import { decisionLetter } from "@/lib/text/forum";
import { aCitizen, aHost } from "@/tests/factories/consultations";
import {
  aMember,
  anOpenTopic,
  anotherModerator,
  aShownStatement,
  contributionNow,
  newMailbox,
  proposalInput,
  seenContribution,
  statementInput,
} from "@/tests/factories/forum";
import { auditsOf } from "@/tests/factories/hr";
import { holdersOf, rolesBut } from "@/tests/factories/people";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";

const REASON = "Menyebut nama seorang pegawai.";
const APPEAL = "Yang saya sebut adalah nama jalan, bukan nama orang.";

async function aStatement(text?: string) {
  const topic = await anOpenTopic();
  const address = newMailbox();
  const memberId = await aMember(address);
  const input = statementInput(topic.id, text);
  await sendStatement(aCitizen(), memberId, input);
  return { ...topic, topicId: topic.id, address, memberId, id: input.id, input };
}

/** The letters to one mailbox about what it sent, oldest first. */
async function lettersTo(address: string) {
  const letters = await db().outboxMail.findMany({ where: { secretEndsAt: null }, orderBy: { id: "asc" } });
  return letters.filter(
    ({ recipientCipher }) =>
      recipientCipher !== null && decrypt(recipientCipher, MAILBOX_PURPOSE) === address,
  );
}

describe("what a member sends", () => {
  it("is taken once for each form, waits unseen, and does not name its author to moderators", async () => {
    const { topicId, memberId, input, viewer } = await aStatement();
    await sendStatement(aCitizen(), memberId, input);
    await expect(
      sendStatement(aCitizen(), memberId, { ...input, text: "Kata yang lain sekali" }),
    ).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(sendStatement(aCitizen(), await aMember(), input)).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect((await listStatements(topicId, undefined)).rows).toEqual([]);
    const queue = await moderationQueue(viewer, undefined);
    expect(queue?.rows).toMatchObject([{ id: input.id, text: input.text, state: "PENDING" }]);
    expect(JSON.stringify(queue)).not.toContain(memberId);
    expect(await waitingContributions(viewer)).toBe(1);
  });

  it("is not taken before a topic opens, after it closes, or where there is none", async () => {
    const { id } = await anOpenTopic({ opensOn: "2026-06-16" });
    const memberId = await aMember();
    await expect(sendStatement(aCitizen(), memberId, statementInput(id))).rejects.toMatchObject({
      reasons: ["FORUM_NOT_OPEN"],
    });
    const late = aCitizen("2026-07-01T03:00:00Z");
    await expect(sendStatement(late, memberId, statementInput(id))).rejects.toMatchObject({
      reasons: ["FORUM_NOT_OPEN"],
    });
    await expect(
      sendStatement(aCitizen(), memberId, statementInput(crypto.randomUUID())),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("has at most a hundred and forty letters, an emoji counting as one, and is no flood", async () => {
    const id = crypto.randomUUID();
    expect(statementInput(id, "🙏".repeat(140)).text).toHaveLength(280);
    expect(sendStatementSchema.safeParse({ id, topicId: id, text: "a".repeat(141) }).success).toBe(false);
    const { id: topicId } = await anOpenTopic();
    const memberId = await aMember();
    for (let n = 0; n < 20; n += 1)
      await sendStatement(aCitizen(), memberId, statementInput(topicId, `Pernyataan yang ke-${n} kalinya`));
    await expect(sendStatement(aCitizen(), memberId, statementInput(topicId))).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
  });
});

describe("moderation", () => {
  it("shows a statement, or refuses it with a reason that its author gets by mail", async () => {
    const { id, topicId, head, viewer, address, memberId } = await aStatement();
    const second = statementInput(topicId, "Pak Anu selalu terlambat datang.");
    await sendStatement(aCitizen(), memberId, second);
    await accept(head, { id, version: 1 }, decisionLetter);
    await refuse(head, { id: second.id, version: 1, reason: REASON }, decisionLetter);
    expect((await listStatements(topicId, undefined)).rows.map((row) => row.id)).toEqual([id]);
    const letters = await lettersTo(address);
    expect(letters.map(({ subject }) => subject)).toEqual([
      "Forum warga: kiriman anda ditampilkan",
      "Forum warga: kiriman anda tidak ditampilkan",
    ]);
    expect(letters[1]?.text).toContain(REASON);
    expect(letters[1]?.text).toContain(second.text);
    expect(letters.every(({ recipient }) => recipient === "Warga (forum)")).toBe(true);
    expect(await auditsOf("forum.refuse", second.id)).toMatchObject([
      { before: { state: "PENDING" }, after: { state: "REFUSED", reason: REASON } },
    ]);
    expect((await ownContributions(memberId, undefined)).rows.map(({ state }) => state).sort()).toEqual([
      "REFUSED",
      "SHOWN",
    ]);
    expect((await topicContributions(viewer, topicId, undefined))?.rows).toHaveLength(2);
  });

  it("may take off what was shown by mistake", async () => {
    const { id, head, topicId } = await aStatement();
    await accept(head, { id, version: 1 }, decisionLetter);
    await refuse(head, { id, version: 2, reason: REASON }, decisionLetter);
    expect((await listStatements(topicId, undefined)).rows).toEqual([]);
  });

  it("is for moderators of the unit, and of two at once one is told of a conflict", async () => {
    const { id, head, unit } = await aStatement();
    const { head: stranger, viewer } = await aHost();
    await expect(accept(stranger, { id, version: 1 }, decisionLetter)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await moderationQueue(viewer, undefined))?.rows).toEqual([]);
    for (const [, other] of await holdersOf(rolesBut("UNIT_HEAD", "UNIT_HR", "HR"), unit))
      if (other.kind === "employee") expect(await moderationQueue(other, undefined)).toBeNull();
    const second = await anotherModerator(unit);
    const both = await Promise.allSettled([
      accept(head, { id, version: 1 }, decisionLetter),
      refuse(second, { id, version: 1, reason: REASON }, decisionLetter),
    ]);
    const failed = both.filter((one) => one.status === "rejected");
    expect(failed).toHaveLength(1);
    expect(failed[0]?.reason).toMatchObject({ code: "CONFLICT" });
    expect(await contributionNow(id)).toMatchObject({ version: 2 });
  });

  it("suggests a statement that reads much alike, of the same topic only", async () => {
    const { topicId, head, viewer, memberId } = await aStatement("Loket dibuka mulai jam tujuh pagi hari.");
    const shown = await aShownStatement(head, topicId, memberId, "Loket dibuka mulai jam tujuh pagi.");
    await sendStatement(aCitizen(), memberId, statementInput(topicId, "Parkir terlalu sempit untuk mobil."));
    const rows = (await moderationQueue(viewer, undefined))?.rows ?? [];
    const shownText = (await contributionNow(shown)).text;
    expect(Object.fromEntries(rows.map(({ text, similar }) => [text, similar]))).toEqual({
      "Loket dibuka mulai jam tujuh pagi hari.": shownText,
      "Parkir terlalu sempit untuk mobil.": null,
    });
    const elsewhere = await aStatement("Loket dibuka mulai jam tujuh pagi.");
    expect((await moderationQueue(elsewhere.viewer, undefined))?.rows.map(({ similar }) => similar)).toEqual([
      null,
    ]);
  });

  it("opens a proposed topic for the days that the moderator chooses", async () => {
    const { unit, head } = await aHost();
    const memberId = await aMember();
    const input = proposalInput(unit.id);
    await proposeTopic(aCitizen(), memberId, input);
    const seen = { id: input.id, version: 1 };
    await expect(accept(head, seen, decisionLetter)).rejects.toMatchObject({
      reasons: ["FORUM_DAYS_MISSING"],
    });
    const past = { ...seen, opensOn: "2026-06-01", closesOn: "2026-06-30" };
    await expect(accept(head, past, decisionLetter)).rejects.toMatchObject({
      reasons: ["FORUM_OPENS_IN_PAST"],
    });
    await accept(head, { ...past, opensOn: "2026-06-20" }, decisionLetter);
    const { topicId } = await contributionNow(input.id);
    expect(await publicTopic(topicId ?? "", "2026-06-21")).toMatchObject({
      title: input.title,
      description: input.text,
      isProposed: true,
      phase: "OPEN",
    });
    const again = { ...(await seenContribution(input.id)), reason: REASON };
    await expect(refuse(head, again, decisionLetter)).rejects.toMatchObject({
      reasons: ["CONTRIBUTION_WRONG_STATE"],
    });
    const waiting = proposalInput(unit.id, { title: "Antrean pada hari pasar" });
    await proposeTopic(aCitizen(), memberId, waiting);
    await db().workUnit.update({ where: { id: unit.id }, data: { isActive: false } });
    const late = { id: waiting.id, version: 1, opensOn: "2026-06-20", closesOn: "2026-06-30" };
    await expect(accept(head, late, decisionLetter)).rejects.toMatchObject({ reasons: ["UNIT_CLOSED"] });
    await expect(proposeTopic(aCitizen(), memberId, proposalInput(unit.id))).rejects.toMatchObject({
      reasons: ["UNIT_CLOSED"],
    });
  });
});

describe("an appeal", () => {
  async function aRefusedOne() {
    const refused = await aStatement();
    await refuse(refused.head, { id: refused.id, version: 1, reason: REASON }, decisionLetter);
    return { ...refused, second: await anotherModerator(refused.unit) };
  }
  const input = (id: string) => appealSchema.parse({ id, appeal: APPEAL });

  it("is made once, by the author alone, and decided by another moderator", async () => {
    const { id, memberId, head, second, viewer, address, topicId } = await aRefusedOne();
    await expect(appeal(aCitizen(), await aMember(), input(id))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await appeal(aCitizen(), memberId, input(id));
    await expect(appeal(aCitizen(), memberId, input(id))).rejects.toMatchObject({
      reasons: ["CONTRIBUTION_WRONG_STATE"],
    });
    expect((await moderationQueue(viewer, undefined))?.rows).toMatchObject([
      { state: "APPEALED", appeal: APPEAL, isOwnDecision: true },
    ]);
    expect((await moderationQueue(second.viewer, undefined))?.rows).toMatchObject([{ isOwnDecision: false }]);
    const seen = await seenContribution(id);
    await expect(allowAppeal(head, seen, decisionLetter)).rejects.toMatchObject({
      reasons: ["CONTRIBUTION_OWN_DECISION"],
    });
    await allowAppeal(second, seen, decisionLetter);
    expect((await listStatements(topicId, undefined)).rows.map((row) => row.id)).toEqual([id]);
    expect((await lettersTo(address)).at(-1)?.subject).toBe("Forum warga: keberatan anda diterima");
    const late = { ...(await seenContribution(id)), reason: REASON };
    await expect(refuse(head, late, decisionLetter)).rejects.toMatchObject({
      reasons: ["CONTRIBUTION_WRONG_STATE"],
    });
  });

  it("that is not followed ends it, with a reason", async () => {
    const { id, memberId, second, address } = await aRefusedOne();
    await appeal(aCitizen(), memberId, input(id));
    const reason = "Nama jalan itu tidak ada di Manna.";
    await upholdAppeal(second, { ...(await seenContribution(id)), reason }, decisionLetter);
    expect(await contributionNow(id)).toMatchObject({
      state: "UPHELD",
      reason: REASON,
      appealReason: reason,
    });
    expect((await lettersTo(address)).at(-1)?.text).toContain(reason);
    await expect(appeal(aCitizen(), memberId, input(id))).rejects.toMatchObject({ code: "REFUSED" });
  });

  it("and its decisions change nothing without their lines in the trail", async () => {
    const { id, memberId, second, head, topicId } = await aRefusedOne();
    await appeal(aCitizen(), memberId, input(id));
    const appealed = await seenContribution(id);
    const state = async () => [await contributionNow(id), await db().outboxMail.count()];
    const before = await state();
    const broken = withBrokenTrail(second);
    await expectNothingWithoutTrail(allowAppeal(broken, appealed, decisionLetter), state, before);
    await expectNothingWithoutTrail(
      upholdAppeal(broken, { ...appealed, reason: REASON }, decisionLetter),
      state,
      before,
    );
    const other = statementInput(topicId, "Antrean perlu nomor yang jelas.");
    await sendStatement(aCitizen(), memberId, other);
    const pending = { id: other.id, version: 1 };
    const now = () => contributionNow(other.id);
    const unseen = await now();
    await expectNothingWithoutTrail(accept(withBrokenTrail(head), pending, decisionLetter), now, unseen);
    await expectNothingWithoutTrail(
      refuse(withBrokenTrail(head), { ...pending, reason: REASON }, decisionLetter),
      now,
      unseen,
    );
  });
});
