import type { Tx } from "@/lib/db/client";
import { planFormatOf, planStartOf, postOf, refusalsOfBeginning } from "@/lib/domain/plan/beginning";
import { BEHAVIOURS } from "@/lib/domain/plan/behaviours";
import type { PlanFormat } from "@/lib/domain/plan/plan";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CreatePlanInput } from "@/lib/schemas/plan";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";
import { appraiserToday } from "./appraiser-today";
import { copyPlanParts } from "./copy-plan-parts";
import { fillFromTemplate } from "./fill-from-template";
import { holdPeriodOpen } from "./open-period-lock";
import { settlePlans } from "./settle-plans";

type Context = ServiceContext<EmployeeViewer>;

/**
 * Begins the viewer's own plan for a period, from the post and the appraiser they have today, with the seven values,
 * and on wish with what an earlier plan of theirs or a template of their post says. The same id again is the same plan.
 */
export function createPlan(ctx: Context, input: CreatePlanInput): Promise<{ id: string }> {
  const ownerId = ctx.viewer.employeeId;
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "plan.edit", { ownerId })) throw notFound("plan");
    // One at a time for one person: two tabs make one plan.
    await tx.$queryRaw`SELECT 1 FROM "employee" WHERE "id" = ${ownerId}::uuid FOR NO KEY UPDATE`;
    const { period } = await holdPeriodOpen(tx, input.periodId);

    const existing = await tx.performancePlan.findMany({
      where: { OR: [{ id: input.planId }, { employeeId: ownerId, periodId: period.id }] },
      select: { id: true, employeeId: true, periodId: true, endsOn: true },
    });
    const repeated = existing.find(({ id }) => id === input.planId);
    if (repeated) {
      if (repeated.employeeId !== ownerId || repeated.periodId !== period.id) throw notFound("plan");
      return { result: { id: repeated.id }, audit: { notAudited: "repeat" } };
    }

    const days = existing.map(({ endsOn }) => dayOf(endsOn));
    const { placement, appraiserId, startsOn } = await beginning(tx, ctx, period, days);
    const header = {
      periodId: period.id,
      appraiserId,
      unitId: placement.unitId,
      positionTitle: placement.position.title,
      format: planFormatOf(placement.position.kind),
    };
    const plan = await tx.performancePlan.create({
      data: {
        ...header,
        id: input.planId,
        employeeId: ownerId,
        startsOn: dateOf(startsOn),
        endsOn: period.endsOn,
        createdAt: ctx.now,
        behaviours: { createMany: { data: BEHAVIOURS.map((value) => ({ value })) } },
      },
    });
    const templateVersion = await fillPlan(tx, ctx, input, { format: header.format, placement });
    // A move may be on file that was entered ahead.
    await settlePlans(tx, ctx, [ownerId]);
    return {
      result: { id: plan.id },
      audit: {
        action: "plan.create",
        subject: { type: "plan", id: plan.id },
        aboutId: ownerId,
        after: {
          ...header,
          startsOn: dayOf(plan.startsOn),
          endsOn: dayOf(plan.endsOn),
          ...(input.copyFromId ? { copiedFromId: input.copyFromId } : {}),
          ...(input.templateId ? { templateId: input.templateId, templateVersion } : {}),
        },
      },
    };
  });
}

/**
 * The post, the appraiser and the first day that a plan of the viewer's for the period has; REFUSED with every reason why none is begun.
 * `covered`: the last days (YYYY-MM-DD) of the plans that they have for it already.
 */
async function beginning(
  tx: Tx,
  { viewer: { employeeId }, today }: Context,
  period: Awaited<ReturnType<typeof holdPeriodOpen>>["period"],
  covered: readonly string[],
) {
  const placement = await placementOn(tx, employeeId, earlier(today, dayOf(period.endsOn)));
  const appraiserId = await appraiserToday(tx, employeeId, today);
  const startsOn = planStartOf(dayOf(period.startsOn), {
    placedOn: placement ? dayOf(placement.startsOn) : null,
    coveredUntil: latest(covered),
  });
  const reasons = refusalsOfBeginning({
    periodState: period.state,
    hasPlan: covered.length > 0 && startsOn > dayOf(period.endsOn),
    hasPlacement: placement !== null,
    hasAppraiser: appraiserId !== null,
  });
  if (reasons.length > 0 || !placement || !appraiserId) throw refusedBecause("plan", reasons);
  return { placement, appraiserId, startsOn };
}

/**
 * Fills a new plan from the one source that was chosen, if any, which must be the viewer's to use. Answers the version of the template
 * that was taken; undefined where none was.
 */
async function fillPlan(
  tx: Tx,
  { viewer }: Context,
  { planId, copyFromId, templateId }: CreatePlanInput,
  { format, placement }: { readonly format: PlanFormat; readonly placement: Placement },
): Promise<number | undefined> {
  if (copyFromId && templateId) throw notFound("plan");
  const { unitId, positionId, unit } = placement;
  if (copyFromId) {
    const copy = { fromId: copyFromId, toId: planId, ownerId: viewer.employeeId, format, unitId };
    if (!(await copyPlanParts(tx, viewer, copy))) throw notFound("plan");
  }
  if (!templateId) return undefined;
  const version = await fillFromTemplate(tx, { templateId, planId, positionId, unitPath: unit.path });
  if (version === null) throw notFound("plan");
  return version;
}

/** The post that somebody holds on a day. */
async function placementOn(tx: Tx, employeeId: string, day: string) {
  const date = dateOf(day);
  const rows = await tx.placement.findMany({
    where: { employeeId, startsOn: { lte: date }, OR: [{ endsOn: null }, { endsOn: { gte: date } }] },
    select: {
      unitId: true,
      positionId: true,
      kind: true,
      startsOn: true,
      position: { select: { title: true, kind: true } },
      unit: { select: { path: true } },
    },
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
  });
  return postOf(rows);
}

type Placement = NonNullable<Awaited<ReturnType<typeof placementOn>>>;

const earlier = (a: string, b: string): string => (a < b ? a : b);
const latest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;
