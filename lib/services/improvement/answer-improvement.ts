import type { ImprovementEvent } from "@/lib/domain/improvement/improvement";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type {
  ConcludeImprovementInput,
  MoveImprovementInput,
  ReturnImprovementInput,
} from "@/lib/schemas/improvement";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";
import { loadImprovement, moveImprovement } from "./load-improvement";

interface Step {
  readonly event: ImprovementEvent;
  readonly action:
    | "improvement.propose"
    | "improvement.agree"
    | "improvement.return"
    | "improvement.conclude";
  readonly seen: MoveImprovementInput;
  readonly data: NonNullable<Parameters<typeof moveImprovement>[3]["data"]>;
  /** What the trail says besides the state. */
  readonly trail?: object;
}

const take = (
  ctx: ServiceContext<EmployeeViewer>,
  { event, action, seen, data, trail }: Step,
): Promise<void> =>
  mutate(ctx, async (tx) => {
    const improvement = await loadImprovement(tx, ctx.viewer, event, seen.improvementId);
    const state = await moveImprovement(tx, improvement, event, { version: seen.version, data });
    return {
      result: undefined,
      audit: {
        action,
        subject: { type: "improvement", id: improvement.id },
        aboutId: improvement.employeeId,
        before: { state: improvement.state },
        after: { state, ...trail },
      },
    };
  });

/** The appraiser lays the plan before the staff member. */
export const proposeImprovement = (ctx: ServiceContext<EmployeeViewer>, seen: MoveImprovementInput) =>
  take(ctx, { event: "propose", action: "improvement.propose", seen, data: { comment: null } });

/** The staff member agrees; the plan runs. */
export const agreeImprovement = (ctx: ServiceContext<EmployeeViewer>, seen: MoveImprovementInput) =>
  take(ctx, { event: "agree", action: "improvement.agree", seen, data: { agreedAt: ctx.now } });

/** The staff member gives it back with what should be otherwise. */
export const returnImprovement = (
  ctx: ServiceContext<EmployeeViewer>,
  { comment, ...seen }: ReturnImprovementInput,
) => take(ctx, { event: "return", action: "improvement.return", seen, data: { comment } });

/** The appraiser says what came of it, with a reason. Nothing follows from it by itself. */
export const concludeImprovement = (
  ctx: ServiceContext<EmployeeViewer>,
  { conclusion, reason, ...seen }: ConcludeImprovementInput,
) =>
  take(ctx, {
    event: "conclude",
    action: "improvement.conclude",
    seen,
    data: { conclusion, conclusionReason: reason, concludedAt: ctx.now },
    trail: { conclusion, reason },
  });
