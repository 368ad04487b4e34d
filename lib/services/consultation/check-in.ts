import { decideCheckIn } from "@/lib/domain/consultation/check-in";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CheckInInput } from "@/lib/schemas/consultation";
import { localDayOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { lockConsultation } from "./load-consultation";

/** Notes by the code of a registration that somebody has come. Doing it twice changes nothing. */
export function checkIn(
  ctx: ServiceContext<EmployeeViewer>,
  { consultationId, code }: CheckInInput,
): Promise<{ readonly isRepeat: boolean }> {
  return mutate<{ readonly isRepeat: boolean }>(ctx, async (tx) => {
    await lockConsultation(tx, consultationId);
    const { unit, state, startsAt } = await tx.consultation.findUniqueOrThrow({
      where: { id: consultationId },
      include: { unit: { select: { path: true } } },
    });
    if (!can(ctx.viewer, "consultation.edit", { unitPath: unit.path })) throw notFound("consultation");
    const registration = await tx.consultationRegistration.findFirst({ where: { consultationId, code } });
    if (!registration) throw refusedBecause("registration", ["CHECK_IN_UNKNOWN"]);
    const facts = { consultation: state, day: localDayOf(startsAt), registration: registration.state };
    const decision = decideCheckIn(facts, ctx.today);
    if (!decision.ok) throw refusedBecause("registration", decision.reasons);
    if (registration.checkedInAt) return { result: { isRepeat: true }, audit: { notAudited: "repeat" } };
    await tx.consultationRegistration.update({
      where: { id: registration.id },
      data: { checkedInAt: ctx.now },
    });
    return {
      result: { isRepeat: false },
      audit: {
        action: "consultation.checkIn",
        subject: { type: "consultation", id: consultationId },
        after: { registrationId: registration.id },
      },
    };
  });
}
