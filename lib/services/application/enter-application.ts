import { digest, encrypt } from "@/lib/auth/cipher";
import { hashPassword } from "@/lib/auth/password-hash";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { APPLICANT_PURPOSE, type Applicant } from "@/lib/domain/application/application";
import type { ApplicationParty, ApplicationState } from "@/lib/domain/application/lifecycle";
import { employeeIdOf } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";
import { conflict } from "../errors";
import { sentBefore } from "../sent-before";
import { trackingSecretOf } from "../tracking-secret";
import { type ApplicationLetter, tellApplicant } from "./tell-applicant";

export interface EnteredApplication {
  readonly id: string;
  readonly code: string;
  readonly pin: string;
  readonly isRepeat: boolean;
}

/** Code, PIN and digests of a form, made before the transaction: hashing takes its time. */
export async function entrySecretOf({ id, ...content }: { readonly id: string }) {
  const { formKey, code, pin } = trackingSecretOf(id, "application");
  const contentHash = digest(JSON.stringify(content), "application.content");
  return { formKey, contentHash, code, pin, pinHash: await hashPassword(pin) };
}
type EntrySecret = Awaited<ReturnType<typeof entrySecretOf>>;

interface Entry {
  readonly service: {
    readonly id: string;
    readonly unitId: string;
    readonly standardMinutes: number;
    readonly version: number;
  };
  readonly officeHoursId: string | null;
  readonly applicant: Applicant;
  readonly fileNumber: string | null;
  readonly isOnline: boolean;
  readonly state: ApplicationState;
  readonly event: "register" | "submit";
  readonly party: ApplicationParty;
  readonly missing: string | null;
  /** The clock, and since when the file is complete. */
  readonly clock: Pick<
    Prisma.ApplicationUncheckedCreateInput,
    "completeAt" | "runningSince" | "dueAt" | "lateAt"
  >;
}

/**
 * Writes an application down, once for each form, with the service's standard of this moment, its first step, and the letter
 * to the applicant. The same form again gets the same code and PIN; CONFLICT where it says something else now.
 */
export async function enterApplication(
  tx: Tx,
  ctx: ServiceContext,
  secret: EntrySecret,
  entryOf: () => Promise<Entry> | Entry,
  letter: ApplicationLetter,
): Promise<EnteredApplication> {
  const { formKey, contentHash, code, pin, pinHash } = secret;
  const repeat = async (): Promise<EnteredApplication | null> => {
    const known = await sentBefore("application", contentHash, () =>
      tx.application.findUnique({ where: { formKey }, select: { id: true, contentHash: true } }),
    );
    return known && { id: known.id, code, pin, isRepeat: true };
  };
  const known = await repeat();
  if (known) return known;

  const { service, applicant, event, party, clock, ...row } = await entryOf();
  const applicantCipher = encrypt(JSON.stringify(applicant), APPLICANT_PURPOSE);
  const [application] = await tx.application.createManyAndReturn({
    data: [
      {
        ...row,
        ...clock,
        formKey,
        contentHash,
        code,
        pinHash,
        serviceId: service.id,
        unitId: service.unitId,
        standardMinutes: service.standardMinutes,
        standardVersion: service.version,
        applicantCipher,
        registeredAt: ctx.now,
      },
    ],
    skipDuplicates: true,
    select: { id: true, state: true },
  });
  // The same form was on its way twice and the other one was first.
  if (!application) {
    const first = await repeat();
    if (!first) throw conflict("application");
    return first;
  }
  const { id, state } = application;
  await tx.applicationStep.create({
    data: {
      applicationId: id,
      at: ctx.now,
      event,
      state,
      party,
      actorId: employeeIdOf(ctx.viewer),
      note: row.missing,
    },
  });
  await tellApplicant(tx, ctx, { code, state, applicantCipher }, letter);
  return { id, code, pin, isRepeat: false };
}
