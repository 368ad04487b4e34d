import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import {
  listSessions,
  proposalsForAppraiser,
  readSession,
  sessionUnits,
} from "@/lib/queries/calibration/sessions";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { answerProposal } from "@/lib/services/calibration/answer-proposal";
import { holdSession } from "@/lib/services/calibration/hold-session";
import { proposeChange } from "@/lib/services/calibration/propose-change";
import {
  aLadderWithAppraisal,
  RATED_AT,
  type ReachedState,
  ratings,
  seen,
} from "@/tests/factories/appraisals";
import { anHr } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, holdersOf, rolesBut, viewerOf } from "@/tests/factories/people";
import { aPeriod } from "@/tests/factories/plans";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const hrContext = async () => contextOf(await anHr());
const session = (unitId: string, periodId: string) => ({
  id: randomUUID(),
  periodId,
  unitId,
  heldOn: "2026-06-14",
  participants: "Desi, BKPSDM\nZulkifli, penilai",
});
const change = (sessionId: string, appraisalId: string) => ({
  id: randomUUID(),
  sessionId,
  appraisalId,
  resultsRating: "ABOVE" as const,
  behaviourRating: "ABOVE" as const,
  reason: "Dua layanan baru berjalan karena pekerjaannya.",
});

async function aSession(state: ReachedState = "RATED") {
  const ladder = await aLadderWithAppraisal(state);
  const { id: periodId } = await aPeriod();
  const hr = await hrContext();
  const { id: sessionId } = await holdSession(hr, session(ladder.unit.id, periodId));
  return { ...ladder, hr, periodId, sessionId };
}
async function aProposal() {
  const held = await aSession();
  const { id: proposalId } = await proposeChange(held.hr, change(held.sessionId, held.appraisalId));
  return { ...held, proposalId };
}
const answer = (
  of: { readonly proposalId: string; readonly appraisalId: string },
  given: "ADOPTED" | "KEPT",
  version = 1,
) => ({
  proposalId: of.proposalId,
  appraisalId: of.appraisalId,
  version,
  answer: given,
  reason: "Dibahas bersama di sesi.",
});
const ratingOf = (id: string) =>
  db().appraisal.findUniqueOrThrow({
    where: { id },
    select: { state: true, version: true, resultsRating: true, behaviourRating: true, predikat: true },
  });

describe("a session", () => {
  it("is written down once, with who was there", async () => {
    const unit = await aUnit();
    const { id: periodId } = await aPeriod();
    const hr = await hrContext();
    const input = session(unit.id, periodId);
    await holdSession(hr, input);
    await holdSession(hr, input);
    const page = await listSessions(hr.viewer, periodId, undefined);
    expect(page?.rows.filter(({ id }) => id === input.id)).toEqual([
      { id: input.id, unitName: unit.name, heldOn: "2026-06-14", proposals: 0, open: 0 },
    ]);
    expect(await db().auditEvent.count({ where: { action: "calibration.hold", subjectId: input.id } })).toBe(
      1,
    );
  });

  it("is refused ahead of its day, and of a period that is not open", async () => {
    const unit = await aUnit();
    const { id: open } = await aPeriod();
    const { id: closed } = await aPeriod({ year: 2048, state: "CLOSED" });
    const hr = await hrContext();
    const early = { ...session(unit.id, open), heldOn: "2026-06-16" };
    await expectFailure(holdSession(hr, early), "REFUSED", ["CALIBRATION_IN_FUTURE"]);
    await expectFailure(holdSession(hr, session(unit.id, closed)), "REFUSED", [
      "CALIBRATION_PERIOD_NOT_OPEN",
    ]);
    await expectFailure(holdSession(hr, session(unit.id, randomUUID())), "NOT_FOUND");
    await expectFailure(holdSession(hr, session(randomUUID(), open)), "NOT_FOUND");
  });

  it("is held by HR and by the head of the unit; for anybody else there is none", async () => {
    const { unit, periodId, sessionId, appraisalId } = await aSession();
    const head = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: unit.path }]);
    await holdSession(contextOf(head), session(unit.id, periodId));
    expect((await sessionUnits(head)).map(({ id }) => id)).toEqual([unit.id]);
    const elsewhere = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: (await aUnit()).path }]);
    for (const [who, viewer] of [
      ["another head", elsewhere] as const,
      ...(await holdersOf(rolesBut("HR", "UNIT_HEAD"), unit)),
    ]) {
      if (viewer.kind !== "employee") continue;
      await expectFailure(holdSession(contextOf(viewer), session(unit.id, periodId)), "NOT_FOUND");
      await expectFailure(proposeChange(contextOf(viewer), change(sessionId, appraisalId)), "NOT_FOUND");
      const isInspector = viewer.roles.some(({ role }) => role === "INSPECTOR");
      expect((await readSession(viewer, sessionId)) !== null, who).toBe(isInspector);
      expect((await readSession(viewer, sessionId))?.candidates ?? [], who).toEqual([]);
    }
  });
});

describe("a proposal", () => {
  it("changes no rating, and stands in the session and before the appraiser", async () => {
    const { hr, sessionId, appraisalId, appraiser, staff, superior } = await aSession();
    const before = await ratingOf(appraisalId);
    const input = change(sessionId, appraisalId);
    expect((await readSession(hr.viewer, sessionId))?.candidates).toMatchObject([{ appraisalId }]);
    await proposeChange(hr, input);
    await proposeChange(hr, input);
    expect(await ratingOf(appraisalId)).toEqual(before);
    expect(await readSession(hr.viewer, sessionId)).toMatchObject({
      candidates: [],
      proposals: [
        {
          appraisalId,
          employeeName: staff.name,
          appraiserName: appraiser.name,
          proposedBy: hr.viewer.name,
          resultsRating: "ABOVE",
          answer: null,
        },
      ],
    });
    expect(await proposalsForAppraiser(appraiser, appraisalId)).toMatchObject([{ id: input.id }]);
    for (const viewer of [staff, superior, hr.viewer]) {
      expect(await proposalsForAppraiser(viewer, appraisalId)).toEqual([]);
    }
    // The person's own trail says that something was proposed and not what.
    const trail = await db().auditEvent.findMany({
      where: { action: "calibration.propose", subjectId: appraisalId },
    });
    expect(trail).toMatchObject([{ aboutId: staff.employeeId, after: { sessionId } }]);
    expect(JSON.stringify(trail[0]?.after)).not.toContain("ABOVE");
  });

  it.each(["HANDED_OVER", "OBJECTED", "EXPLAINED", "FINAL"] as const)(
    "comes too late for a rating that is %s",
    async (state) => {
      const { hr, sessionId, appraisalId } = await aSession(state);
      await expectFailure(proposeChange(hr, change(sessionId, appraisalId)), "REFUSED", [
        "PROPOSAL_TOO_LATE",
      ]);
    },
  );

  it("is one at a time, also when two come at once", async () => {
    const { hr, sessionId, appraisalId } = await aSession("DRAFT");
    const race = await raced([
      proposeChange(hr, change(sessionId, appraisalId)),
      proposeChange(hr, change(sessionId, appraisalId)),
    ]);
    expect(race.done).toBe(1);
    expect(race.codes).toEqual(["REFUSED"]);
    await expectFailure(proposeChange(hr, change(sessionId, appraisalId)), "REFUSED", ["PROPOSAL_STANDS"]);
  });

  it("is not there for a rating of another unit, nor about oneself", async () => {
    const { hr, sessionId } = await aSession();
    const other = await aLadderWithAppraisal("RATED");
    await expectFailure(proposeChange(hr, change(sessionId, other.appraisalId)), "NOT_FOUND");
    const own = await aSession();
    const self = contextOf({ ...own.staff, roles: [{ role: "STAFF" as const }, { role: "HR" as const }] });
    await expectFailure(proposeChange(self, change(own.sessionId, own.appraisalId)), "NOT_FOUND");
    await proposeChange(own.hr, change(own.sessionId, own.appraisalId));
    expect(await readSession(self.viewer, own.sessionId)).toMatchObject({ proposals: [], candidates: [] });
  });
});

describe("an answer", () => {
  it("says that the change was made only after the appraiser's own rating", async () => {
    const held = await aProposal();
    const ctx = contextOf(held.appraiser, RATED_AT);
    await expectFailure(answerProposal(ctx, answer(held, "ADOPTED")), "REFUSED", ["PROPOSAL_NOT_MADE"]);
    await rateAppraisal(ctx, { ...(await seen(held.appraisalId)), ...ratings("ABOVE", "ABOVE") });
    await answerProposal(ctx, answer(held, "ADOPTED"));
    expect(await proposalsForAppraiser(held.appraiser)).toEqual([]);
    await expectFailure(answerProposal(ctx, answer(held, "KEPT", 2)), "REFUSED", ["PROPOSAL_ANSWERED"]);
  });

  it.each(["ADOPTED", "KEPT"] as const)("is read only with the rating itself: %s", async (given) => {
    const held = await aProposal();
    const ctx = contextOf(held.appraiser, RATED_AT);
    if (given === "ADOPTED")
      await rateAppraisal(ctx, { ...(await seen(held.appraisalId)), ...ratings("ABOVE", "ABOVE") });
    await answerProposal(ctx, answer(held, given));
    expect(await readSession(held.hr.viewer, held.sessionId)).toMatchObject({
      proposals: [{ isAnswered: true, answer: null, answerReason: null }],
    });
    const trail = await db().auditEvent.findMany({
      where: { action: "calibration.answer", subjectId: held.appraisalId },
    });
    expect(JSON.stringify(trail.map(({ after }) => after))).not.toContain(given);

    await handOverAppraisal(ctx, {
      ...(await seen(held.appraisalId)),
      distributionReason: "Unit kecil.",
    });
    expect(await readSession(held.hr.viewer, held.sessionId)).toMatchObject({
      proposals: [{ answer: given, answerReason: "Dibahas bersama di sesi." }],
    });
  });

  it("may keep the rating, which stays as it was and can be handed over", async () => {
    const held = await aProposal();
    const before = await ratingOf(held.appraisalId);
    await answerProposal(contextOf(held.appraiser), answer(held, "KEPT"));
    expect(await ratingOf(held.appraisalId)).toEqual(before);
    await handOverAppraisal(contextOf(held.appraiser), {
      ...(await seen(held.appraisalId)),
      distributionReason: "Unit kecil.",
    });
    expect(await ratingOf(held.appraisalId)).toMatchObject({ state: "HANDED_OVER" });
  });

  it("is the appraiser's alone, once, and not that of a stale tab", async () => {
    const held = await aProposal();
    for (const viewer of [held.staff, held.superior, held.hr.viewer]) {
      await expectFailure(answerProposal(contextOf(viewer), answer(held, "KEPT")), "NOT_FOUND");
    }
    const ctx = contextOf(held.appraiser);
    await expectFailure(answerProposal(ctx, answer(held, "KEPT", 7)), "CONFLICT");
    const race = await raced([
      answerProposal(ctx, answer(held, "KEPT")),
      answerProposal(ctx, answer(held, "KEPT")),
    ]);
    expect(race.done).toBe(1);
  });
});
