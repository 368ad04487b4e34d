import type { Tx } from "@/lib/db/client";
import { APPRAISER_OF_PLAN, TERMS_OF_OWNER, termsOf } from "@/lib/db/plan-appraiser";
import {
  type AppraisalKind,
  appraiserOfWindow,
  type Days,
  evaluationWindows,
  isWindowOver,
} from "@/lib/domain/appraisal/windows";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { can } from "@/lib/permissions/can";
import { planRecord } from "@/lib/permissions/plan-access";
import type { OpenAppraisalInput } from "@/lib/schemas/appraisal";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";
import { holdPlan } from "../plan/hold-plan";
import { superiorOf } from "./superior-of";

export interface OpenedAppraisal {
  readonly appraisalId: string;
  /** It stood open already. */
  readonly isRepeat: boolean;
}

/**
 * Begins an evaluation of an agreed plan: the annual one over the plan's own days, or a periodic one over one of its windows,
 * from the window's last day on and by who appraised then (docs/rules.md#periods).
 */
export function openAppraisal(ctx: ServiceContext, input: OpenAppraisalInput): Promise<OpenedAppraisal> {
  return mutate<OpenedAppraisal>(ctx, async (tx) => {
    const { plan, period } = await heldPlan(tx, input.planId);
    const meant = meantBy(input, plan, period.frequency, ctx.today);
    const { kind, days, appraiserId } = meant;
    if (!mayOpen(ctx, plan, meant)) throw notFound("plan");
    if (days === null) throw refusedBecause("appraisal", ["EVALUATION_WINDOW_UNKNOWN"]);

    const of = { planId: plan.id, kind, startsOn: dateOf(days.startsOn) } as const;
    const standing = { where: { planId_kind_startsOn: of }, select: { id: true } } as const;
    const repeat = (id: string) =>
      ({ result: { appraisalId: id, isRepeat: true }, audit: { notAudited: "repeat" } }) as const;
    const before = await tx.appraisal.findUnique(standing);
    if (before) return repeat(before.id);

    const reasons = [
      ...(plan.state === "AGREED" ? [] : ["APPRAISAL_PLAN_NOT_AGREED"]),
      ...(period.state === "OPEN" ? [] : ["APPRAISAL_PERIOD_NOT_OPEN"]),
      ...(meant.isTooEarly ? ["EVALUATION_WINDOW_NOT_OVER"] : []),
    ];
    if (reasons.length > 0) throw refusedBecause("appraisal", reasons);

    const superiorId = await superiorOf(tx, appraiserId, plan.employeeId, ctx.today);
    const [made] = await tx.appraisal.createManyAndReturn({
      data: [{ ...of, endsOn: dateOf(days.endsOn), appraiserId, superiorId, createdAt: ctx.now }],
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
        after: { planId: plan.id, kind, ...days, appraiserId, superiorId },
      },
    };
  });
}

const SELECT = {
  ...APPRAISER_OF_PLAN,
  id: true,
  startsOn: true,
  employee: { select: { appraisers: TERMS_OF_OWNER } },
} as const;

/** While both are held, the frequency and the days stay as they are read. */
async function heldPlan(tx: Tx, planId: string) {
  const { period } = await holdPlan(tx, planId);
  const plan = await tx.performancePlan.findUnique({ where: { id: planId }, select: SELECT });
  if (!plan) throw notFound("plan");
  return { plan, period };
}
type HeldPlan = Awaited<ReturnType<typeof heldPlan>>["plan"];

interface Meant {
  readonly kind: AppraisalKind;
  /** Null where the plan has no such window. */
  readonly days: Days | null;
  readonly appraiserId: string;
  readonly isTooEarly: boolean;
}

function meantBy(
  { windowStartsOn }: OpenAppraisalInput,
  plan: HeldPlan,
  frequency: Parameters<typeof evaluationWindows>[0],
  today: LocalDate,
): Meant {
  const days = { startsOn: dayOf(plan.startsOn), endsOn: dayOf(plan.endsOn) };
  const { appraiserId } = plan;
  if (windowStartsOn === undefined) return { kind: "ANNUAL", days, appraiserId, isTooEarly: false };
  const windows = evaluationWindows(frequency, days);
  const window = windows.find(({ startsOn }) => startsOn === windowStartsOn);
  if (!window) return { kind: "PERIODIC", days: null, appraiserId, isTooEarly: false };
  return {
    kind: "PERIODIC",
    days: { startsOn: window.startsOn, endsOn: window.endsOn },
    appraiserId: appraiserOfWindow(window, {
      terms: termsOf(plan.employee.appraisers),
      planAppraiserId: appraiserId,
    }),
    isTooEarly: !isWindowOver(window, today),
  };
}

/**
 * For the year, of several in office it is the one in charge who rates, and only while they are. For a window, who was on its
 * last day.
 */
function mayOpen({ viewer, today }: ServiceContext, plan: HeldPlan, { kind, appraiserId }: Meant): boolean {
  const { ownerId, appraiserIds, unitPath } = planRecord(plan, today);
  const isInCharge = kind === "PERIODIC" || appraiserIds.includes(appraiserId);
  return isInCharge && can(viewer, "appraisal.rate", { ownerId, appraiserId, unitPath });
}
