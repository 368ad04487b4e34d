import { hashPassword, verifyPassword } from "@/lib/auth/password-hash";
import { can } from "@/lib/permissions/can";
import { employeeIdOf } from "@/lib/permissions/viewer";
import type { RenewPinInput } from "@/lib/schemas/application";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { forgetAttempts } from "../attempt-limits";
import { trackingSecretOf } from "../tracking-secret";

/**
 * A new PIN for an applicant who lost theirs and showed who they are; the counter says so, and the trail keeps it. The old
 * one opens nothing any more, and tries that failed with it are forgotten. The same form again gets the same PIN.
 */
export async function renewPin(
  ctx: ServiceContext,
  { id, applicationId, version }: RenewPinInput,
): Promise<{ code: string; pin: string }> {
  const { pin } = trackingSecretOf(id, "pin");
  const pinHash = await hashPassword(pin);
  const renewed = await mutate<{ code: string; pin: string }>(ctx, async (tx) => {
    const application = await tx.application.findUnique({
      where: { id: applicationId },
      select: {
        code: true,
        pinHash: true,
        state: true,
        applicantCipher: true,
        unit: { select: { path: true } },
      },
    });
    if (!application || !can(ctx.viewer, "application.handle", { unitPath: application.unit.path }))
      throw notFound("application");
    const { code, state } = application;
    if (await verifyPassword(application.pinHash, pin))
      return { result: { code, pin }, audit: { notAudited: "repeat" } };
    // Without a name on file there is nothing to hold an identity against.
    if (application.applicantCipher === null)
      throw refusedBecause("application", ["APPLICATION_APPLICANT_FORGOTTEN"]);
    const written = await tx.application.updateMany({
      where: { id: applicationId, version, pinHash: application.pinHash },
      data: { pinHash, version: { increment: 1 } },
    });
    if (written.count === 0) throw conflict("application");
    await tx.applicationStep.create({
      data: {
        applicationId,
        at: ctx.now,
        event: "renewPin",
        state,
        party: "OFFICER",
        actorId: employeeIdOf(ctx.viewer),
      },
    });
    return {
      result: { code, pin },
      audit: {
        action: "application.renewPin",
        subject: { type: "application", id: applicationId },
        after: { identity: "CHECKED" },
      },
    };
  });
  await Promise.all([
    forgetAttempts("trackingCode", renewed.code),
    forgetAttempts("trackingCodeLong", renewed.code),
  ]);
  return renewed;
}
