import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import { can } from "@/lib/permissions/can";
import { type PlanParties, planRecord } from "@/lib/permissions/plan-access";
import type { OpenAppraisalInput } from "@/lib/schemas/appraisal";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { holdPlan } from "../plan/hold-plan";
import { superiorOf } from "./superior-of";

export interface OpenedAppraisal {
  readonly appraisalId: string;
  /** It stood open already. */
  readonly isRepeat: boolean;
}

/** Opens the annual evaluation of an agreed plan, over the plan's own dates (docs/rules.md#periods). */
export function openAppraisal(ctx: ServiceContext, input: OpenAppraisalInput): Promise<OpenedAppraisal> {
  return mutate<OpenedAppraisal>(ctx, async (tx) => {
    await holdPlan(tx, input.planId);
    const plan = await tx.performancePlan.findUnique({
      where: { id: input.planId },
      select: { ...APPRAISER_OF_PLAN, id: true, startsOn: true, period: { select: { state: true } } },
    });
    if (!plan || !mayOpen(ctx, plan)) throw notFound("plan");

    const of = { planId: plan.id, kind: "ANNUAL", startsOn: plan.startsOn } as const;
    const standing = { where: { planId_kind_startsOn: of }, select: { id: true } } as const;
    const repeat = (id: string) =>
      ({ result: { appraisalId: id, isRepeat: true }, audit: { notAudited: "repeat" } }) as const;
    const before = await tx.appraisal.findUnique(standing);
    if (before) return repeat(before.id);

    const reasons = [
      ...(plan.state === "AGREED" ? [] : ["APPRAISAL_PLAN_NOT_AGREED"]),
      ...(plan.period.state === "OPEN" ? [] : ["APPRAISAL_PERIOD_NOT_OPEN"]),
    ];
    if (reasons.length > 0) throw refusedBecause("appraisal", reasons);

    const superiorId = await superiorOf(tx, plan.appraiserId, plan.employeeId, ctx.today);
    const { appraiserId, endsOn } = plan;
    const [made] = await tx.appraisal.createManyAndReturn({
      data: [{ ...of, endsOn, appraiserId, superiorId, createdAt: ctx.now }],
      select: { id: true },
      skipDuplicates: true,
    });
    // Two tabs opened it at once and the other one was first.
    if (!made) return repeat((await tx.appraisal.findUniqueOrThrow(standing)).id);
    const { id } = made;

    return {
      result: { appraisalId: id, isRepeat: false },
      audit: {
        action: "appraisal.create",
        subject: { type: "appraisal", id },
        aboutId: plan.employeeId,
        after: { planId: plan.id, kind: of.kind, appraiserId, superiorId },
      },
    };
  });
}

/** Of several in office it is the one in charge who rates; and only while they are. */
function mayOpen({ viewer, today }: ServiceContext, plan: PlanParties): boolean {
  const { ownerId, appraiserIds, unitPath } = planRecord(plan, today);
  const { appraiserId } = plan;
  return (
    appraiserIds.includes(appraiserId) && can(viewer, "appraisal.rate", { ownerId, appraiserId, unitPath })
  );
}
