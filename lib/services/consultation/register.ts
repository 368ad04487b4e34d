import { digest, encrypt } from "@/lib/auth/cipher";
import { hashPassword } from "@/lib/auth/password-hash";
import {
  decideSignUp,
  PARTICIPANT_PURPOSE,
  type RegistrationState,
} from "@/lib/domain/consultation/registration";
import type { RegisterInput } from "@/lib/schemas/consultation-public";
import { mailAddressOf } from "@/lib/schemas/mail-address";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { sentBefore } from "../sent-before";
import { trackingSecretOf } from "../tracking-secret";
import { askAddress, type ConfirmationLetter, confirmByOf } from "./confirmation";
import { factsOf, lockConsultation } from "./load-consultation";

export interface Registered {
  readonly code: string;
  readonly pin: string;
  readonly state: RegistrationState;
  /** Until when the mail address must answer, in ISO 8601; null where none was left, or it has. */
  readonly confirmBy: string | null;
}

const contentHashOf = ({ id: _, ...content }: RegisterInput): string =>
  digest(JSON.stringify(content), "registration");

/**
 * Signs a citizen up without an account: a place while there is one, else the waiting list. The places are counted under
 * the dialogue's lock, so that they are never exceeded. Name and contact are encrypted and stand apart, so that they can be
 * deleted. A mail address is asked by a letter whether it is whose it was written by; until it answers the place is held for a day.
 * Answers the code and the PIN with which they see it and withdraw; the same form again gets the same ones.
 */
export async function register(
  ctx: ServiceContext,
  input: RegisterInput,
  letter: ConfirmationLetter,
): Promise<Registered> {
  const { formKey, code, pin } = trackingSecretOf(input.id, "registration");
  const contentHash = contentHashOf(input);
  const pinHash = await hashPassword(pin);
  return mutate<Registered>(ctx, async (tx) => {
    const { consultationId, group, name, contact } = input;
    await lockConsultation(tx, consultationId);
    const known = await sentBefore("registration", contentHash, () =>
      tx.consultationRegistration.findUnique({ where: { formKey } }),
    );
    if (known) {
      const { state, confirmBy } = known;
      const result = { code, pin, state, confirmBy: confirmBy?.toISOString() ?? null };
      return { result, audit: { notAudited: "repeat" } };
    }
    const consultation = await tx.consultation.findUniqueOrThrow({ where: { id: consultationId } });
    // One that is only planned does not exist for the public.
    if (consultation.openedAt === null) throw notFound("consultation");
    const { capacity, registered } = consultation;
    const decision = decideSignUp({ ...factsOf(consultation), capacity, registered }, ctx.now.toISOString());
    if (!decision.ok) throw refusedBecause("registration", decision.reasons);
    const state = decision.value;
    const address = mailAddressOf(contact ?? null);
    const confirmBy = address === null ? null : confirmByOf(ctx.now);
    const { id: registrationId } = await tx.consultationRegistration.create({
      data: {
        confirmBy,
        consultationId,
        formKey,
        contentHash,
        code,
        pinHash,
        group,
        state,
        registeredAt: ctx.now,
        participant: {
          create: {
            personCipher: encrypt(JSON.stringify({ name, contact: contact ?? null }), PARTICIPANT_PURPOSE),
          },
        },
      },
    });
    if (state === "PLACED") {
      await tx.consultation.update({ where: { id: consultationId }, data: { registered: { increment: 1 } } });
    }
    if (address !== null && confirmBy !== null)
      await askAddress(tx, ctx, { registrationId, address, confirmBy, consultation }, letter);
    return {
      result: { code, pin, state, confirmBy: confirmBy?.toISOString() ?? null },
      audit: { notAudited: "anonymous" },
    };
  });
}
