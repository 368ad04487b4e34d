import type { WithdrawApplicationInput } from "@/lib/schemas/application";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { findApplication, moveApplication } from "./move-application";
import type { ApplicationLetter } from "./tell-applicant";

/** The applicant, who showed code and PIN, wishes it no more. Nothing is written about who that is. */
export function withdrawApplication(
  ctx: ServiceContext,
  applicationId: string,
  { version }: WithdrawApplicationInput,
  letter: ApplicationLetter,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const application = await findApplication(tx, applicationId);
    if (!application) throw notFound("application");
    await moveApplication(tx, ctx, application, {
      event: "withdraw",
      seenVersion: version,
      party: "APPLICANT",
      letter,
    });
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}
