import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { requireSystem } from "../require-system";
import { standConfirmed } from "./confirm-registration";
import { askedAt, confirmByOf } from "./confirmation";
import { lockedRegistration } from "./locked-registration";
import type { ParticipantLetter } from "./tell-participants";
import { endRegistration } from "./withdraw";

const AT_ONCE = 500;

/**
 * Ends registrations whose address has not answered in time, before their dialogue begins: the place goes to the next who
 * waits, name and address are deleted, and nobody is written to at that address. The time runs from when the letter left. One that
 * did not leave in its time, where there is no mail server or it was away, never will (lib/services/mail/send-mail.ts) and has asked
 * nobody: its registration stands as one without an address. For the server itself. Answers how many ended.
 */
export async function lapseRegistrations(ctx: ServiceContext, letter: ParticipantLetter): Promise<number> {
  requireSystem(ctx, "consultation");
  const due = {
    confirmBy: { lte: ctx.now },
    state: { in: ["PLACED", "WAITING"] },
    checkedInAt: null,
    consultation: { state: "OPEN", startsAt: { gt: ctx.now } },
  } satisfies Prisma.ConsultationRegistrationWhereInput;
  const found = await db().consultationRegistration.findMany({
    where: due,
    orderBy: [{ confirmBy: "asc" }, { id: "asc" }],
    select: { id: true },
    take: AT_ONCE,
  });
  let lapsed = 0;
  for (const { id } of found) {
    lapsed += await mutate<number>(ctx, async (tx) => {
      const registration = await lockedRegistration(tx, id);
      // The address may have answered a moment ago.
      const isDue = (await tx.consultationRegistration.count({ where: { ...due, id } })) > 0;
      if (!isDue) return { result: 0, audit: { notAudited: "repeat" } };
      const asked = await askedAt(tx, id);
      if (asked === null) {
        await standConfirmed(tx, ctx, registration, letter);
        return { result: 0, audit: { notAudited: "anonymous" } };
      }
      if (confirmByOf(asked) > ctx.now) return { result: 0, audit: { notAudited: "repeat" } };
      await endRegistration(tx, ctx, registration, letter);
      return {
        result: 1,
        audit: {
          action: "consultation.lapseRegistration",
          subject: { type: "consultation", id: registration.consultationId },
          before: { registrationId: id, state: registration.state },
          after: { registrationId: id, state: "WITHDRAWN" },
        },
      };
    });
  }
  return lapsed;
}
