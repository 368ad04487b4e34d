import { db } from "@/lib/db/client";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { createPlan } from "@/lib/services/plan/create-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { dateOf } from "@/lib/time";
import { seen as asSeen, ratings } from "@/tests/factories/appraisals";
import { aResultRow, planInput } from "@/tests/factories/drafts";
import type { Actor, Cast } from "./cast";

/** The period of the demonstration that is under way. */
const openPeriod = () =>
  db().period.findFirstOrThrow({ where: { state: "OPEN" }, orderBy: { year: "desc" } });

const seen = async (planId: string) => {
  const { version } = await db().performancePlan.findUniqueOrThrow({ where: { id: planId } });
  return { planId, version };
};

/** An empty plan of this person. */
export async function anEmptyPlan(owner: Actor): Promise<string> {
  const { id: periodId } = await openPeriod();
  const { id } = await createPlan(owner, { planId: crypto.randomUUID(), periodId });
  return id;
}

/** A plan that may be submitted. */
export async function aReadyPlan(owner: Actor, results: readonly object[] = [aResultRow()]): Promise<string> {
  const planId = await anEmptyPlan(owner);
  await savePlan(owner, planInput(planId, (await seen(planId)).version, results));
  return planId;
}

/** A plan in force. */
export async function anAgreedPlan(
  owner: Actor,
  appraiser: Actor,
  results: readonly object[] = [aResultRow()],
): Promise<string> {
  const planId = await aReadyPlan(owner, results);
  await submitPlan(owner, await seen(planId));
  await agreePlan(appraiser, { ...(await seen(planId)), expectations: {} });
  return planId;
}

/** A plan in force whose last day is today: its first window is over on every day of a year. */
export async function aPlanThatEndsToday({ staff, appraiser }: Cast) {
  const planId = await anAgreedPlan(staff, appraiser);
  const { startsOn } = await db().performancePlan.update({
    where: { id: planId },
    data: { endsOn: dateOf(staff.today) },
  });
  return { planId, year: startsOn.getUTCFullYear() };
}

/** A rating that waits for the answer of the staff member. */
export async function aHandedOverAppraisal(
  { staff, appraiser }: Cast,
  given = ratings(),
  results: readonly object[] = [aResultRow()],
): Promise<string> {
  const planId = await anAgreedPlan(staff, appraiser, results);
  const { appraisalId } = await openAppraisal(appraiser, { planId });
  await rateAppraisal(appraiser, { ...(await asSeen(appraisalId)), ...given });
  await handOverAppraisal(appraiser, { ...(await asSeen(appraisalId)), distributionReason: "Unit kecil." });
  return appraisalId;
}

/** The improvement plan that an accepted rating below expectation opens; its appraiser is to fill it. */
export async function anImprovementPlan(cast: Cast): Promise<string> {
  const appraisalId = await aHandedOverAppraisal(cast, ratings("BELOW", "MEETS"));
  await acceptAppraisal(cast.staff, await asSeen(appraisalId));
  return (await db().improvementPlan.findFirstOrThrow({ where: { appraisalId } })).id;
}
