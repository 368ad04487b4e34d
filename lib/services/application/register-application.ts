import { digest, encrypt } from "@/lib/auth/cipher";
import { hashPassword } from "@/lib/auth/password-hash";
import type { Tx } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import { employeeIdOf } from "@/lib/permissions/viewer";
import type { RegisterApplicationInput } from "@/lib/schemas/application";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { holdUnit } from "@/lib/services/people/hold-unit";
import { trackingSecretOf } from "../tracking-secret";
import { officeCalendar, runningColumns } from "./application-clock";

export const APPLICANT = "application.applicant";

export interface RegisteredApplication {
  readonly id: string;
  readonly code: string;
  readonly pin: string;
  readonly isRepeat: boolean;
}

function contentHashOf({ id: _, ...content }: RegisterApplicationInput): string {
  return digest(JSON.stringify(content), "application.content");
}

/** The application of the same form that was sent before; a conflict when its content changed. */
async function sentBefore(tx: Tx, formKey: string, contentHash: string): Promise<string | null> {
  const known = await tx.application.findUnique({
    where: { formKey },
    select: { id: true, contentHash: true },
  });
  if (known && known.contentHash !== contentHash) throw conflict("application");
  return known?.id ?? null;
}

async function requireService(tx: Tx, ctx: ServiceContext, id: string) {
  const service = await tx.service.findUnique({
    where: { id },
    select: {
      id: true,
      isActive: true,
      standardMinutes: true,
      version: true,
      unitId: true,
      unit: { select: { path: true } },
    },
  });
  if (!service || !can(ctx.viewer, "application.handle", { unitPath: service.unit.path }))
    throw notFound("service");
  const unit = await holdUnit(tx, service.unitId);
  if (!service.isActive || !unit?.isActive) throw refusedBecause("service", ["APPLICATION_SERVICE_CLOSED"]);
  return service;
}

/**
 * Takes an application at the counter, once for each form. Its standard is that of this moment and stays, whatever
 * becomes of the service's. With a complete file the clock runs at once. Answers code and PIN for the applicant's slip.
 */
export async function registerApplication(
  ctx: ServiceContext,
  input: RegisterApplicationInput,
): Promise<RegisteredApplication> {
  const { formKey, code, pin } = trackingSecretOf(input.id, "application");
  const contentHash = contentHashOf(input);
  const pinHash = await hashPassword(pin);
  return mutate<RegisteredApplication>(ctx, async (tx) => {
    const service = await requireService(tx, ctx, input.serviceId);
    const repeated = (id: string) =>
      ({ result: { id, code, pin, isRepeat: true }, audit: { notAudited: "repeat" } }) as const;
    const known = await sentBefore(tx, formKey, contentHash);
    if (known !== null) return repeated(known);

    const isComplete = input.file === "complete";
    const { standardMinutes, version: standardVersion } = service;
    const stopped = { elapsedMinutes: 0, runningSince: null, standardMinutes, dueAt: null };
    const clock = isComplete
      ? { completeAt: ctx.now, ...runningColumns(stopped, ctx.now, await officeCalendar(tx)) }
      : { missing: input.missing ?? null };
    const [application] = await tx.application.createManyAndReturn({
      data: [
        {
          formKey,
          contentHash,
          code,
          pinHash,
          serviceId: service.id,
          unitId: service.unitId,
          standardMinutes,
          standardVersion,
          fileNumber: input.fileNumber ?? null,
          applicantCipher: encrypt(
            JSON.stringify({ name: input.name, contact: input.contact ?? null }),
            APPLICANT,
          ),
          state: isComplete ? "IN_PROGRESS" : "REGISTERED",
          registeredAt: ctx.now,
          ...clock,
        },
      ],
      skipDuplicates: true,
      select: { id: true, state: true },
    });
    // The same form was on its way twice and the other one was first.
    if (!application) {
      const first = await sentBefore(tx, formKey, contentHash);
      if (first === null) throw conflict("application");
      return repeated(first);
    }
    const { id, state } = application;
    await tx.applicationStep.create({
      data: {
        applicationId: id,
        at: ctx.now,
        event: "register",
        state,
        party: "OFFICER",
        actorId: employeeIdOf(ctx.viewer),
        note: isComplete ? null : (input.missing ?? null),
      },
    });
    return {
      result: { id, code, pin, isRepeat: false },
      audit: {
        action: "application.register",
        subject: { type: "application", id },
        after: { serviceId: service.id, state, standardMinutes, standardVersion },
      },
    };
  });
}
