import { timingSafeEqual } from "node:crypto";
import { digest } from "@/lib/auth/cipher";
import type { Tx } from "@/lib/db/client";
import { SECRET_MARK } from "@/lib/domain/access/secret-letter";
import { CONFIRMATION_HOURS } from "@/lib/domain/consultation/registration";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { ServiceContext } from "../context";
import { queueMail, sealedMail } from "../mail/queue-mail";

/** The letter that asks whether an address is whose it was written by; its words are the caller's. */
export type ConfirmationLetter = (facts: {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly confirmBy: Date;
  readonly link: string;
}) => { readonly subject: string; readonly text: string };

/** What only a letter to the address knows of a registration. Nothing of it is stored. */
const tokenOf = (registrationId: string): string => digest(registrationId, "registration.confirm");

export function isTokenOf(registrationId: string, token: string): boolean {
  const [expected, given] = [Buffer.from(tokenOf(registrationId)), Buffer.from(token)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

export const confirmByOf = (now: Date): Date => new Date(now.getTime() + CONFIRMATION_HOURS * 3_600_000);

interface Asked {
  readonly registrationId: string;
  readonly address: string;
  readonly confirmBy: Date;
  readonly consultation: { readonly title: string; readonly startsAt: Date; readonly endsAt: Date };
}

/**
 * Asks the address by a letter, the only one that it gets before it has answered. Its link stands sealed in the outbox, under the
 * id of the registration, so that it can be told whether it left.
 */
export async function askAddress(
  tx: Tx,
  { now }: ServiceContext,
  { registrationId, address, confirmBy, consultation }: Asked,
  letter: ConfirmationLetter,
): Promise<void> {
  const { title, startsAt, endsAt } = consultation;
  const words = letter({ title, startsAt, endsAt, confirmBy, link: SECRET_MARK });
  const value = portalUrl(paths.confirmRegistration(registrationId, tokenOf(registrationId)));
  const mail = { ...sealedMail("consultation", address, words), id: registrationId };
  await queueMail(tx, now, mail, { employeeId: null, value, endsAt: confirmBy });
}

/** When the letter left that asks the address of a registration; null for one that did not. */
export async function askedAt(tx: Tx, registrationId: string): Promise<Date | null> {
  const letter = await tx.outboxMail.findUnique({ where: { id: registrationId }, select: { sentAt: true } });
  return letter?.sentAt ?? null;
}
