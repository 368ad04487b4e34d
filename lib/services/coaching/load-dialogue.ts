import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import {
  type DialogueEvent,
  type DialogueTopic,
  decideDialogue,
  decideDialogueDates,
  partyOf,
} from "@/lib/domain/coaching/dialogue";
import { can, type RecordFacts } from "@/lib/permissions/can";
import { appraisersOf, officeRecord, planRecord } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { dateOf, dayOf } from "@/lib/time";

const INCLUDE = {
  plan: {
    select: { ...APPRAISER_OF_PLAN, startsOn: true },
  },
  replaces: { select: { id: true } },
} as const satisfies Prisma.PerformanceDialogueInclude;
export type LoadedDialogue = Prisma.PerformanceDialogueGetPayload<{ include: typeof INCLUDE }>;

/** Of those who may read the plan now, the one who held it: an appraiser of former days changes no record any more. */
function recordOf({ plan, appraiserId }: LoadedDialogue, today: string): RecordFacts {
  const { ownerId, appraiserIds, unitPath } = planRecord(plan, today);
  return { ownerId, unitPath, appraiserId: appraiserIds.includes(appraiserId) ? appraiserId : null };
}

/** The record, for one of its two parties and for who appraises by the plan today; for everybody else it does not exist. */
export async function loadDialogue(
  tx: Tx,
  { viewer, today }: ServiceContext<EmployeeViewer>,
  id: string,
): Promise<LoadedDialogue> {
  const dialogue = await tx.performanceDialogue.findUnique({ where: { id }, include: INCLUDE });
  const may = (record: RecordFacts) => can(viewer, "dialogue.record", record);
  if (!dialogue || !(may(recordOf(dialogue, today)) || may(officeRecord(dialogue.plan, today))))
    throw notFound("dialogue");
  return dialogue;
}

export interface DialogueDates {
  readonly topic: DialogueTopic;
  readonly heldOn: string;
  readonly nextOn?: string | undefined;
}

/** The dates as columns, once the rules let them stand. */
export function dialogueDates(
  plan: { readonly startsOn: Date; readonly endsOn: Date },
  { topic, heldOn, nextOn }: DialogueDates,
  today: string,
) {
  const decision = decideDialogueDates({
    topic,
    startsOn: dayOf(plan.startsOn),
    endsOn: dayOf(plan.endsOn),
    heldOn,
    nextOn: nextOn ?? null,
    today,
  });
  if (!decision.ok) throw refusedBecause("dialogue", decision.reasons);
  return { heldOn: dateOf(heldOn), nextOn: nextOn ? dateOf(nextOn) : null };
}

/** Writes the step if the record is still as it was seen; answers the new state. */
export async function moveDialogue(
  tx: Tx,
  { viewer, today }: ServiceContext<EmployeeViewer>,
  dialogue: LoadedDialogue,
  event: DialogueEvent,
  change: { readonly version: number; readonly data?: Prisma.PerformanceDialogueUncheckedUpdateManyInput },
) {
  const { state, plan } = dialogue;
  const by = partyOf(
    { authorId: dialogue.authorId, appraiserId: dialogue.appraiserId, ownerId: plan.employeeId },
    { who: viewer.employeeId, inOffice: appraisersOf(plan, today) },
  );
  // Who came later neither answers nor rewrites: it is between the two who held it.
  if (by === null || (by === "successor" && event !== "replace")) throw notFound("dialogue");
  const decision = decideDialogue({ state, by, isReplacement: dialogue.replaces !== null }, event);
  if (!decision.ok) throw refusedBecause("dialogue", decision.reasons);
  const moved = await tx.performanceDialogue.updateMany({
    where: { id: dialogue.id, state: dialogue.state, version: change.version },
    data: { ...change.data, state: decision.value, version: { increment: 1 } },
  });
  if (moved.count === 0) throw conflict("dialogue");
  return decision.value;
}
