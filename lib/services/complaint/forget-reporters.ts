import { REPORTER_KEPT_AT_MOST_DAYS, REPORTER_KEPT_DAYS } from "@/lib/domain/complaint/complaint";
import { FINAL_STATES } from "@/lib/domain/complaint/lifecycle";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";
import { daysBefore } from "@/lib/time";
import { requireSystem } from "../require-system";

/**
 * Takes names and contacts out of complaints that have been over long enough, or came in so long ago that nobody comes back
 * to them. For the server itself. Answers how many.
 */
export async function forgetReporters(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx, "complaint");
  const before = daysBefore(ctx.now, REPORTER_KEPT_DAYS);
  return mutate<number>(ctx, async (tx) => {
    const { count } = await tx.complaint.updateMany({
      where: {
        reporterCipher: { not: null },
        OR: [
          { state: { in: [...FINAL_STATES] }, events: { none: { at: { gte: before } } } },
          { receivedAt: { lt: daysBefore(ctx.now, REPORTER_KEPT_AT_MOST_DAYS) } },
        ],
      },
      data: { reporterCipher: null },
    });
    if (count === 0) return { result: 0, audit: { notAudited: "repeat" } };
    return {
      result: count,
      audit: {
        action: "complaint.forget",
        subject: { type: "complaint", id: "reporters" },
        after: { count, endedBefore: before.toISOString() },
      },
    };
  });
}
