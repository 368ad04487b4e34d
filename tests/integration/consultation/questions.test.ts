import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { managedQuestions, ownQuestion, shownQuestions } from "@/lib/queries/consultation/read-questions";
import { askSchema } from "@/lib/schemas/consultation-public";
import { askQuestion } from "@/lib/services/consultation/ask-question";
import { rejectQuestion, showQuestion } from "@/lib/services/consultation/moderate-question";
import { limitVotes, openTicket } from "@/lib/services/consultation/open-ticket";
import { voteQuestion } from "@/lib/services/consultation/vote-question";
import { aCitizen, aHost, anOpenConsultation } from "@/tests/factories/consultations";
import { auditsOf } from "@/tests/factories/hr";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";

const askInput = (consultationId: string, text = "Mengapa loket baru dibuka jam sembilan?") =>
  askSchema.parse({ id: crypto.randomUUID(), consultationId, text });
const questionOf = (code: string) => db().consultationQuestion.findUniqueOrThrow({ where: { code } });

async function anOpenOne() {
  const host = await aHost();
  return { ...host, id: await anOpenConsultation(host.head, host.unit.id) };
}

async function aQuestion(id: string, text?: string) {
  const asked = await askQuestion(aCitizen(), askInput(id, text));
  return { ...asked, questionId: (await questionOf(asked.code)).id };
}

describe("a question before the day", () => {
  it("is taken once for each form, waits unseen, and leaves no trace of its sender", async () => {
    const { id, viewer } = await anOpenOne();
    const form = askInput(id);
    const answers = await Promise.all([1, 2, 3].map(() => askQuestion(aCitizen(), form)));
    expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
    expect(await shownQuestions(id, null)).toEqual([]);
    expect(await managedQuestions(viewer, id)).toMatchObject([{ text: form.text, state: "PENDING" }]);
    await expect(askQuestion(aCitizen(), { ...form, text: "Kata-kata yang lain" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await auditsOf("consultation.showQuestion", id)).toEqual([]);
  });

  it("is too late once the dialogue has begun, and not before it is open", async () => {
    const { id } = await anOpenOne();
    await expect(askQuestion(aCitizen("2026-07-10T02:00:00Z"), askInput(id))).rejects.toMatchObject({
      reasons: ["QUESTIONS_CLOSED"],
    });
    await expect(askQuestion(aCitizen(), askInput(crypto.randomUUID()))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("may have five hundred letters, an emoji counting as one, and no more", () => {
    const id = crypto.randomUUID();
    expect(askInput(id, "🙏".repeat(500)).text).toHaveLength(1000);
    expect(() => askInput(id, "a".repeat(501))).toThrow(/500/);
  });
});

describe("moderation", () => {
  it("shows a question, or keeps it off with a reason that the sender reads by code and PIN", async () => {
    const { id, head } = await anOpenOne();
    const good = await aQuestion(id);
    const bad = await aQuestion(id, "Kapan Pak Anu dipindahkan dari loket?");
    await showQuestion(head, good);
    await rejectQuestion(head, { ...bad, reason: "Menyebut nama seorang pegawai." });
    expect((await shownQuestions(id, null)).map((one) => one.id)).toEqual([good.questionId]);
    const ticket = await openTicket({ trackingCode: bad.code, pin: bad.pin }, null);
    expect(ticket).toMatchObject({ kind: "question", id: bad.questionId });
    expect(await ownQuestion(ticket.id)).toMatchObject({
      state: "REJECTED",
      rejectReason: "Menyebut nama seorang pegawai.",
    });
    await expect(showQuestion(head, bad)).rejects.toMatchObject({ reasons: ["QUESTION_WRONG_STATE"] });
    expect(await auditsOf("consultation.rejectQuestion", id)).toMatchObject([
      {
        before: { state: "PENDING" },
        after: { state: "REJECTED", reason: "Menyebut nama seorang pegawai." },
      },
    ]);
  });

  it("is for who holds dialogues of the unit, and one of two wins", async () => {
    const { id, head } = await anOpenOne();
    const question = await aQuestion(id);
    const { head: stranger, viewer } = await aHost();
    await expect(showQuestion(stranger, question)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await managedQuestions(viewer, id)).toEqual([]);
    const both = await Promise.allSettled([showQuestion(head, question), showQuestion(head, question)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await auditsOf("consultation.showQuestion", id)).toHaveLength(1);
  });

  it("changes nothing without its line in the trail", async () => {
    const { id, head } = await anOpenOne();
    const question = await aQuestion(id);
    const state = () => questionOf(question.code);
    const before = await state();
    const broken = withBrokenTrail(head);
    await expectNothingWithoutTrail(showQuestion(broken, question), state, before);
    await expectNothingWithoutTrail(
      rejectQuestion(broken, { ...question, reason: "Di luar tema dialog ini." }),
      state,
      before,
    );
  });
});

describe("votes", () => {
  it("count once for a device, also when it presses at once, and order the questions", async () => {
    const { id, head } = await anOpenOne();
    const [first, second] = [await aQuestion(id), await aQuestion(id, "Apakah ada antrean lewat ponsel?")];
    for (const question of [first, second]) await showQuestion(head, question);
    const deviceId = crypto.randomUUID();
    const { questionId } = second;
    await Promise.all([1, 2, 3].map(() => voteQuestion(aCitizen(), { questionId, deviceId })));
    await voteQuestion(aCitizen(), { questionId, deviceId: crypto.randomUUID() });
    expect(await shownQuestions(id, deviceId)).toMatchObject([
      { id: questionId, votes: 2, isVoted: true },
      { id: first.questionId, votes: 0, isVoted: false },
    ]);
    expect((await shownQuestions(id, null)).map(({ isVoted }) => isVoted)).toEqual([false, false]);
  });

  it("are not taken for what does not stand on the page, and do not name the device", async () => {
    const { id, head } = await anOpenOne();
    const question = await aQuestion(id);
    const deviceId = crypto.randomUUID();
    const vote = { questionId: question.questionId, deviceId };
    await expect(voteQuestion(aCitizen(), vote)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await showQuestion(head, question);
    await voteQuestion(aCitizen(), vote);
    expect(JSON.stringify(await db().consultationVote.findMany())).not.toContain(deviceId);
    await rejectQuestion(head, { ...question, reason: "Ditampilkan karena keliru." });
    await expect(voteQuestion(aCitizen(), { ...vote, deviceId: crypto.randomUUID() })).rejects.toMatchObject({
      reasons: ["QUESTION_WRONG_STATE"],
    });
  });

  it("are held back from one address, or for one question, when a script is a new device each time", async () => {
    const questionId = crypto.randomUUID();
    for (const address of ["203.0.113.40", null]) {
      await limitVotes(aCitizen(), { address, questionId });
      await db().$executeRaw`UPDATE rate_limit SET points = 1500`;
      await expect(limitVotes(aCitizen(), { address, questionId })).rejects.toMatchObject({
        code: "RATE_LIMITED",
      });
      await db().$executeRaw`DELETE FROM rate_limit`;
    }
  });
});
