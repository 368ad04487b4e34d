import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import {
  countWaitingRequests,
  receivedRequest,
  waitingRequests,
} from "@/lib/queries/feedback/feedback-requests";
import { planFeedback } from "@/lib/queries/feedback/plan-feedback";
import type { RequestFeedbackInput } from "@/lib/schemas/feedback";
import { answerRequest } from "@/lib/services/feedback/answer-request";
import { cancelRequest, declineRequest } from "@/lib/services/feedback/close-request";
import { requestFeedback } from "@/lib/services/feedback/request-feedback";
import { localToday } from "@/lib/time";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { trailOf } from "@/tests/support/outcomes";

async function aQuestion() {
  const ladder = await aLadderWithPlan();
  const colleague = viewerOf(await anEmployee());
  const input: RequestFeedbackInput = {
    id: randomUUID(),
    planId: ladder.plan.id,
    colleagueId: colleague.employeeId,
    subject: { kind: "result", resultId: ladder.plan.results[0]?.id ?? "" },
    question: "Apakah berkas yang saya kirim sudah lengkap?",
  };
  return { ...ladder, colleague, input };
}
async function anAskedQuestion() {
  const question = await aQuestion();
  await requestFeedback(contextOf(question.staff), question.input);
  return { ...question, requestId: question.input.id };
}
const answer = (requestId: string) => ({
  id: randomUUID(),
  requestId,
  kind: "SUGGESTION" as const,
  text: "Lengkap, tetapi lampirannya sering tertinggal.",
});

describe("a question of who has left the service", () => {
  it("waits for nobody and is answered no more: they could not read it", async () => {
    const { colleague, staff, requestId } = await anAskedQuestion();
    expect(await countWaitingRequests(colleague)).toBe(1);
    await db().employee.update({ where: { id: staff.employeeId }, data: { state: "INACTIVE" } });
    await expectFailure(answerRequest(contextOf(colleague), answer(requestId)), "REFUSED", [
      "FEEDBACK_LEFT_SERVICE",
    ]);
    expect([await countWaitingRequests(colleague), await waitingRequests(colleague)]).toEqual([0, []]);
  });
});

describe("request feedback", () => {
  it("reaches the colleague with the one part that it is about, and leaves a trail", async () => {
    const { staff, colleague, input } = await aQuestion();
    const asked = await requestFeedback(contextOf(staff), input);
    expect(asked).toEqual({ id: input.id, planId: input.planId, isRepeat: false });
    expect(await countWaitingRequests(colleague)).toBe(1);
    expect(await waitingRequests(colleague)).toMatchObject([
      {
        id: input.id,
        question: input.question,
        subjectText: "Terselesaikannya dokumen kependudukan tepat waktu",
      },
    ]);
    expect(await trailOf(input.id)).toEqual(["feedback.request"]);
    const [row] = await db().auditEvent.findMany({ where: { subjectId: input.id } });
    expect(JSON.stringify(row?.after)).not.toContain("berkas yang saya");
  });

  it("is asked once, however often it is sent, and a conflict with other words under the same id", async () => {
    const { staff, input } = await aQuestion();
    const answers = await Promise.all([1, 2, 3].map(() => requestFeedback(contextOf(staff), input)));
    expect(answers.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    await expectFailure(
      requestFeedback(contextOf(staff), { ...input, question: "Pertanyaan yang lain sama sekali?" }),
      "CONFLICT",
    );
  });

  it("is refused to oneself, to who has left, and twice about the same thing", async () => {
    const { staff, colleague, input } = await aQuestion();
    const ask = (given: Partial<RequestFeedbackInput>) =>
      requestFeedback(contextOf(staff), { ...input, id: randomUUID(), ...given });
    await expectFailure(ask({ colleagueId: staff.employeeId }), "REFUSED", ["ASKED_SELF"]);
    await ask({});
    await expectFailure(ask({}), "REFUSED", ["ALREADY_ASKED"]);
    await db().employee.update({ where: { id: colleague.employeeId }, data: { state: "INACTIVE" } });
    await expectFailure(ask({ subject: { kind: "behaviour", behaviour: "LOYAL" } }), "REFUSED", [
      "COLLEAGUE_INACTIVE",
    ]);
  });

  it("lets one of two windows ask the same colleague the same thing", async () => {
    const { staff, input } = await aQuestion();
    const race = await raced(
      [1, 2].map(() => requestFeedback(contextOf(staff), { ...input, id: randomUUID() })),
    );
    expect(race.done).toBe(1);
    expect(await db().feedbackRequest.count({ where: { planId: input.planId } })).toBe(1);
  });

  it.each(["DRAFT", "CLOSED"] as const)("is refused on a plan %s", async (state) => {
    const ladder = await aLadderWithPlan({ state });
    const call = requestFeedback(contextOf(ladder.staff), {
      id: randomUUID(),
      planId: ladder.plan.id,
      colleagueId: ladder.appraiser.employeeId,
      subject: { kind: "behaviour", behaviour: "SERVICE" },
      question: "Apa yang perlu saya perbaiki?",
    });
    await expectFailure(call, "REFUSED", ["FEEDBACK_OUTSIDE_PLAN"]);
  });

  it("does not exist for anybody but the plan's owner", async () => {
    const { appraiser, superior, colleague, unit, input } = await aQuestion();
    const other = await anEmployee();
    const viewers = [
      appraiser,
      superior,
      colleague,
      viewerOf(other, [{ role: "HR" }]),
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: unit.path }]),
      viewerOf(other, [{ role: "UNIT_HR", unitPath: unit.path }]),
      viewerOf(other, [{ role: "INSPECTOR" }]),
      viewerOf(other, [{ role: "ADMINISTRATOR" }]),
    ];
    for (const viewer of viewers) {
      await expectFailure(requestFeedback(contextOf(viewer), input), "NOT_FOUND");
    }
  });
});

describe("a waiting request", () => {
  it("is answered by whom it names: feedback about what was asked", async () => {
    const { staff, colleague, requestId, plan } = await anAskedQuestion();
    const given = answer(requestId);
    await answerRequest(contextOf(colleague), given);
    expect(await answerRequest(contextOf(colleague), given)).toMatchObject({ isRepeat: true });
    const page = await planFeedback(staff, localToday(), { planId: plan.id });
    expect(page?.asked).toMatchObject([{ id: requestId, state: "ANSWERED" }]);
    expect(page?.feedback.rows).toMatchObject([
      { id: given.id, relation: "OTHER", question: "Apakah berkas yang saya kirim sudah lengkap?" },
    ]);
    expect(await countWaitingRequests(colleague)).toBe(0);
    expect(await trailOf(given.id)).toEqual(["feedback.give"]);
  });

  it("is declined with a reason that only the asker reads", async () => {
    const { staff, appraiser, colleague, requestId, plan } = await anAskedQuestion();
    const reason = "Saya tidak melihat pekerjaan ini.";
    await declineRequest(contextOf(colleague), { requestId, version: 1, reason });
    expect((await planFeedback(staff, localToday(), { planId: plan.id }))?.asked).toMatchObject([
      { state: "DECLINED", reason },
    ]);
    expect((await planFeedback(appraiser, localToday(), { planId: plan.id }))?.asked).toEqual([]);
    expect(await trailOf(requestId)).toEqual(["feedback.request", "feedback.decline"]);
    const rows = await db().auditEvent.findMany({ where: { subjectId: requestId } });
    expect(JSON.stringify(rows.map(({ after }) => after))).not.toContain("tidak melihat");
  });

  it("waits for nobody while it cannot be answered, because the plan is closed or being changed", async () => {
    const { colleague, requestId, plan } = await anAskedQuestion();
    const move = (state: "RETURNED" | "AGREED" | "CLOSED") =>
      db().performancePlan.update({ where: { id: plan.id }, data: { state } });
    const waits = async () => [
      await countWaitingRequests(colleague),
      (await waitingRequests(colleague)).length,
    ];
    expect(await waits()).toEqual([1, 1]);
    await move("RETURNED");
    expect(await waits()).toEqual([0, 0]);
    await move("AGREED");
    expect(await waits()).toEqual([1, 1]);
    await move("CLOSED");
    expect(await waits()).toEqual([0, 0]);
    expect(await receivedRequest(colleague, requestId)).toMatchObject({ state: "WAITING" });
  });

  it("says to the one who asked that the colleague has left meanwhile; another may be asked", async () => {
    const { staff, colleague, requestId, plan, input } = await anAskedQuestion();
    await db().employee.update({ where: { id: colleague.employeeId }, data: { state: "INACTIVE" } });
    const other = await anEmployee();
    const again = { ...input, id: randomUUID(), colleagueId: other.id };
    await requestFeedback(contextOf(staff), again);
    const asked = (await planFeedback(staff, localToday(), { planId: plan.id }))?.asked ?? [];
    expect(new Map(asked.map(({ id, hasLeft }) => [id, hasLeft]))).toEqual(
      new Map([
        [requestId, true],
        [again.id, false],
      ]),
    );
    await cancelRequest(contextOf(staff), { requestId, version: 1 });
  });

  it("is taken back by the one who asked", async () => {
    const { staff, colleague, requestId } = await anAskedQuestion();
    await cancelRequest(contextOf(staff), { requestId, version: 1 });
    expect(await receivedRequest(colleague, requestId)).toMatchObject({ state: "CANCELLED" });
    await expectFailure(answerRequest(contextOf(colleague), answer(requestId)), "REFUSED", [
      "REQUEST_NOT_WAITING",
    ]);
    expect(await trailOf(requestId)).toEqual(["feedback.request", "feedback.cancelRequest"]);
  });

  it("is closed once: of two at once one gets through", async () => {
    const { staff, colleague, requestId } = await anAskedQuestion();
    const race = await raced([
      answerRequest(contextOf(colleague), answer(requestId)),
      cancelRequest(contextOf(staff), { requestId, version: 1 }),
    ]);
    expect(race.done).toBe(1);
    expect(race.codes.every((code) => code === "CONFLICT" || code === "REFUSED")).toBe(true);
    const { state } = await db().feedbackRequest.findUniqueOrThrow({ where: { id: requestId } });
    expect(await db().feedback.count({ where: { requestId } })).toBe(state === "ANSWERED" ? 1 : 0);
  });

  it("is a conflict when it was seen in an older version", async () => {
    const { staff, requestId } = await anAskedQuestion();
    await expectFailure(cancelRequest(contextOf(staff), { requestId, version: 9 }), "CONFLICT");
  });

  it("is nobody else's to answer, decline or take back", async () => {
    const { staff, appraiser, colleague, requestId } = await anAskedQuestion();
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    for (const viewer of [staff, appraiser, hr]) {
      await expectFailure(answerRequest(contextOf(viewer), answer(requestId)), "NOT_FOUND");
      const decline = { requestId, version: 1, reason: "Bukan urusan saya." };
      await expectFailure(declineRequest(contextOf(viewer), decline), "NOT_FOUND");
      expect(await receivedRequest(viewer, requestId)).toBeNull();
    }
    for (const viewer of [colleague, appraiser, hr]) {
      await expectFailure(cancelRequest(contextOf(viewer), { requestId, version: 1 }), "NOT_FOUND");
    }
  });
});
