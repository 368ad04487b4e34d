import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { FEEDBACK_REQUEST_STATES, type FeedbackRequestState } from "@/lib/domain/feedback/request";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { answerRequest } from "@/lib/services/feedback/answer-request";
import { cancelRequest, declineRequest } from "@/lib/services/feedback/close-request";
import { correctFeedback } from "@/lib/services/feedback/correct-feedback";
import { giveFeedback } from "@/lib/services/feedback/give-feedback";
import { requestFeedback } from "@/lib/services/feedback/request-feedback";
import { logProgress } from "@/lib/services/progress/log-progress";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { anEmployee, contextOf, holdersOf, rolesBut, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { atTheWrite } from "@/tests/support/at-the-write";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

const question = "Apakah berkas yang saya kirim sudah lengkap?";
const words = { kind: "SUGGESTION", text: "Lengkap, tetapi lampirannya sering tertinggal." } as const;
const behaviour = { kind: "behaviour", behaviour: "SERVICE" } as const;

async function aQuestion() {
  const ladder = await aLadderWithPlan();
  const colleague = viewerOf(await anEmployee());
  const resultId = ladder.plan.results[0]?.id ?? "";
  const subject = { kind: "result", resultId } as const;
  const asked = { planId: ladder.plan.id, colleagueId: colleague.employeeId, subject, question };
  return { ...ladder, colleague, input: { id: randomUUID(), ...asked } };
}
async function inState(state: FeedbackRequestState) {
  const of = await aQuestion();
  const requestId = of.input.id;
  await requestFeedback(contextOf(of.staff), of.input);
  const closedAt = state === "WAITING" ? null : new Date("2026-06-15T03:00:00Z");
  await db().feedbackRequest.update({ where: { id: requestId }, data: { state, closedAt } });
  return { ...of, requestId, trail: await trailOf(requestId) };
}
type Of = Awaited<ReturnType<typeof inState>>;
const now = async ({ requestId }: Of) => ({
  request: await db().feedbackRequest.findUniqueOrThrow({ where: { id: requestId } }),
  answers: await db().feedback.findMany({ where: { requestId } }),
});

interface Step {
  readonly by: "staff" | "colleague";
  readonly to: FeedbackRequestState;
  readonly run: (ctx: ServiceContext<EmployeeViewer>, of: Of) => Promise<unknown>;
}
const STEPS: Readonly<Record<"answer" | "decline" | "cancel", Step>> = {
  answer: {
    by: "colleague",
    to: "ANSWERED",
    run: (ctx, { requestId }) => answerRequest(ctx, { id: randomUUID(), requestId, ...words }),
  },
  decline: {
    by: "colleague",
    to: "DECLINED",
    run: (ctx, { requestId }) =>
      declineRequest(ctx, { requestId, version: 1, reason: "Saya tidak melihat pekerjaan ini." }),
  },
  cancel: {
    by: "staff",
    to: "CANCELLED",
    run: (ctx, { requestId }) => cancelRequest(ctx, { requestId, version: 1 }),
  },
};
const names = Object.keys(STEPS) as (keyof typeof STEPS)[];
const take = (name: keyof typeof STEPS, of: Of, viewer: EmployeeViewer = of[STEPS[name].by]) =>
  STEPS[name].run(contextOf(viewer), of);

describe("each step of a request for feedback", () => {
  it.each(FEEDBACK_REQUEST_STATES.flatMap((state) => names.map((name) => [state, name] as const)))(
    "%s, %s",
    async (state, name) => {
      const of = await inState(state);
      const before = await now(of);
      const isTaken = state === "WAITING";
      expect(await outcomeOf(take(name, of))).toBe(isTaken ? "OK" : "REFUSED REQUEST_NOT_WAITING");
      const after = await now(of);
      if (isTaken) expect(after.request).toMatchObject({ state: STEPS[name].to, version: 2 });
      else expect(after).toEqual(before);
      expect(after.answers).toHaveLength(isTaken && name === "answer" ? 1 : 0);
    },
  );

  it.each(names.flatMap((one, index) => names.slice(index).map((other) => [one, other] as const)))(
    "%s and %s at once: one hears of a conflict",
    async (one, other) => {
      const of = await inState("WAITING");
      const both = await atTheWrite("feedback_request", [() => take(one, of), () => take(other, of)]);
      expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
      const { request, answers } = await now(of);
      expect(answers).toHaveLength(request.state === "ANSWERED" ? 1 : 0);
    },
  );

  it.each(names)("%s is not found for any role, nor for the other party and the appraisers", async (name) => {
    const of = await inState("WAITING");
    const before = await now(of);
    const other = STEPS[name].by === "staff" ? "colleague" : "staff";
    const parties = (["appraiser", "superior", other] as const).map((who) => [who, of[who]] as const);
    for (const [who, viewer] of [...parties, ...(await holdersOf(rolesBut(), of.unit))]) {
      if (viewer.kind !== "employee") continue;
      expect([who, await outcomeOf(take(name, of, viewer))]).toEqual([who, "NOT_FOUND"]);
    }
    expect(await outcomeOf(take(name, { ...of, requestId: randomUUID() }))).toBe("NOT_FOUND");
    expect(await now(of)).toEqual(before);
    expect(await trailOf(of.requestId)).toEqual(of.trail);
  });

  it("is answered no more when the plan is closed, and may still be taken back", async () => {
    const of = await inState("WAITING");
    await db().performancePlan.update({ where: { id: of.plan.id }, data: { state: "CLOSED" } });
    expect(await outcomeOf(take("answer", of))).toBe("REFUSED FEEDBACK_OUTSIDE_PLAN");
    expect(await outcomeOf(take("cancel", of))).toBe("OK");
  });

  it("takes no answer under the id of another feedback", async () => {
    const of = await inState("WAITING");
    const id = randomUUID();
    await giveFeedback(contextOf(of.appraiser), { id, planId: of.plan.id, subject: behaviour, ...words });
    const answer = answerRequest(contextOf(of.colleague), { id, requestId: of.requestId, ...words });
    expect(await outcomeOf(answer)).toBe("CONFLICT");
    expect((await now(of)).request.state).toBe("WAITING");
  });
});

describe("asking for feedback", () => {
  it("rests on no evidence of other work and on none that was taken back", async () => {
    const { staff, plan, input } = await aQuestion();
    const other = await aLadderWithPlan();
    const log = async ({ staff: by, plan: of }: Pick<Of, "staff" | "plan">) => {
      const entry = { id: randomUUID(), indicatorId: of.indicatorId, happenedOn: "2026-06-10" };
      await logProgress(contextOf(by), { ...entry, amount: "7", note: "Tujuh berkas" });
      return entry.id;
    };
    const ask = (entryId: string) =>
      outcomeOf(requestFeedback(contextOf(staff), { ...input, id: randomUUID(), entryId }));
    expect(await ask(await log(other))).toBe("REFUSED EVIDENCE_OF_OTHER_WORK");
    expect(await ask(randomUUID())).toBe("REFUSED EVIDENCE_OF_OTHER_WORK");
    const entryId = await log({ staff, plan });
    const withdrawal = { id: randomUUID(), entryId, note: "Salah ketik jumlah" };
    await withdrawProgress(contextOf(staff), withdrawal);
    expect(await ask(entryId)).toBe("REFUSED EVIDENCE_TAKEN_BACK");
    expect(await ask(withdrawal.id)).toBe("REFUSED EVIDENCE_OF_OTHER_WORK");
    expect(await db().feedbackRequest.count({ where: { planId: plan.id } })).toBe(0);
  });

  it("names every reason at once", async () => {
    const { staff, input, plan } = await aQuestion();
    await db().performancePlan.update({ where: { id: plan.id }, data: { state: "CLOSED" } });
    const ask = requestFeedback(contextOf(staff), { ...input, colleagueId: staff.employeeId });
    expect(await outcomeOf(ask)).toBe("REFUSED ASKED_SELF FEEDBACK_OUTSIDE_PLAN");
  });

  it("finds no plan, no colleague and no result that is not there", async () => {
    const { staff, input } = await aQuestion();
    const other = await aQuestion();
    const ask = (given: object) => outcomeOf(requestFeedback(contextOf(staff), { ...input, ...given }));
    expect(await ask({ planId: randomUUID() })).toBe("NOT_FOUND");
    expect(await ask({ colleagueId: randomUUID() })).toBe("NOT_FOUND");
    expect(await ask({ subject: other.input.subject })).toBe("NOT_FOUND");
  });

  it("is not found for any role, the plan's owner aside", async () => {
    const { staff, unit, input } = await aQuestion();
    for (const [who, viewer] of await holdersOf(rolesBut(), unit)) {
      if (viewer.kind !== "employee") continue;
      const outcome = await outcomeOf(requestFeedback(contextOf(viewer), input));
      expect([who, outcome]).toEqual([who, "NOT_FOUND"]);
    }
    expect(await outcomeOf(requestFeedback(contextOf(staff), input))).toBe("OK");
  });

  it("is one question when the form is sent twice at once, and a conflict for another in another window", async () => {
    const { staff, input } = await aQuestion();
    const ask = (id: string) => () => requestFeedback(contextOf(staff), { ...input, id });
    const same = await atTheWrite("feedback_request", [ask(input.id), ask(input.id)]);
    expect(same).toEqual(["OK", "OK"]);
    expect(await trailOf(input.id)).toEqual(["feedback.request"]);
    const fresh = await aQuestion();
    const askAnew = (id: string) => () => requestFeedback(contextOf(fresh.staff), { ...fresh.input, id });
    const two = await atTheWrite("feedback_request", [askAnew(randomUUID()), askAnew(randomUUID())]);
    expect(two.toSorted()).toEqual(["CONFLICT", "OK"]);
  });
});

describe("correcting feedback", () => {
  it("is the giver's alone, and done once of two at once", async () => {
    const { appraiser, staff, unit, plan } = await aLadderWithPlan();
    const given = { id: randomUUID(), planId: plan.id, subject: behaviour, ...words };
    await giveFeedback(contextOf(appraiser), given);
    const correct = (by: EmployeeViewer) =>
      correctFeedback(contextOf(by), {
        id: randomUUID(),
        feedbackId: given.id,
        ...words,
        text: "Sudah lengkap.",
      });
    for (const [who, viewer] of [["staff", staff] as const, ...(await holdersOf(rolesBut(), unit))]) {
      if (viewer.kind !== "employee") continue;
      expect([who, await outcomeOf(correct(viewer))]).toEqual([who, "NOT_FOUND"]);
    }
    const both = await atTheWrite("feedback", [() => correct(appraiser), () => correct(appraiser)]);
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await trailOf(given.id)).toEqual(["feedback.give", "feedback.correct"]);
    expect(await outcomeOf(correct(appraiser))).toBe("REFUSED ALREADY_CORRECTED");
  });
});
