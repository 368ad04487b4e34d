import { inOffice } from "@/lib/db/in-office";
import { decidePlanning, type RemedyEvent } from "@/lib/domain/hearing/remedy";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type {
  EditRemedyInput,
  FinishRemedyInput,
  GiveUpRemedyInput,
  StartRemedyInput,
} from "@/lib/schemas/remedy";
import type { ServiceContext } from "@/lib/services/context";
import { refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";
import { loadRemedy, moveRemedy } from "./load-remedy";

interface Step {
  readonly event: Exclude<RemedyEvent, "edit">;
  readonly seen: StartRemedyInput;
  readonly data: NonNullable<Parameters<typeof moveRemedy>[3]["data"]>;
  /** What the trail says besides the state. */
  readonly trail?: object;
}

const take = (ctx: ServiceContext<EmployeeViewer>, { event, seen, data, trail }: Step): Promise<void> =>
  mutate(ctx, async (tx) => {
    const remedy = await loadRemedy(tx, ctx.viewer, event, seen.id);
    const state = await moveRemedy(tx, remedy, event, { version: seen.version, data });
    return {
      result: undefined,
      audit: {
        action: `remedy.${event}` as const,
        subject: { type: "remedy", id: remedy.id },
        before: { state: remedy.state },
        after: { state, ...trail },
      },
    };
  });

/** Its owner, or the unit's head, begins with it. */
export const startRemedy = (ctx: ServiceContext<EmployeeViewer>, seen: StartRemedyInput): Promise<void> =>
  take(ctx, { event: "start", seen, data: { startedOn: dateOf(ctx.today) } });

/** It is done, with what shows it: words, and where it can be seen. */
export const finishRemedy = (
  ctx: ServiceContext<EmployeeViewer>,
  { proof, proofLink, ...seen }: FinishRemedyInput,
): Promise<void> =>
  take(ctx, {
    event: "finish",
    seen,
    data: { proof, proofLink: proofLink ?? null, endedOn: dateOf(ctx.today) },
    trail: { proof, proofLink: proofLink ?? null },
  });

/** The unit's head gives it up, and says in public why. */
export const giveUpRemedy = (
  ctx: ServiceContext<EmployeeViewer>,
  { reason, ...seen }: GiveUpRemedyInput,
): Promise<void> =>
  take(ctx, { event: "giveUp", seen, data: { reason, endedOn: dateOf(ctx.today) }, trail: { reason } });

/** The unit's head writes it anew: the words, the owner, the day. A day that is over may stay, a new one lies ahead. */
export function editRemedy(
  ctx: ServiceContext<EmployeeViewer>,
  { id, version, heard, deed, ownerId, dueOn }: EditRemedyInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const remedy = await loadRemedy(tx, ctx.viewer, "edit", id);
    const before = {
      heard: remedy.heard,
      deed: remedy.deed,
      ownerId: remedy.ownerId,
      dueOn: dayOf(remedy.dueOn),
    };
    const officials = await inOffice(tx, [ownerId], remedy.service.unit.path, ctx.today);
    const decision = decidePlanning({
      // Looked at when it was planned; figures have moved since.
      isLowest: true,
      isOwnerOfUnit: ownerId === before.ownerId || officials.has(ownerId),
      dueOn: dueOn === before.dueOn ? null : dueOn,
      today: ctx.today,
    });
    if (!decision.ok) throw refusedBecause("remedy", decision.reasons);
    const after = { heard, deed, ownerId, dueOn };
    await moveRemedy(tx, remedy, "edit", { version, data: { ...after, dueOn: dateOf(dueOn) } });
    return {
      result: undefined,
      audit: { action: "remedy.edit", subject: { type: "remedy", id }, before, after },
    };
  });
}
