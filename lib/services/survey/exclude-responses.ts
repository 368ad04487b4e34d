import type { Tx } from "@/lib/db/client";
import { acceptExclusion } from "@/lib/domain/survey/marks";
import { isFinalPeriod } from "@/lib/domain/survey/publication";
import { can } from "@/lib/permissions/can";
import type { ExcludeResponsesInput, MarkedGroupKey } from "@/lib/schemas/survey-exclusion";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { isSentAgain } from "@/lib/services/sent-before";
import { dayOf } from "@/lib/time";
import { excludeSql, inMomentSql, markedSql } from "./move-responses-sql";
import { lockPublication, publishDue } from "./publish-figures";

/** No transaction that stores an answer is open for longer: what arrived earlier is in the figures of a later moment. */
const LATEST_COMMIT_MS = 5 * 60_000;

interface GroupCounts {
  readonly inMoment: number;
  readonly counted: number;
}

async function countsOf(tx: Tx, group: MarkedGroupKey): Promise<GroupCounts> {
  const [counts] = await tx.$queryRaw<GroupCounts[]>`
    SELECT count(*)::int AS "inMoment",
      (count(*) FILTER (WHERE ${markedSql(group)} AND response.exclusion_id IS NULL))::int AS "counted"
    FROM survey_response AS response WHERE ${inMomentSql(group)}`;
  return counts ?? { inMoment: 0, counted: 0 };
}

/**
 * How many answers of an exclusion may have come after the published figures moved last, so that these never had them: no
 * more than came since, and none that arrived well before. Nothing is published, then nothing can be told from it.
 */
async function perhapsNewOf(tx: Tx, id: string, { serviceId, periodId }: MarkedGroupKey): Promise<number> {
  const shown = await tx.surveyPublication.findUnique({
    where: { serviceId_periodId: { serviceId, periodId } },
    select: { received: true, movedAt: true },
  });
  if (!shown) return 0;
  const newerThan = new Date(shown.movedAt.getTime() - LATEST_COMMIT_MS);
  const newer = await tx.surveyResponse.count({ where: { exclusionId: id, receivedAt: { gt: newerThan } } });
  const where = { serviceId, periodId };
  const total = await tx.surveyTotal.aggregate({ where, _sum: { n: true } });
  const leftOut = await tx.surveyExclusion.aggregate({
    where: { ...where, isActive: true },
    _sum: { n: true },
  });
  return Math.min(newer, (total._sum.n ?? 0) + (leftOut._sum.n ?? 0) - shown.received);
}

/**
 * Leaves the marked answers of ten minutes at a counter out of the count: the answers, their sums and the reason in one
 * transaction. Nothing is shown of what they said. The form makes the id, so that a second press leaves nothing more out.
 */
export function excludeResponses(
  ctx: ServiceContext,
  { id, reason, ...group }: ExcludeResponsesInput,
): Promise<{ id: string; n: number }> {
  return mutate(ctx, async (tx) => {
    const { serviceId, periodId, moment, mark } = group;
    const counterId = group.counterId ?? null;
    const service = await tx.service.findUnique({ where: { id: serviceId }, include: { unit: true } });
    const period = await tx.surveyPeriod.findUnique({ where: { id: periodId } });
    if (!service || !period || !can(ctx.viewer, "survey.exclude", { unitPath: service.unit.path }))
      throw notFound("survey answers");

    await lockPublication(tx);
    const known = await tx.surveyExclusion.findUnique({ where: { id } });
    const isRepeat = isSentAgain(
      "survey exclusion",
      known,
      (sent) =>
        sent.serviceId === serviceId &&
        sent.periodId === periodId &&
        sent.counterId === counterId &&
        sent.moment === moment &&
        sent.mark === mark &&
        sent.reason === reason,
    );
    if (isRepeat) return { result: { id, n: known.n }, audit: { notAudited: "repeat" } };

    // What is due moves first: of the answers that come after it at most four are in no figure yet.
    await publishDue(tx, ctx);
    const where = { serviceId, periodId };
    const { inMoment, counted } = await countsOf(tx, group);
    const unshownReturn = await tx.surveyExclusion.findFirst({
      where: { ...where, counterId, moment, isActive: false, isShown: true },
      select: { id: true },
    });
    const decision = acceptExclusion({
      mark,
      inMoment,
      countedWithMark: counted,
      isFinal: isFinalPeriod(dayOf(period.endsOn), ctx.today),
      hasUnshownReturn: unshownReturn !== null,
    });
    if (!decision.ok) throw refusedBecause("survey exclusion", decision.reasons);

    await tx.surveyExclusion.create({
      data: { id, ...where, counterId, moment, mark, n: 0, reason, excludedAt: ctx.now, perhapsNew: 0 },
    });
    await tx.$executeRaw(excludeSql(id, group));
    // Counted after it is done: an answer may have come in between.
    const n = await tx.surveyResponse.count({ where: { exclusionId: id } });
    await tx.surveyExclusion.update({ where: { id }, data: { n } });
    await tx.surveyExclusion.update({
      where: { id },
      data: { perhapsNew: await perhapsNewOf(tx, id, group) },
    });
    return {
      result: { id, n },
      audit: {
        action: "survey.exclude",
        subject: { type: "surveyExclusion", id },
        after: { serviceId, periodId, counterId, moment, mark, n, reason },
      },
    };
  });
}
