import { randomUUID } from "node:crypto";
import { afterAll, describe, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import type { SystemViewer } from "@/lib/permissions/viewer";
import { lapseAppraisals } from "@/lib/services/appraisal/lapse-appraisal";
import { remindAnswers } from "@/lib/services/appraisal/remind-answers";
import { remindEvaluations } from "@/lib/services/appraisal/remind-evaluations";
import { remindObjections } from "@/lib/services/appraisal/remind-objections";
import { recordDialogue } from "@/lib/services/coaching/record-dialogue";
import { remindDialogues } from "@/lib/services/coaching/remind-dialogues";
import { remindImprovements } from "@/lib/services/improvement/remind-improvements";
import { remindOfDeadlines } from "@/lib/services/plan/remind-of-deadlines";
import { answerLetter, evaluationLetter, objectionLetter } from "@/lib/text/appraisal-letters";
import { dialogueLetter } from "@/lib/text/coaching";
import { improvementLetter } from "@/lib/text/improvement";
import { dateOf } from "@/lib/time";
import { aLadderWithAppraisal, takeAppraisal } from "@/tests/factories/appraisals";
import { contextOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPeriod } from "@/tests/factories/plans";
import { by, expectBothOrNeither, type Writes } from "@/tests/support/with-the-change";

afterAll(stopSender);

const server: SystemViewer = { kind: "system", name: "test" };
/** A ladder of people who read their mail, so that a letter is part of the write. */
async function aLadderWithMail() {
  const ladder = await aLadderWithPlan();
  for (const { employeeId: id, nip } of [ladder.staff, ladder.appraiser])
    await db().employee.update({ where: { id }, data: { email: `${nip}@contoh.go.id` } });
  return ladder;
}

const WRITES: Writes<SystemViewer> = {
  lapseAppraisals: async () => {
    await aLadderWithAppraisal("HANDED_OVER");
    return by(server, lapseAppraisals, "2026-08-01T00:00:00Z");
  },
  remindAnswers: async () => {
    await takeAppraisal(await aLadderWithMail(), "HANDED_OVER");
    return by(server, (ctx) => remindAnswers(ctx, answerLetter), "2026-06-16T00:00:00Z");
  },
  remindEvaluations: async () => {
    await aLadderWithMail();
    return by(server, (ctx) => remindEvaluations(ctx, evaluationLetter), "2026-06-30T00:00:00Z");
  },
  remindObjections: async () => {
    await takeAppraisal(await aLadderWithMail(), "OBJECTED");
    return by(server, (ctx) => remindObjections(ctx, objectionLetter), "2026-06-16T00:00:00Z");
  },
  remindDialogues: async () => {
    const { appraiser, plan } = await aLadderWithMail();
    const dialogue = {
      id: randomUUID(),
      planId: plan.id,
      topic: "PROGRESS",
      heldOn: "2026-06-10",
      agreements: "Laporan bulanan dikirim paling lambat tanggal lima.",
      nextOn: "2026-09-10",
    } as const;
    await recordDialogue(contextOf(appraiser), dialogue);
    return by(server, (ctx) => remindDialogues(ctx, dialogueLetter), "2026-09-08T00:00:00Z");
  },
  remindOfDeadlines: async () => {
    // Due on Saturday, 31 January 2060, so on the Monday after.
    await aPeriod({ year: 2060 });
    return by(server, remindOfDeadlines, "2060-02-03T00:00:00Z");
  },
  remindImprovements: async () => {
    const ladder = await aLadderWithMail();
    await db().improvementPlan.create({
      data: {
        appraisalId: await takeAppraisal(ladder, "DRAFT"),
        employeeId: ladder.staff.employeeId,
        appraiserId: ladder.appraiser.employeeId,
        unitId: ladder.unit.id,
        openedOn: dateOf("2026-06-15"),
      },
    });
    return by(server, (ctx) => remindImprovements(ctx, improvementLetter), "2026-07-15T00:00:00Z");
  },
};

describe("what the server writes by itself and its line in the trail", () => {
  it.each(Object.entries(WRITES))("%s: neither without the other", (_, prepare) =>
    expectBothOrNeither(prepare),
  );
});
