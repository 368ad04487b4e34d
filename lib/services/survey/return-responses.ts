import { can } from "@/lib/permissions/can";
import type { ReturnResponsesInput } from "@/lib/schemas/survey-exclusion";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { returnSql } from "./move-responses-sql";
import { lockPublication, publishDue } from "./publish-figures";

/** Takes answers that were left out back into the count, with a reason: all of them, as they were left out. */
export function returnResponses(
  ctx: ServiceContext,
  { id, version, reason }: ReturnResponsesInput,
): Promise<{ id: string; n: number }> {
  return mutate(ctx, async (tx) => {
    await lockPublication(tx);
    const exclusion = await tx.surveyExclusion.findUnique({
      where: { id },
      include: { service: { include: { unit: true } } },
    });
    if (!exclusion || !can(ctx.viewer, "survey.exclude", { unitPath: exclusion.service.unit.path }))
      throw notFound("survey exclusion");
    if (!exclusion.isActive) throw refusedBecause("survey exclusion", ["ALREADY_RETURNED"]);

    await publishDue(tx, ctx);
    const changed = await tx.surveyExclusion.updateMany({
      where: { id, version, isActive: true },
      data: { isActive: false, returnReason: reason, returnedAt: ctx.now, version: { increment: 1 } },
    });
    if (changed.count === 0) throw conflict("survey exclusion");
    await tx.$executeRaw(returnSql(id));

    const { serviceId, periodId, counterId, moment, mark, n } = exclusion;
    return {
      result: { id, n },
      audit: {
        action: "survey.return",
        subject: { type: "surveyExclusion", id },
        before: { serviceId, periodId, counterId, moment, mark, n, reason: exclusion.reason },
        after: { reason },
      },
    };
  });
}
