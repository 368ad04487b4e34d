import type { Tx } from "@/lib/db/client";
import { decideFeedback } from "@/lib/domain/feedback/feedback";
import { decideAsking } from "@/lib/domain/feedback/request";
import { columnsOfSubject } from "@/lib/domain/feedback/subject";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { RequestFeedbackInput } from "@/lib/schemas/feedback";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { isSentAgain } from "@/lib/services/sent-before";
import { evidenceFit, planOfFeedback, requireSubject } from "./plan-of-feedback";

export interface RequestedFeedback {
  readonly id: string;
  readonly planId: string;
  readonly isRepeat: boolean;
}

/** The owner of a plan asks one named colleague about one result or behaviour ("minta umpan balik"). */
export function requestFeedback(
  ctx: ServiceContext<EmployeeViewer>,
  input: RequestFeedbackInput,
): Promise<RequestedFeedback> {
  return mutate<RequestedFeedback>(ctx, async (tx) => {
    const plan = await planOfFeedback(tx, input.planId, ctx.today);
    if (!can(ctx.viewer, "feedback.request", plan.record)) throw notFound("plan");
    await requireSubject(tx, plan.id, input.subject);
    const colleague = await tx.employee.findUnique({
      where: { id: input.colleagueId },
      select: { state: true },
    });
    if (!colleague) throw notFound("employee");

    const { id, colleagueId, question, entryId } = input;
    const subject = columnsOfSubject(input.subject);
    const row = { id, planId: plan.id, ...subject, colleagueId, question, entryId: entryId ?? null };
    const result = { id, planId: plan.id };
    if (await wasAskedBefore(tx, row)) {
      return { result: { ...result, isRepeat: true }, audit: { notAudited: "repeat" } };
    }
    const asking = decideAsking({
      isSelf: colleagueId === plan.ownerId,
      isActive: colleague.state === "ACTIVE",
      isAsked: await isWaiting(tx, row),
    });
    const evidence = await evidenceFit(tx, plan.id, input.subject, entryId);
    const timing = decideFeedback({
      isAboutSelf: false,
      isPlanAgreed: plan.isAgreed,
      isOwnerInService: plan.isOwnerInService,
      evidence,
    });
    const reasons = [asking, timing].flatMap((decision) => (decision.ok ? [] : decision.reasons));
    if (reasons.length > 0) throw refusedBecause("feedbackRequest", reasons);

    const { count } = await tx.feedbackRequest.createMany({
      data: [{ ...row, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    // Either this very request was on its way twice, or two windows asked the same colleague the same thing.
    if (count === 0) {
      if (!(await wasAskedBefore(tx, row))) throw conflict("feedbackRequest");
      return { result: { ...result, isRepeat: true }, audit: { notAudited: "repeat" } };
    }
    return {
      result: { ...result, isRepeat: false },
      audit: {
        action: "feedback.request",
        subject: { type: "feedbackRequest", id },
        aboutId: plan.ownerId,
        after: { planId: plan.id, ...subject, colleagueId, entryId: row.entryId },
      },
    };
  });
}

interface AskedRow {
  readonly id: string;
  readonly planId: string;
  readonly resultId: string | null;
  readonly behaviour: string | null;
  readonly colleagueId: string;
  readonly question: string;
  readonly entryId: string | null;
}
const ASKED = ["planId", "resultId", "behaviour", "colleagueId", "question", "entryId"] as const;

/** False for a new id; true for the same question again; a conflict for another one under this id. */
async function wasAskedBefore(tx: Tx, row: AskedRow): Promise<boolean> {
  const known = await tx.feedbackRequest.findUnique({ where: { id: row.id } });
  return isSentAgain("feedbackRequest", known, (sent) =>
    ASKED.every((column) => sent[column] === row[column]),
  );
}

/** Another question to the same colleague about the same thing that still waits. */
const isWaiting = async (
  tx: Tx,
  { id, planId, resultId, behaviour, colleagueId }: AskedRow,
): Promise<boolean> =>
  (await tx.feedbackRequest.count({
    where: { id: { not: id }, planId, resultId, behaviour, colleagueId, state: "WAITING" },
  })) > 0;
