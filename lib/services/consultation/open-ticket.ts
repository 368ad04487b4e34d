import { verifyPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import type { OpenTrackingInput } from "@/lib/schemas/complaint";
import { countAttempt, forgetAttempts, type LimitName, limitAttempt } from "../attempt-limits";
import type { ServiceContext } from "../context";
import { rateLimited, refusedBecause } from "../errors";

/**
 * By address for whoever guesses codes, by code for whoever guesses a PIN. The address first: who is held back uses up no
 * tries of somebody else's code.
 */
const limitsOf = (code: string, address: string | null): readonly { name: LimitName; key: string }[] => [
  ...(address === null ? [] : [{ name: "trackingAddress" as const, key: address }]),
  { name: "trackingCode", key: code },
  { name: "trackingCodeLong", key: code },
];

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

/**
 * What a code and its PIN stand for. A wrong code and a wrong PIN are told alike and take the same time. Nothing is written
 * down about who asked.
 */
export async function openTicket(
  { trackingCode: code, pin }: OpenTrackingInput,
  address: string | null,
): Promise<Ticket> {
  for (const { name, key } of limitsOf(code, address)) {
    const attempt = await countAttempt(name, key);
    if (!attempt.isAllowed) throw rateLimited("ticket", attempt.retryAfterSeconds);
  }
  const found = await findTicket(code);
  const fits = await verifyPassword(found?.pinHash ?? null, pin);
  if (!found || !fits) throw refusedBecause("ticket", ["TRACKING_UNKNOWN"]);
  await Promise.all([forgetAttempts("trackingCode", code), forgetAttempts("trackingCodeLong", code)]);
  return { kind: found.kind, id: found.id };
}

interface Sender {
  readonly address: string | null;
  readonly formId: string;
}

/**
 * Holds back floods of registrations and questions. Throws RATE_LIMITED. The day is part of the key, so that what is kept of
 * a sender cannot be joined over days.
 */
export async function limitSenders({ today }: ServiceContext, { address, formId }: Sender): Promise<void> {
  if (address !== null) await limitAttempt("consultationAddress", address, today);
  else await limitAttempt("consultationShard", formId.slice(-1));
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
