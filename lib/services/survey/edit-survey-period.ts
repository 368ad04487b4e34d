import { acceptSurveyPeriod } from "@/lib/domain/survey/period";
import { can } from "@/lib/permissions/can";
import type { EditSurveyPeriodInput } from "@/lib/schemas/survey-period";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf } from "@/lib/time";
import { lockSurveyPeriods, overlapsAnotherPeriod, periodFactsOf } from "./survey-period-rows";

/** Changes a survey period's name and days; days on which answers were counted stay in it. */
export function editSurveyPeriod(ctx: ServiceContext, input: EditSurveyPeriodInput): Promise<{ id: string }> {
  return mutate(ctx, async (tx) => {
    const period = await tx.surveyPeriod.findUnique({ where: { id: input.id } });
    if (!period || !can(ctx.viewer, "survey.manage", {})) throw notFound("survey period");
    await lockSurveyPeriods(tx);

    const { id, version, ...after } = input;
    const before = periodFactsOf(period);
    const counted = await tx.surveyTotal.findFirst({ where: { periodId: id }, select: { shard: true } });
    const decision = acceptSurveyPeriod({
      before,
      after,
      hasResponses: counted !== null,
      overlapsAnother: await overlapsAnotherPeriod(tx, id, after),
      today: ctx.today,
    });
    if (!decision.ok) throw refusedBecause("survey period", decision.reasons);

    const changed = await tx.surveyPeriod.updateMany({
      where: { id, version },
      data: {
        name: after.name,
        startsOn: dateOf(after.startsOn),
        endsOn: dateOf(after.endsOn),
        version: { increment: 1 },
      },
    });
    if (changed.count === 0) throw conflict("survey period");
    return {
      result: { id },
      audit: { action: "surveyPeriod.edit", subject: { type: "surveyPeriod", id }, before, after },
    };
  });
}
