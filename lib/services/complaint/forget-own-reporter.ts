import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";

/**
 * Takes name and contact out of a complaint, as whoever showed its code and PIN wishes (UU 27/2022: what was given may be
 * taken back). From then on nobody is written to; the complaint goes its way. A repeat changes nothing.
 */
export function forgetOwnReporter(ctx: ServiceContext, complaintId: string): Promise<void> {
  return mutate(ctx, async (tx) => {
    // Without a new version: an officer who has the form open is not thrown back by it.
    const { count } = await tx.complaint.updateMany({
      where: { id: complaintId },
      data: { reporterCipher: null },
    });
    if (count === 0) throw notFound("complaint");
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}
