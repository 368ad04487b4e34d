import type { Tx } from "@/lib/db/client";
import { officeHoursInForce } from "@/lib/db/office-hours";
import { can } from "@/lib/permissions/can";
import type { RegisterApplicationInput } from "@/lib/schemas/application";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { officeCalendar, runningColumns, unbegun } from "./application-clock";
import { type EnteredApplication, enterApplication, entrySecretOf } from "./enter-application";
import { openService } from "./open-service";
import type { ApplicationLetter } from "./tell-applicant";

async function requireService(tx: Tx, ctx: ServiceContext, id: string) {
  const service = await openService(tx, id, ({ unit }) =>
    can(ctx.viewer, "application.handle", { unitPath: unit.path }),
  );
  if (!service) throw notFound("service");
  return service;
}

/**
 * Takes an application at the counter, once for each form. Its standard is that of this moment and stays, whatever
 * becomes of the service's. With a complete file the clock runs at once. Answers code and PIN for the applicant's slip.
 */
export async function registerApplication(
  ctx: ServiceContext,
  input: RegisterApplicationInput,
  letter: ApplicationLetter,
): Promise<EnteredApplication> {
  const secret = await entrySecretOf(input);
  return mutate<EnteredApplication>(ctx, async (tx) => {
    const service = await requireService(tx, ctx, input.serviceId);
    const isComplete = input.file === "complete";
    const { standardMinutes, version: standardVersion } = service;
    const officeHoursId = await officeHoursInForce(tx, { unitId: service.unitId, serviceId: service.id });
    const state = isComplete ? "IN_PROGRESS" : "REGISTERED";
    const entryOf = async () =>
      ({
        service,
        officeHoursId,
        applicant: { name: input.name, contact: input.contact ?? null, request: null },
        fileNumber: input.fileNumber ?? null,
        isOnline: false,
        state,
        event: "register",
        party: "OFFICER",
        missing: isComplete ? null : (input.missing ?? null),
        clock: isComplete
          ? {
              completeAt: ctx.now,
              ...runningColumns(unbegun(standardMinutes), ctx.now, await officeCalendar(tx, officeHoursId)),
            }
          : {},
      }) as const;
    const result = await enterApplication(tx, ctx, secret, entryOf, letter);
    if (result.isRepeat) return { result, audit: { notAudited: "repeat" } };
    return {
      result,
      audit: {
        action: "application.register",
        subject: { type: "application", id: result.id },
        after: { serviceId: service.id, state, standardMinutes, standardVersion },
      },
    };
  });
}
