import type { AuditEntry } from "@/lib/audit/entry";
import { PARTICIPANT_RETENTION_DAYS } from "@/lib/domain/consultation/registration";
import { daysBefore } from "@/lib/time";
import type { ServiceContext } from "../context";
import { mutate } from "../mutate";
import { requireSystem } from "../require-system";

/**
 * Deletes the names and contacts of dialogues that are over, or called off, for {@link PARTICIPANT_RETENTION_DAYS} days.
 * What stays of a registration is its group and whether it came. With them go the marks of the browsers that supported a question,
 * which only kept a second support out; their number stays. For the server itself. Answers how many people were forgotten; a second
 * run forgets nobody.
 */
export function forgetParticipants(ctx: ServiceContext): Promise<number> {
  return mutate<number>(ctx, async (tx) => {
    requireSystem(ctx, "consultation");
    const over = daysBefore(ctx.now, PARTICIPANT_RETENTION_DAYS);
    const kept = await tx.consultation.findMany({
      where: {
        OR: [{ endsAt: { lt: over } }, { state: "CANCELLED", changedAt: { lt: over } }],
        AND: {
          OR: [
            { registrations: { some: { participant: { isNot: null } } } },
            { questions: { some: { devices: { some: {} } } } },
          ],
        },
      },
      select: { id: true },
    });
    const entries: AuditEntry[] = [];
    let forgotten = 0;
    for (const { id } of kept) {
      const { count } = await tx.consultationParticipant.deleteMany({
        where: { registration: { consultationId: id } },
      });
      const marks = await tx.consultationVote.deleteMany({ where: { question: { consultationId: id } } });
      forgotten += count;
      entries.push({
        action: "consultation.forget",
        subject: { type: "consultation", id },
        after: { participants: count, votingMarks: marks.count },
      });
    }
    const [first, ...rest] = entries;
    return { result: forgotten, audit: first ? [first, ...rest] : { notAudited: "repeat" } };
  });
}
