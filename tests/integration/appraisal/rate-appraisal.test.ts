import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { predikatOf, RATINGS } from "@/lib/domain/appraisal/predikat";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { aLadderWithAppraisal, ratings, seen } from "@/tests/factories/appraisals";
import { contextOf } from "@/tests/factories/people";
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

  it("keeps what was rated before in the trail", async () => {
    const { appraiser, appraisalId } = await aLadderWithAppraisal("RATED");
    await rateAppraisal(contextOf(appraiser), { ...(await seen(appraisalId)), ...ratings("BELOW", "BELOW") });
    const rows = await db().auditEvent.findMany({
      where: { subjectId: appraisalId, action: "appraisal.rate" },
      orderBy: { id: "asc" },
    });
    expect(rows).toMatchObject([
      { before: { predikat: null }, after: { predikat: "BAIK" } },
      { before: { predikat: "BAIK" }, after: { predikat: "SANGAT_KURANG" } },
    ]);
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
