import { type Decision, refused, unless } from "@/lib/domain/decision";
import type { ConsultationFacts } from "./lifecycle";

/** Who comes, by the groups of a Forum Konsultasi Publik (docs/rules.md#public-dialogues). */
export const PARTICIPANT_GROUPS = [
  "USERS",
  "STAKEHOLDERS",
  "ACADEMICS",
  "CIVIL_SOCIETY",
  "MEDIA",
  "PUBLIC",
] as const;
export type ParticipantGroup = (typeof PARTICIPANT_GROUPS)[number];

export const REGISTRATION_STATES = ["PLACED", "WAITING", "WITHDRAWN"] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export const REGISTRATION_REFUSALS = [
  "REGISTRATION_CLOSED",
  "REGISTRATION_WITHDRAWN",
  "REGISTRATION_STILL_OPEN",
  "CONFIRMATION_LINK_UNKNOWN",
] as const;
export type RegistrationRefusal = (typeof REGISTRATION_REFUSALS)[number];

/** Names and contacts are deleted so many days after the dialogue is over: nothing needs them any more (UU 27/2022). */
export const PARTICIPANT_RETENTION_DAYS = 30;
/** Hours for which a place or a turn is held until the mail address that was left has answered (decision 0026). */
export const CONFIRMATION_HOURS = 24;
/** What the ciphers of names and contacts are bound to (lib/auth/cipher.ts). */
export const PARTICIPANT_PURPOSE = "consultation.participant";

/** What a participant is told by mail, where they left an address. */
export const PARTICIPANT_NEWS = ["placed", "moved", "cancelled", "removed"] as const;
export type ParticipantNews = (typeof PARTICIPANT_NEWS)[number];

export interface PlaceFacts extends ConsultationFacts {
  readonly capacity: number;
  /** Places that are taken. */
  readonly registered: number;
}

const isClosed = ({ state, startsAt }: ConsultationFacts, now: string): boolean =>
  state !== "OPEN" || now >= startsAt;

/** A place while there is one, else a turn on the waiting list; until it begins. */
export const decideSignUp = (
  facts: PlaceFacts,
  now: string,
): Decision<RegistrationState, RegistrationRefusal> =>
  unless(
    isClosed(facts, now) ? ["REGISTRATION_CLOSED"] : [],
    facts.registered < facts.capacity ? "PLACED" : "WAITING",
  );

/** Whoever does not come says so until it begins, once. */
export function decideWithdrawal(
  facts: ConsultationFacts,
  registration: RegistrationState,
  now: string,
): Decision<RegistrationState, RegistrationRefusal> {
  if (registration === "WITHDRAWN") return refused("REGISTRATION_WITHDRAWN");
  return unless(isClosed(facts, now) ? ["REGISTRATION_CLOSED"] : [], "WITHDRAWN");
}

/**
 * Name and contact may go as soon as the registration cannot be withdrawn any more, which takes them with it: until then a place
 * without anybody would keep another one out.
 */
export const decideForgetting = (
  facts: ConsultationFacts,
  registration: RegistrationState,
  now: string,
): Decision<null, RegistrationRefusal> =>
  unless(decideWithdrawal(facts, registration, now).ok ? ["REGISTRATION_STILL_OPEN"] : [], null);

/** A mail address answers as long as its registration stands, also on the day: nobody loses a place that was not given away. */
export const decideConfirmation = (registration: RegistrationState): Decision<true, RegistrationRefusal> =>
  unless(registration === "WITHDRAWN" ? ["REGISTRATION_WITHDRAWN"] : [], true);

/** How many of those who wait get a place now. */
export const placesToGive = ({ capacity, registered }: Pick<PlaceFacts, "capacity" | "registered">): number =>
  Math.max(0, capacity - registered);
