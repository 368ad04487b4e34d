import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ReviewLine } from "@/lib/domain/plan/review";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { conflict } from "@/lib/services/errors";
import type { StoredPlan } from "./stored-plan";

type Move = {
  readonly plan: StoredPlan;
  /** The version that the person saw. */
  readonly version: number;
  readonly data: Prisma.PerformancePlanUncheckedUpdateManyInput;
  readonly review: {
    readonly event: string;
    readonly comment?: string | undefined;
    readonly lines?: readonly ReviewLine[];
  };
};

/** Writes the plan's next state if nobody else was quicker, and what was said with it. */
export async function movePlan(tx: Tx, ctx: ServiceContext<EmployeeViewer>, move: Move): Promise<void> {
  const { plan, version, data, review } = move;
  const moved = await tx.performancePlan.updateMany({
    where: { id: plan.id, state: plan.state, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (moved.count === 0) throw conflict("plan");
  await tx.planReview.create({
    data: {
      planId: plan.id,
      authorId: ctx.viewer.employeeId,
      event: review.event,
      comment: review.comment ?? null,
      lines: (review.lines ?? []).map((line) => ({ ...line })),
      at: ctx.now,
    },
  });
}
