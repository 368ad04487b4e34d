import { isOver } from "@/lib/domain/application/lifecycle";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";

/**
 * Takes name, contact and purpose out of an application that is over, as whoever showed its code and PIN wishes, without waiting for
 * the term (docs/rules.md#personal-data). While it runs the counter needs them; who wants it no more withdraws it first. A repeat
 * changes nothing.
 */
export function forgetOwnApplicant(ctx: ServiceContext, applicationId: string): Promise<void> {
  return mutate(ctx, async (tx) => {
    const found = await tx.application.findUnique({ where: { id: applicationId }, select: { state: true } });
    if (!found) throw notFound("application");
    if (!isOver(found.state)) throw refusedBecause("application", ["APPLICATION_NOT_OVER"]);
    // Without a new version: an officer who has it open is not thrown back by it.
    await tx.application.update({ where: { id: applicationId }, data: { applicantCipher: null } });
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}
