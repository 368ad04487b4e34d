import { decideFeedback, knowsResults } from "@/lib/domain/feedback/feedback";
import { columnsOfSubject } from "@/lib/domain/feedback/subject";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { GiveFeedbackInput } from "@/lib/schemas/feedback";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { evidenceFit, planOfFeedback, relationToday, requireSubject } from "./plan-of-feedback";
import { forTrail, insertFeedback, wasGivenBefore } from "./store-feedback";

export interface GivenFeedback {
  readonly id: string;
  readonly planId: string;
  readonly isRepeat: boolean;
}

/**
 * Gives feedback about one result or behaviour of a colleague's plan, tied to a piece of evidence where there is one
 * (umpan balik berkelanjutan, docs/rules.md#feedback-and-coaching). Sent again under the same id it is the same
 * feedback.
 */
export function giveFeedback(
  ctx: ServiceContext<EmployeeViewer>,
  input: GiveFeedbackInput,
): Promise<GivenFeedback> {
  return mutate<GivenFeedback>(ctx, async (tx) => {
    const plan = await planOfFeedback(tx, input.planId, ctx.today);
    if (!can(ctx.viewer, "feedback.give", plan.record)) throw notFound("plan");
    await requireSubject(tx, plan.id, input.subject);

    const giverId = ctx.viewer.employeeId;
    const relation = await relationToday(tx, plan, giverId, ctx.today);
    const isSelf = giverId === plan.ownerId;
    const knowsWork = isSelf || knowsResults(relation) || can(ctx.viewer, "plan.read", plan.record);
    if (input.subject.kind === "result" && !knowsWork) throw notFound("result");
    // Whoever may not read the log cannot name an entry of it.
    if (input.entryId && !can(ctx.viewer, "progress.read", plan.record)) throw notFound("progress");

    const { id, kind, text, entryId } = input;
    const row = {
      id,
      planId: plan.id,
      ...columnsOfSubject(input.subject),
      giverId,
      relation,
      kind,
      text,
      entryId: entryId ?? null,
      givenAt: ctx.now,
      createdAt: ctx.now,
    };
    const repeat = {
      result: { id, planId: plan.id, isRepeat: true },
      audit: { notAudited: "repeat" },
    } as const;
    if (await wasGivenBefore(tx, row)) return repeat;
    const decision = decideFeedback({
      isAboutSelf: isSelf,
      isPlanAgreed: plan.isAgreed,
      isOwnerInService: plan.isOwnerInService,
      evidence: await evidenceFit(tx, plan.id, input.subject, entryId),
    });
    if (!decision.ok) throw refusedBecause("feedback", decision.reasons);
    if (!(await insertFeedback(tx, row))) return repeat;

    return {
      result: { id, planId: plan.id, isRepeat: false },
      audit: {
        action: "feedback.give",
        subject: { type: "feedback", id },
        aboutId: plan.ownerId,
        after: forTrail(row),
      },
    };
  });
}
