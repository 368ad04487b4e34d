import type { LocalDate } from "../calendar/local-date";
import { type Decision, unless } from "../decision";
import { divideHalfUp } from "../number/decimal";
import { PUBLICATION_STEP } from "./publication";

/** Who serves at a service, from a day to a day (inclusive; null while it goes on), and how citizens see them. */
export interface OfficerListing {
  readonly employeeId: string;
  readonly label: string;
  readonly servesFrom: LocalDate;
  readonly servesUntil: LocalDate | null;
}

export const OFFICER_REFUSALS = [
  "OFFICER_ENDS_BEFORE_START",
  "OFFICER_OF_ANOTHER_UNIT",
  "OFFICER_LABEL_TAKEN",
  "OFFICER_LISTED_TWICE",
] as const;
export type OfficerRefusal = (typeof OFFICER_REFUSALS)[number];

const overlaps = (one: OfficerListing, other: OfficerListing): boolean =>
  (other.servesUntil === null || one.servesFrom <= other.servesUntil) &&
  (one.servesUntil === null || other.servesFrom <= one.servesUntil);

/** A label as people read it: without what cannot be seen, and one blank like another. */
const asRead = (label: string): string =>
  label
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
const sameLabel = (one: string, other: string): boolean => asRead(one) === asRead(other);

/**
 * May somebody be listed so? On no day do two of a service have one label, for nobody could tell whom a citizen meant. One person has
 * one listing there, whose days are changed where they come back: what citizens said is counted by it, and a listing for each day
 * would tell what was said on that day.
 * @param others everybody else who is or was listed for the service
 * @param isOfficial the person is in office in the service's unit, or in one below it
 */
export function acceptListing(
  listing: OfficerListing,
  others: readonly OfficerListing[],
  isOfficial: boolean,
): Decision<OfficerListing, OfficerRefusal> {
  const { employeeId, label, servesFrom, servesUntil } = listing;
  const meanwhile = others.filter((other) => overlaps(listing, other));
  const reasons: OfficerRefusal[] = [];
  if (servesUntil !== null && servesUntil < servesFrom) reasons.push("OFFICER_ENDS_BEFORE_START");
  if (!isOfficial) reasons.push("OFFICER_OF_ANOTHER_UNIT");
  if (meanwhile.some((other) => sameLabel(other.label, label))) reasons.push("OFFICER_LABEL_TAKEN");
  if (others.some((other) => other.employeeId === employeeId)) reasons.push("OFFICER_LISTED_TWICE");
  return unless(reasons, listing);
}

interface MarksOnArrival {
  readonly isStraightLined: boolean;
  readonly isRepeatedDevice: boolean;
  readonly isOverLimit: boolean;
}

/**
 * Whether what an answer says of the officer counts. What is counted can never be taken out again, as nothing tells whose it was:
 * so what looks as if nobody had given it does not count in the first place.
 */
export const isHeard = ({ isStraightLined, isRepeatedDevice, isOverLimit }: MarksOnArrival): boolean =>
  !(isStraightLined || isRepeatedDevice || isOverLimit);

/** How citizens said an officer served in a period. */
export interface VoiceFacts {
  readonly n: number;
  /** Of what they said, 1 to 4. */
  readonly sum: number;
  /** Answers to the service in the period that HR left out of the survey. */
  readonly excluded: number;
}

/** What may be seen of it: the mean with one decimal, or that it is in doubt. */
export type VoiceResult =
  | { readonly isDoubtful: false; readonly n: number; readonly mean: number }
  | { readonly isDoubtful: true };

/** One in so many of the voices may be of answers that HR left out; where it may be more, nothing is shown. */
const DOUBT = 5;

/**
 * The only thing that officer and unit ever see: nothing (null) below five voices. Left-out answers cannot be found among the
 * voices, so as many of these may be theirs: where that is more than a fifth, the mean is in doubt and stays hidden.
 */
export function voiceResult({ n, sum, excluded }: VoiceFacts): VoiceResult | null {
  if (n < PUBLICATION_STEP) return null;
  if (excluded * DOUBT > n) return { isDoubtful: true };
  return { isDoubtful: false, n, mean: Number(divideHalfUp(BigInt(sum) * 10n, BigInt(n))) / 10 };
}
