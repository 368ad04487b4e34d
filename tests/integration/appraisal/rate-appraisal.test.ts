import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { predikatOf, RATINGS } from "@/lib/domain/appraisal/predikat";
import { listAuditEvents } from "@/lib/queries/audit/list-audit-events";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { aLadderWithAppraisal, ratings, seen } from "@/tests/factories/appraisals";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { expectFailure } from "@/tests/support/expect-failure";

const PAIRS = RATINGS.flatMap((results) => RATINGS.map((behaviour) => [results, behaviour] as const));

describe("rate appraisal", () => {
  it.each(PAIRS)(
    "stores results %s, behaviour %s with the predikat of the table",
    async (results, behaviour) => {
      const { appraiser, appraisalId } = await aLadderWithAppraisal("DRAFT");
      const given = { ...ratings(results, behaviour), recommendation: "Ikutkan pelatihan pelayanan." };
      const { predikat } = await rateAppraisal(contextOf(appraiser), {
        ...(await seen(appraisalId)),
        ...given,
      });
      expect(predikat).toBe(predikatOf(results, behaviour));
      expect(await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } })).toMatchObject({
        ...given,
        predikat,
        rulesVersion: "PermenPANRB-6/2022",
      });
    },
  );

  it("leaves no rating of a draft in the trail, only that one was saved", async () => {
    const { appraiser, appraisalId } = await aLadderWithAppraisal("RATED");
    await rateAppraisal(contextOf(appraiser), { ...(await seen(appraisalId)), ...ratings("BELOW", "BELOW") });
    const rows = await db().auditEvent.findMany({
      where: { subjectId: appraisalId, action: "appraisal.rate" },
      orderBy: { id: "asc" },
    });
    expect(rows).toMatchObject([
      { before: { state: "DRAFT" }, after: { state: "RATED" } },
      { before: { state: "RATED" }, after: { state: "RATED" } },
    ]);
    const saved = JSON.stringify(rows.map(({ before, after }) => [before, after]));
    expect(saved).not.toMatch(/BAIK|KURANG|MEETS|BELOW|ABOVE|Warga|target/);
    // A row as older versions wrote it.
    await db().auditEvent.create({
      data: {
        at: new Date(),
        actorKind: "employee",
        action: "appraisal.rate",
        subjectType: "appraisal",
        subjectId: appraisalId,
        after: { state: "RATED", predikat: "KURANG", resultsReason: "Semua target" },
      },
    });
    const trail = await listAuditEvents(viewerOf(await anEmployee(), [{ role: "INSPECTOR" }]), {});
    const read = trail?.rows.filter(({ subject }) => subject === `appraisal ${appraisalId}`) ?? [];
    expect(read.map(({ action }) => action)).toContain("appraisal.rate");
    expect(read[0]?.after).toEqual({ state: "RATED" });
    expect(JSON.stringify(read)).not.toMatch(/BAIK|KURANG|MEETS|BELOW|ABOVE|Warga|target/);

    await handOverAppraisal(contextOf(appraiser), await seen(appraisalId));
    const [handedOver] = await db().auditEvent.findMany({
      where: { subjectId: appraisalId, action: "appraisal.handOver" },
    });
    expect(handedOver?.after).toMatchObject({ predikat: "SANGAT_KURANG", resultsRating: "BELOW" });
  });

  it("asks for a reason for each rating, also when no form stands before it", async () => {
    const { appraiser, appraisalId } = await aLadderWithAppraisal("DRAFT");
    const call = rateAppraisal(contextOf(appraiser), {
      ...(await seen(appraisalId)),
      ...ratings(),
      resultsReason: " ",
      behaviourReason: "",
    });
    await expectFailure(call, "REFUSED", ["RESULTS_REASON_MISSING", "BEHAVIOUR_REASON_MISSING"]);
  });
});
