import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type ConsultationEventName, decide } from "@/lib/domain/consultation/lifecycle";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CancelConsultationInput, StepConsultationInput } from "@/lib/schemas/consultation";
import type { ServiceContext } from "../context";
import { conflict, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { editableConsultation, factsOf } from "./load-consultation";
import { type ParticipantLetter, tellEverybody } from "./tell-participants";

type Context = ServiceContext<EmployeeViewer>;
/** The others bring more with them than themselves. */
type Step = Exclude<ConsultationEventName, "report" | "close">;

/** Takes one step of a dialogue's way in the caller's transaction; answers its row of the trail. */
async function step(
  tx: Tx,
  ctx: Context,
  input: StepConsultationInput,
  event: Step,
  { data = {}, told = {} }: { data?: Prisma.ConsultationUpdateManyMutationInput; told?: object } = {},
) {
  const { state } = await editable(tx, ctx, input, event);
  const moved = await tx.consultation.updateMany({
    where: { id: input.id, state: state.from, version: input.version },
    data: { ...data, state: state.to, changedAt: ctx.now, version: { increment: 1 } },
  });
  if (moved.count === 0) throw conflict("consultation");
  return {
    action: `consultation.${event}`,
    subject: { type: "consultation", id: input.id },
    before: { state: state.from },
    after: { state: state.to, ...told },
  } as const;
}

async function editable(tx: Tx, ctx: Context, input: StepConsultationInput, event: Step) {
  const consultation = await editableConsultation(tx, ctx.viewer, input);
  const decision = decide(factsOf(consultation), event, ctx.now.toISOString());
  if (!decision.ok) throw refusedBecause("consultation", decision.reasons);
  return { state: { from: consultation.state, to: decision.value } };
}

/** Opens a dialogue to the public: from now on it stands on the public page and in the calendar. */
export const openConsultation = (ctx: Context, input: StepConsultationInput): Promise<void> =>
  mutate(ctx, async (tx) => ({
    result: undefined,
    audit: await step(tx, ctx, input, "open", { data: { openedAt: ctx.now } }),
  }));

/** Calls a dialogue off, with the reason that the public reads, and writes so to all who signed up. */
export const cancelConsultation = (
  ctx: Context,
  input: CancelConsultationInput,
  letter: ParticipantLetter,
): Promise<void> =>
  mutate(ctx, async (tx) => {
    const { reason } = input;
    const audit = await step(tx, ctx, input, "cancel", { data: { cancelReason: reason }, told: { reason } });
    await tellEverybody(tx, ctx, input.id, "cancelled", letter);
    return { result: undefined, audit };
  });

/** Says that a dialogue has taken place; not before it began. */
export const holdConsultation = (ctx: Context, input: StepConsultationInput): Promise<void> =>
  mutate(ctx, async (tx) => ({ result: undefined, audit: await step(tx, ctx, input, "hold") }));
