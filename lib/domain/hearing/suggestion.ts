import { type Decision, unless } from "@/lib/domain/decision";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { BLACKED_OUT, certainlyPersonal, isOnlyBlackedOut, keepsItsMeaning } from "./black-out";

/** What a suggestion is about: one of the nine elements, praise, or something else. */
export const SUGGESTION_TOPICS = [...ELEMENTS, "PRAISE", "OTHER"] as const;
export type SuggestionTopic = (typeof SUGGESTION_TOPICS)[number];

export const SUGGESTION_STATES = ["SHOWN", "KEPT_BACK"] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/**
 * Why a suggestion is kept back: a person stays recognisable whatever is blacked out; it insults or threatens; it says nothing;
 * or it is about no service of the unit. That it is unpleasant is none.
 */
export const KEPT_REASONS = ["PERSONAL", "INSULT", "MEANINGLESS", "ELSEWHERE"] as const;
export type KeptReason = (typeof KEPT_REASONS)[number];

export const SUGGESTION_REFUSALS = [
  "SUGGESTION_TEXT_CHANGED",
  "SUGGESTION_MEANING_TURNED",
  "SUGGESTION_STILL_PERSONAL",
  "SUGGESTION_NOTHING_LEFT",
] as const;
export type SuggestionRefusal = (typeof SUGGESTION_REFUSALS)[number];

/** What somebody decides who has read a suggestion. */
export type SuggestionVerdict =
  | { readonly state: "SHOWN"; readonly shownText: string }
  | { readonly state: "KEPT_BACK"; readonly keptReason: KeptReason };

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.replaceAll(BLACKED_OUT, ""));

/**
 * May it be so? What is shown are the citizen's own words with nothing done to them but parts blacked out, so that no unit
 * writes its own praise; the words that turn a meaning round are among them, or "tidak ramah" would read as praise; numbers and
 * addresses of a person are not; and something is left to read.
 */
export function decideReading(
  original: string,
  verdict: SuggestionVerdict,
): Decision<SuggestionVerdict, SuggestionRefusal> {
  if (verdict.state === "KEPT_BACK") return unless([], verdict);
  const { shownText } = verdict;
  const isTheirs = isOnlyBlackedOut(original, shownText);
  const isEmpty = !hasWords(shownText);
  const checks: readonly (readonly [boolean, SuggestionRefusal])[] = [
    [!isTheirs, "SUGGESTION_TEXT_CHANGED"],
    [isTheirs && !isEmpty && !keepsItsMeaning(original, shownText), "SUGGESTION_MEANING_TURNED"],
    [certainlyPersonal(shownText), "SUGGESTION_STILL_PERSONAL"],
    [isEmpty, "SUGGESTION_NOTHING_LEFT"],
  ];
  return unless(
    checks.flatMap(([fails, refusal]) => (fails ? [refusal] : [])),
    verdict,
  );
}
