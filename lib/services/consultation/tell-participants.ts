import { decrypt } from "@/lib/auth/cipher";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
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

/** The letter to an address; its words are the caller's. Of those who left the address it knows the codes alone. */
export type ParticipantLetter = (facts: {
  readonly news: ParticipantNews;
  readonly consultation: ToldConsultation;
  readonly codes: readonly string[];
  /** Why somebody was taken off the list; null for other news. */
  readonly reason: string | null;
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

interface Addressed {
  readonly address: string;
  readonly ids: string[];
  readonly codes: string[];
}

/** Those who signed up and whose mail address has answered, by that address: a family has one, and gets one letter. */
async function byAddress(
  tx: Tx,
  where: Prisma.ConsultationRegistrationWhereInput,
): Promise<readonly Addressed[]> {
  const registrations = await tx.consultationRegistration.findMany({
    where: { ...where, confirmBy: null, participant: { isNot: null } },
    orderBy: [{ registeredAt: "asc" }, { id: "asc" }],
    select: { id: true, code: true, participant: true },
  });
  const found = new Map<string, Addressed>();
  for (const { id, code, participant } of registrations) {
    const address = addressOf(participant);
    if (address === null) continue;
    const key = address.toLowerCase();
    const known = found.get(key) ?? { address, ids: [], codes: [] };
    known.ids.push(id);
    known.codes.push(code);
    found.set(key, known);
  }
  return [...found.values()];
}

/** Writes to those who have just got a place, one letter an address; to nobody who left no mail address. */
export async function tellPlaced(
  tx: Tx,
  { now }: ServiceContext,
  consultationId: string,
  registrationIds: readonly string[],
  letter: ParticipantLetter,
): Promise<void> {
  const consultation = await told(tx, consultationId);
  const placed = await byAddress(tx, { id: { in: [...registrationIds] } });
  const link = portalUrl(paths.consultationTicket);
  const letters = placed.map(({ address, codes }) =>
    sealedMail("consultation", address, letter({ news: "placed", consultation, codes, reason: null, link })),
  );
  await queueMails(tx, now, letters);
}

/**
 * Writes to all who have a place or wait for one, one letter an address, but for addresses to which another letter went in the
 * same moment, about the place that they got.
 */
export async function tellEverybody(
  tx: Tx,
  { now }: ServiceContext,
  consultationId: string,
  news: Exclude<ParticipantNews, "placed" | "removed">,
  letter: ParticipantLetter,
  placed: readonly string[] = [],
): Promise<void> {
  const consultation = await told(tx, consultationId);
  const everybody = await byAddress(tx, { consultationId, state: { in: ["PLACED", "WAITING"] } });
  const isTold = new Set(placed);
  const link = portalUrl(paths.consultation(consultationId));
  const letters = everybody
    .filter(({ ids }) => !ids.some((id) => isTold.has(id)))
    .map(({ address, codes }) =>
      sealedMail("consultation", address, letter({ news, consultation, codes, reason: null, link })),
    );
  await queueMails(tx, now, letters);
}

/** Writes to somebody whom staff take off the list that they did, and why. Called while the address is still there. */
export async function tellRemoved(
  tx: Tx,
  { now }: ServiceContext,
  registrationId: string,
  reason: string,
  letter: ParticipantLetter,
): Promise<void> {
  const { consultationId } = await tx.consultationRegistration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { consultationId: true },
  });
  const consultation = await told(tx, consultationId);
  const link = portalUrl(paths.consultation(consultationId));
  const removed = await byAddress(tx, { id: registrationId });
  const letters = removed.map(({ address, codes }) =>
    sealedMail("consultation", address, letter({ news: "removed", consultation, codes, reason, link })),
  );
  await queueMails(tx, now, letters);
}
