import { APPLICANT_KEPT_AT_MOST_DAYS, APPLICANT_KEPT_DAYS } from "@/lib/domain/application/application";
import type { ServiceContext } from "@/lib/services/context";
import { mutate } from "@/lib/services/mutate";
import { requireSystem } from "@/lib/services/require-system";
import { daysBefore } from "@/lib/time";

/**
 * Takes names and contacts out of applications that ended long enough ago, or were registered so long ago that nobody comes
 * back to them. For the server itself. Gives how many.
 */
export function forgetApplicants(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx, "application");
  const before = daysBefore(ctx.now, APPLICANT_KEPT_DAYS);
  return mutate<number>(ctx, async (tx) => {
    const { count } = await tx.application.updateMany({
      where: {
        OR: [
          { endedAt: { lt: before } },
          { registeredAt: { lt: daysBefore(ctx.now, APPLICANT_KEPT_AT_MOST_DAYS) } },
        ],
        applicantCipher: { not: null },
      },
      data: { applicantCipher: null, surveyTicket: null },
    });
    if (count === 0) return { result: 0, audit: { notAudited: "repeat" } };
    return {
      result: count,
      audit: {
        action: "application.forget",
        subject: { type: "application", id: "applicants" },
        after: { count, endedBefore: before.toISOString() },
      },
    };
  });
}
