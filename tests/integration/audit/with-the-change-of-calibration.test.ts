import { randomUUID } from "node:crypto";
import { describe, it } from "vitest";
import { answerProposal } from "@/lib/services/calibration/answer-proposal";
import { holdSession } from "@/lib/services/calibration/hold-session";
import { proposeChange } from "@/lib/services/calibration/propose-change";
import { aLadderWithAppraisal } from "@/tests/factories/appraisals";
import { anHr } from "@/tests/factories/hr";
import { contextOf } from "@/tests/factories/people";
import { aPeriod } from "@/tests/factories/plans";
import { by, byHr, expectBothOrNeither, type Writes } from "@/tests/support/with-the-change";

const sessionOf = async (unitId: string) => ({
  id: randomUUID(),
  periodId: (await aPeriod()).id,
  unitId,
  heldOn: "2026-06-14",
  participants: "Desi, BKPSDM\nZulkifli, penilai",
});

async function aHeldSession() {
  const ladder = await aLadderWithAppraisal("RATED");
  const hr = contextOf(await anHr());
  const { id: sessionId } = await holdSession(hr, await sessionOf(ladder.unit.id));
  const proposal = {
    id: randomUUID(),
    sessionId,
    appraisalId: ladder.appraisalId,
    resultsRating: "ABOVE",
    behaviourRating: "ABOVE",
    reason: "Dua layanan baru berjalan karena pekerjaannya.",
  } as const;
  return { ...ladder, hr, proposal };
}

const calibration: Writes = {
  holdSession: async () => {
    const { unit } = await aLadderWithAppraisal("DRAFT");
    const input = await sessionOf(unit.id);
    return byHr((ctx) => holdSession(ctx, input));
  },
  proposeChange: async () => {
    const { proposal } = await aHeldSession();
    return byHr((ctx) => proposeChange(ctx, proposal));
  },
  answerProposal: async () => {
    const { appraiser, hr, proposal } = await aHeldSession();
    await proposeChange(hr, proposal);
    const { id: proposalId, appraisalId } = proposal;
    const answer = {
      proposalId,
      appraisalId,
      version: 1,
      answer: "KEPT",
      reason: "Dibahas bersama.",
    } as const;
    return by(appraiser, (ctx) => answerProposal(ctx, answer));
  },
};

describe("a calibration and its line in the trail", () => {
  it.each(Object.entries(calibration))("%s: neither without the other", (_, prepare) =>
    expectBothOrNeither(prepare),
  );
});
