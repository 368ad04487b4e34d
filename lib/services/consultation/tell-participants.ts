import { decrypt } from "@/lib/auth/cipher";
import type { Tx } from "@/lib/db/client";
import { PARTICIPANT_PURPOSE, type ParticipantNews } from "@/lib/domain/consultation/registration";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import { mailAddressOf } from "@/lib/schemas/mail-address";
import type { ServiceContext } from "../context";
import { queueMails, sealedMail } from "../mail/queue-mail";

/** A dialogue as its letters tell of it, which is what everybody may read of it. */
export interface ToldConsultation {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelReason: string | null;
}

/**
 * The letter to a participant; its words are the caller's. Of the participant it knows the code alone, and none where it goes to
 * an address that several of them left.
 */
export type ParticipantLetter = (facts: {
  readonly news: ParticipantNews;
  readonly consultation: ToldConsultation;
  readonly code: string | null;
  /** Their own page, behind code and PIN; that of the dialogue where there is nothing to do but to know. */
  readonly link: string;
}) => { readonly subject: string; readonly text: string };

const TOLD = {
  id: true,
  title: true,
  place: true,
  startsAt: true,
  endsAt: true,
  cancelReason: true,
} as const;

/** The mail address that somebody left when signing up; null for a telephone number, and for who is forgotten. */
function addressOf(participant: { readonly personCipher: string } | null): string | null {
  if (!participant) return null;
  const { contact }: { contact: string | null } = JSON.parse(
    decrypt(participant.personCipher, PARTICIPANT_PURPOSE),
  );
  return mailAddressOf(contact);
}

const told = (tx: Tx, id: string): Promise<ToldConsultation> =>
  tx.consultation.findUniqueOrThrow({ where: { id }, select: TOLD });

/** Writes to those who have just got a place, each about their own; to nobody who left no mail address. */
export async function tellPlaced(
  tx: Tx,
  { now }: ServiceContext,
  consultationId: string,
  registrationIds: readonly string[],
  letter: ParticipantLetter,
): Promise<void> {
  if (registrationIds.length === 0) return;
  const consultation = await told(tx, consultationId);
  const placed = await tx.consultationRegistration.findMany({
    where: { id: { in: [...registrationIds] } },
    orderBy: [{ registeredAt: "asc" }, { id: "asc" }],
    select: { code: true, participant: true },
  });
  const link = portalUrl(paths.consultationTicket);
  const letters = placed.flatMap(({ code, participant }) => {
    const address = addressOf(participant);
    if (address === null) return [];
    return [sealedMail("consultation", address, letter({ news: "placed", consultation, code, link }))];
  });
  await queueMails(tx, now, letters);
}

/**
 * Writes to all who have a place or wait for one, but for those who are told something else at the same time. One letter an
 * address, however many signed up with it.
 */
export async function tellEverybody(
  tx: Tx,
  { now }: ServiceContext,
  consultationId: string,
  news: Exclude<ParticipantNews, "placed">,
  letter: ParticipantLetter,
  except: readonly string[] = [],
): Promise<void> {
  const consultation = await told(tx, consultationId);
  const registrations = await tx.consultationRegistration.findMany({
    where: { consultationId, state: { in: ["PLACED", "WAITING"] }, participant: { isNot: null } },
    orderBy: [{ registeredAt: "asc" }, { id: "asc" }],
    select: { id: true, participant: true },
  });
  const others = new Set(except);
  const toldAlready = new Set<string>();
  const addresses = new Map<string, string>();
  for (const { id, participant } of registrations) {
    const address = addressOf(participant);
    if (address === null) continue;
    const key = address.toLowerCase();
    if (others.has(id)) toldAlready.add(key);
    else if (!addresses.has(key)) addresses.set(key, address);
  }
  const link = portalUrl(paths.consultation(consultationId));
  const letters = [...addresses].flatMap(([key, address]) =>
    toldAlready.has(key)
      ? []
      : [sealedMail("consultation", address, letter({ news, consultation, code: null, link }))],
  );
  await queueMails(tx, now, letters);
}
