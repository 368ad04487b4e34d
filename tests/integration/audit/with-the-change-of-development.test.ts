import { randomUUID } from "node:crypto";
import { describe, it } from "vitest";
import { db } from "@/lib/db/client";
import { moveFollowUp } from "@/lib/services/coaching/move-follow-up";
import { openCounselling } from "@/lib/services/coaching/open-counselling";
import { recordCoaching } from "@/lib/services/coaching/record-coaching";
import { recordDialogue } from "@/lib/services/coaching/record-dialogue";
import { replaceDialogue } from "@/lib/services/coaching/replace-dialogue";
import { reviseDialogue, withdrawDialogue } from "@/lib/services/coaching/revise-dialogue";
import { closeCounselling, writeCounselling } from "@/lib/services/coaching/write-counselling";
import { answerRequest } from "@/lib/services/feedback/answer-request";
import { cancelRequest, declineRequest } from "@/lib/services/feedback/close-request";
import { correctFeedback } from "@/lib/services/feedback/correct-feedback";
import { giveFeedback } from "@/lib/services/feedback/give-feedback";
import { requestFeedback } from "@/lib/services/feedback/request-feedback";
import { acceptEntries } from "@/lib/services/progress/accept-entries";
import { correctProgress } from "@/lib/services/progress/correct-progress";
import { logProgress } from "@/lib/services/progress/log-progress";
import { reviewEntry } from "@/lib/services/progress/review-entry";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { by, expectBothOrNeither, type Writes } from "@/tests/support/with-the-change";

async function aLoggedEntry() {
  const { staff, appraiser, plan } = await aLadderWithPlan();
  const entry = { id: randomUUID(), indicatorId: plan.indicatorId, happenedOn: "2026-06-10" };
  await logProgress(contextOf(staff), { ...entry, amount: "7", note: "Tujuh berkas" });
  return { staff, appraiser, entryId: entry.id };
}

const work: Writes = {
  withdrawProgress: async () => {
    const { staff, entryId } = await aLoggedEntry();
    const withdrawal = { id: randomUUID(), entryId, note: "Salah ketik jumlah" };
    return by(staff, (ctx) => withdrawProgress(ctx, withdrawal));
  },
  correctProgress: async () => {
    const { staff, entryId } = await aLoggedEntry();
    const anew = { happenedOn: "2026-06-09", amount: "8", note: "Delapan berkas" };
    const correction = { id: randomUUID(), entryId, version: 1, ...anew };
    return by(staff, (ctx) => correctProgress(ctx, correction));
  },
  reviewEntry: async () => {
    const { appraiser, entryId } = await aLoggedEntry();
    const remark = {
      id: randomUUID(),
      entryId,
      version: 1,
      event: "ask",
      text: "Lampirkan buktinya.",
    } as const;
    return by(appraiser, (ctx) => reviewEntry(ctx, remark));
  },
  acceptEntries: async () => {
    const { appraiser, entryId } = await aLoggedEntry();
    return by(appraiser, (ctx) => acceptEntries(ctx, { entries: [{ entryId, version: 1 }] }));
  },
};

const subject = { kind: "behaviour", behaviour: "SERVICE" } as const;
const words = { kind: "SUGGESTION", text: "Lengkap, tetapi lampirannya sering tertinggal." } as const;
async function aRequest() {
  const { staff, plan } = await aLadderWithPlan();
  const colleague = viewerOf(await anEmployee());
  const question = "Apakah berkas yang saya kirim sudah lengkap?";
  const request = { id: randomUUID(), planId: plan.id, colleagueId: colleague.employeeId, subject, question };
  return { staff, colleague, request };
}
async function anAskedRequest() {
  const of = await aRequest();
  await requestFeedback(contextOf(of.staff), of.request);
  return { ...of, requestId: of.request.id };
}

const feedback: Writes = {
  requestFeedback: async () => {
    const { staff, request } = await aRequest();
    return by(staff, (ctx) => requestFeedback(ctx, request));
  },
  answerRequest: async () => {
    const { colleague, requestId } = await anAskedRequest();
    const answer = { id: randomUUID(), requestId, ...words };
    return by(colleague, (ctx) => answerRequest(ctx, answer));
  },
  declineRequest: async () => {
    const { colleague, requestId } = await anAskedRequest();
    const decline = { requestId, version: 1, reason: "Saya tidak melihat pekerjaan ini." };
    return by(colleague, (ctx) => declineRequest(ctx, decline));
  },
  cancelRequest: async () => {
    const { staff, requestId } = await anAskedRequest();
    return by(staff, (ctx) => cancelRequest(ctx, { requestId, version: 1 }));
  },
  correctFeedback: async () => {
    const { appraiser, plan } = await aLadderWithPlan();
    const given = { id: randomUUID(), planId: plan.id, subject, ...words };
    await giveFeedback(contextOf(appraiser), given);
    const correction = { id: randomUUID(), feedbackId: given.id, ...words, text: "Sekarang sudah lengkap." };
    return by(appraiser, (ctx) => correctFeedback(ctx, correction));
  },
};

async function aDialogue() {
  const { appraiser, staff, plan } = await aLadderWithPlan();
  const record = {
    topic: "PROGRESS",
    heldOn: "2026-06-10",
    agreements: "Laporan bulanan dikirim paling lambat tanggal lima.",
  } as const;
  const dialogueId = randomUUID();
  await recordDialogue(contextOf(appraiser), { id: dialogueId, planId: plan.id, ...record });
  return { appraiser, staff, seen: { dialogueId, version: 1 }, record };
}
async function aCounselling() {
  const { appraiser, staff } = await aLadderWithPlan();
  const id = randomUUID();
  const opened = { id, entryId: randomUUID(), colleagueId: appraiser.employeeId, text: "Boleh bicara?" };
  await openCounselling(contextOf(staff), opened);
  return { appraiser, counsellingId: id };
}

const coaching: Writes = {
  reviseDialogue: async () => {
    const { appraiser, seen, record } = await aDialogue();
    return by(appraiser, (ctx) => reviseDialogue(ctx, { ...record, ...seen, heldOn: "2026-06-11" }));
  },
  withdrawDialogue: async () => {
    const { appraiser, seen } = await aDialogue();
    return by(appraiser, (ctx) => withdrawDialogue(ctx, seen));
  },
  replaceDialogue: async () => {
    const { staff, seen, record } = await aDialogue();
    await db().performanceDialogue.update({ where: { id: seen.dialogueId }, data: { state: "DISPUTED" } });
    const { employeeId } = staff;
    const next = viewerOf(await anEmployee(), [{ role: "SUPERVISOR" }]);
    await db().appraiserAssignment.updateMany({
      where: { employeeId },
      data: { appraiserId: next.employeeId },
    });
    return by(next, (ctx) => replaceDialogue(ctx, { id: randomUUID(), ...record, ...seen }));
  },
  moveFollowUp: async () => {
    const { appraiser, staff, plan } = await aLadderWithPlan();
    const note = {
      id: randomUUID(),
      planId: plan.id,
      heldOn: "2026-06-10",
      gap: "Menyusun laporan dengan tabel pivot",
      advice: "Latihan bersama memakai data bulan Mei.",
      followUps: ["Menyusun laporan Juni sendiri"],
      dueOn: "2026-07-10",
    };
    await recordCoaching(contextOf(appraiser), note);
    const { id: followUpId } = await db().coachingFollowUp.findFirstOrThrow({ where: { noteId: note.id } });
    return by(staff, (ctx) => moveFollowUp(ctx, { followUpId, version: 1, event: "complete" }));
  },
  writeCounselling: async () => {
    const { appraiser, counsellingId } = await aCounselling();
    const entry = { id: randomUUID(), counsellingId, text: "Tentu, kapan?" };
    return { ...by(appraiser, (ctx) => writeCounselling(ctx, entry)), isBare: true };
  },
  closeCounselling: async () => {
    const { appraiser, counsellingId } = await aCounselling();
    const { version } = await db().counselling.findUniqueOrThrow({ where: { id: counsellingId } });
    return { ...by(appraiser, (ctx) => closeCounselling(ctx, { counsellingId, version })), isBare: true };
  },
};

describe("a write about somebody's development and its line in the trail", () => {
  it.each(Object.entries({ ...work, ...feedback, ...coaching }))(
    "%s: neither without the other",
    (_, prepare) => expectBothOrNeither(prepare),
  );
});
