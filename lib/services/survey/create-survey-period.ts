import { acceptSurveyPeriod } from "@/lib/domain/survey/period";
import { can } from "@/lib/permissions/can";
import type { CreateSurveyPeriodInput } from "@/lib/schemas/survey-period";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { isSentAgain } from "@/lib/services/sent-before";
import { dateOf } from "@/lib/time";
import { lockSurveyPeriods, overlapsAnotherPeriod, periodFactsOf } from "./survey-period-rows";

/** Adds a survey period. The form makes its id, so that a second press adds nothing. */
export function createSurveyPeriod(
  ctx: ServiceContext,
  input: CreateSurveyPeriodInput,
): Promise<{ id: string }> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "survey.manage", {})) throw notFound("survey period");
    await lockSurveyPeriods(tx);

    const { id, ...after } = input;
    const existing = await tx.surveyPeriod.findUnique({ where: { id } });
    const facts = JSON.stringify(periodFactsOf(rowOf(input)));
    if (isSentAgain("survey period", existing, (same) => JSON.stringify(periodFactsOf(same)) === facts))
      return { result: { id }, audit: { notAudited: "repeat" } };

    const decision = acceptSurveyPeriod({
      before: null,
      after,
      hasResponses: false,
      overlapsAnother: await overlapsAnotherPeriod(tx, id, after),
      today: ctx.today,
    });
    if (!decision.ok) throw refusedBecause("survey period", decision.reasons);

    await tx.surveyPeriod.create({ data: { id, ...rowOf(input) } });
    return {
      result: { id },
      audit: { action: "surveyPeriod.create", subject: { type: "surveyPeriod", id }, after },
    };
  });
}

const rowOf = ({ name, startsOn, endsOn }: CreateSurveyPeriodInput) => ({
  name,
  startsOn: dateOf(startsOn),
  endsOn: dateOf(endsOn),
});
