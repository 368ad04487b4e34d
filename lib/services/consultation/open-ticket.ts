import { db } from "@/lib/db/client";
import { mailboxOf } from "@/lib/domain/forum/forum";
import { mailAddressOf } from "@/lib/schemas/mail-address";
import type { OpenTrackingInput } from "@/lib/schemas/tracking";
import { limitAttempt } from "../attempt-limits";
import type { ServiceContext } from "../context";
import { openByCode } from "../open-by-code";

/** What a code may stand for. */
type TicketKind = "registration" | "question";
export interface Ticket {
  readonly kind: TicketKind;
  readonly id: string;
}

async function findTicket(code: string): Promise<(Ticket & { readonly pinHash: string }) | null> {
  const found = { where: { code }, select: { id: true, pinHash: true } } as const;
  const registration = await db().consultationRegistration.findUnique(found);
  if (registration) return { kind: "registration", ...registration };
  const question = await db().consultationQuestion.findUnique(found);
  return question && { kind: "question", ...question };
}

/** The registration or the question of a code and its PIN. */
export async function openTicket(
  input: OpenTrackingInput,
  address: string | null,
): Promise<Ticket & { readonly stamp: string }> {
  const { kind, id, stamp } = await openByCode(input, address, findTicket);
  return { kind, id, stamp };
}

interface Sender {
  readonly address: string | null;
  readonly formId: string;
  /** What a registration leaves as a contact: letters may go to it, and nobody has shown that it is theirs. */
  readonly contact?: string | null | undefined;
}

/**
 * Holds back floods of registrations and questions, also of those that many networks send in one mailbox's name. Throws
 * RATE_LIMITED. The day is part of the key, so that what is kept of a sender cannot be joined over days.
 */
export async function limitSenders(
  { today }: ServiceContext,
  { address, formId, contact = null }: Sender,
): Promise<void> {
  if (address !== null) await limitAttempt("consultationAddress", address, today);
  else await limitAttempt("consultationShard", formId.slice(-1));
  const mailbox = mailAddressOf(contact);
  if (mailbox !== null) await limitAttempt("consultationMailboxDay", mailboxOf(mailbox), today);
}

interface Voter {
  readonly address: string | null;
  readonly questionId: string;
}

/** Holds back a script that votes as a new device each time. Throws RATE_LIMITED. */
export async function limitVotes({ today }: ServiceContext, { address, questionId }: Voter): Promise<void> {
  if (address !== null) await limitAttempt("consultationVotes", address, today);
  else await limitAttempt("consultationVotesShard", questionId);
}
