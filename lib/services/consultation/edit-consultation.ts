import { decideEdit } from "@/lib/domain/consultation/lifecycle";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { EditConsultationInput } from "@/lib/schemas/consultation";
import type { ServiceContext } from "../context";
import { conflict, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { consultationColumns, consultationShown } from "./consultation-data";
import { editableConsultation, factsOf } from "./load-consultation";
import { giveFreePlaces } from "./places";
import { type ParticipantLetter, tellEverybody } from "./tell-participants";

type Meeting = Pick<ReturnType<typeof consultationColumns>, "place" | "startsAt" | "endsAt">;

/** Whether people must go elsewhere or at another time. */
const isMoved = (before: Meeting, after: Meeting): boolean =>
  before.place !== after.place ||
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime();

/**
 * Changes theme, time, place or places of a dialogue that has not begun; its unit stays. Refused when there would be fewer
 * places than are taken; places that are added go to those who wait, who get a letter.
 * So do all others when place or time are new.
 */
export function editConsultation(
  ctx: ServiceContext<EmployeeViewer>,
  input: EditConsultationInput,
  letter: ParticipantLetter,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const before = await editableConsultation(tx, ctx.viewer, input);
    const columns = consultationColumns(input);
    const decision = decideEdit(factsOf(before), ctx.now.toISOString());
    const isPast = before.state === "OPEN" && columns.startsAt <= ctx.now;
    const isTooSmall = columns.capacity < before.registered;
    const reasons = [
      ...(decision.ok ? [] : decision.reasons),
      ...(isPast ? ["CONSULTATION_IN_PAST"] : []),
      ...(isTooSmall ? ["FEWER_PLACES_THAN_REGISTERED"] : []),
    ];
    if (reasons.length > 0) throw refusedBecause("consultation", reasons);
    const edited = await tx.consultation.updateMany({
      where: { id: input.id, version: input.version, state: before.state },
      data: { ...columns, changedAt: ctx.now, version: { increment: 1 } },
    });
    if (edited.count === 0) throw conflict("consultation");
    const movedUp = await giveFreePlaces(tx, ctx, input.id, letter);
    if (isMoved(before, columns)) await tellEverybody(tx, ctx, input.id, "moved", letter, movedUp);
    return {
      result: undefined,
      audit: {
        action: "consultation.edit",
        subject: { type: "consultation", id: input.id },
        before: consultationShown(before),
        after: consultationShown(columns),
      },
    };
  });
}
