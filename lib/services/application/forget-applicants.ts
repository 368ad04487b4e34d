import { APPLICANT_KEPT_DAYS } from "@/lib/domain/application/application";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";

const DAY_MS = 24 * 60 * 60_000;

/** Takes names and contacts out of applications that ended long enough ago. For the server itself. Gives how many. */
export function forgetApplicants(ctx: ServiceContext): Promise<number> {
  if (ctx.viewer.kind !== "system") throw notFound("application");
  const before = new Date(ctx.now.getTime() - APPLICANT_KEPT_DAYS * DAY_MS);
  return mutate<number>(ctx, async (tx) => {
    const { count } = await tx.application.updateMany({
      where: { endedAt: { lt: before }, applicantCipher: { not: null } },
      data: { applicantCipher: null },
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
