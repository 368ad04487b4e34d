import type { Tx } from "@/lib/db/client";
import { inOffice } from "@/lib/db/in-office";
import { decidePlanning } from "@/lib/domain/hearing/remedy";
import { forEachElement } from "@/lib/domain/survey/element-totals";
import type { ElementCode } from "@/lib/domain/survey/elements";
import { publishedResult } from "@/lib/domain/survey/publication";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { PlanRemedyInput } from "@/lib/schemas/remedy";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { isSentAgain } from "@/lib/services/sent-before";
import { dateOf, dayOf } from "@/lib/time";

/** The elements to improve first, of the result of a service in a period as it is published; none while it is hidden. */
async function lowestOf(tx: Tx, serviceId: string, periodId: string): Promise<readonly ElementCode[]> {
  const sums = await tx.surveyPublication.findUnique({
    where: { serviceId_periodId: { serviceId, periodId } },
  });
  if (!sums) return [];
  const totals = forEachElement((element) => ({ sum: sums[`${element}Sum`], n: sums[`${element}N`] }));
  return publishedResult({ n: sums.n, counted: sums.n, totals }).lowest;
}

/** Plans what a unit does about an element that citizens rated among the lowest: what was heard, what is done, by whom, until when. */
export function planRemedy(
  ctx: ServiceContext<EmployeeViewer>,
  input: PlanRemedyInput,
): Promise<{ id: string }> {
  return mutate<{ id: string }>(ctx, async (tx) => {
    const { id, serviceId, periodId, element, ownerId, dueOn } = input;
    const service = await tx.service.findUnique({
      where: { id: serviceId },
      select: { unit: { select: { path: true } } },
    });
    const unitPath = service?.unit.path;
    if (!unitPath || !can(ctx.viewer, "remedy.plan", { unitPath })) throw notFound("remedy");
    if (await wasPlannedBefore(tx, input)) return { result: { id }, audit: { notAudited: "repeat" } };
    const lowest = await lowestOf(tx, serviceId, periodId);
    const decision = decidePlanning({
      isLowest: lowest.includes(element),
      isOwnerOfUnit: (await inOffice(tx, [ownerId], unitPath, ctx.today)).has(ownerId),
      dueOn,
      today: ctx.today,
    });
    if (!decision.ok) throw refusedBecause("remedy", decision.reasons);

    const { count } = await tx.remedy.createMany({
      data: [{ ...input, dueOn: dateOf(dueOn), plannedOn: dateOf(ctx.today) }],
      skipDuplicates: true,
    });
    if (count === 0) throw conflict("remedy");
    return {
      result: { id },
      audit: {
        action: "remedy.plan",
        subject: { type: "remedy", id },
        aboutId: null,
        after: { serviceId, periodId, element, ownerId, dueOn, heard: input.heard, deed: input.deed },
      },
    };
  });
}

/** False for a new id; true for the same remedy again; a conflict for another one under this id. */
async function wasPlannedBefore(tx: Tx, input: PlanRemedyInput): Promise<boolean> {
  const known = await tx.remedy.findUnique({ where: { id: input.id } });
  return isSentAgain(
    "remedy",
    known,
    (sent) =>
      sent.serviceId === input.serviceId &&
      sent.periodId === input.periodId &&
      sent.element === input.element &&
      sent.heard === input.heard &&
      sent.deed === input.deed &&
      sent.ownerId === input.ownerId &&
      dayOf(sent.dueOn) === input.dueOn,
  );
}
