import type { ApplicationEvent } from "@/lib/domain/application/lifecycle";
import { can } from "@/lib/permissions/can";
import type { StepApplicationInput } from "@/lib/schemas/application";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { findApplication, moveApplication } from "./move-application";
import type { ApplicationLetter } from "./tell-applicant";

/**
 * One step of the counter. Who does not work there, does not see it. The trail says who did what, without a word about
 * the applicant; the note is for the applicant and the counter.
 */
export function stepApplication(
  ctx: ServiceContext,
  event: ApplicationEvent,
  input: StepApplicationInput,
  letter: ApplicationLetter,
): Promise<{ applicationId: string }> {
  return mutate(ctx, async (tx) => {
    const application = await findApplication(tx, input.applicationId);
    if (!application || !can(ctx.viewer, "application.handle", { unitPath: application.unit.path }))
      throw notFound("application");
    const { note, version: seenVersion } = input;
    const move = { event, seenVersion, party: "OFFICER", note, letter } as const;
    const state = await moveApplication(tx, ctx, application, move);
    return {
      result: { applicationId: application.id },
      audit: {
        action: `application.${event}` as const,
        subject: { type: "application", id: application.id },
        before: { state: application.state },
        after: { state },
      },
    };
  });
}
