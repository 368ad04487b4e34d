import { describe, expect, it } from "vitest";
import {
  decideReading,
  KEPT_REASONS,
  SUGGESTION_TOPICS,
  type SuggestionVerdict,
} from "@/lib/domain/hearing/suggestion";

const ORIGINAL = "Pak Budi 081234567890 ramah";
const shown = (shownText: string): SuggestionVerdict => ({ state: "SHOWN", shownText });
const reasonsOf = (verdict: SuggestionVerdict, original = ORIGINAL) => {
  const decision = decideReading(original, verdict);
  return decision.ok ? decision.value : decision.reasons;
};

describe("the reading of a suggestion", () => {
  it("may show the citizen's words with parts blacked out", () => {
    expect(reasonsOf(shown("Pak […] ramah"))).toEqual(shown("Pak […] ramah"));
  });

  it.each([
    ["words of the unit's own", "Pak […] ramah dan cepat", ["SUGGESTION_TEXT_CHANGED"]],
    ["a number of a person", "Pak […] 081234567890 ramah", ["SUGGESTION_STILL_PERSONAL"]],
    ["nothing but blacked out parts", "[…]", ["SUGGESTION_NOTHING_LEFT"]],
    ["all of it at once", "a@b.id", ["SUGGESTION_TEXT_CHANGED", "SUGGESTION_STILL_PERSONAL"]],
  ])("may not show %s", (_what, text, reasons) => {
    expect(reasonsOf(shown(text))).toEqual(reasons);
  });

  it("may not turn a rebuke into praise", () => {
    const verdict = shown("petugas […] ramah");
    expect(reasonsOf(verdict, "petugas tidak ramah")).toEqual(["SUGGESTION_MEANING_TURNED"]);
  });

  it.each(KEPT_REASONS)("may keep it back for %s", (keptReason) => {
    expect(reasonsOf({ state: "KEPT_BACK", keptReason })).toEqual({ state: "KEPT_BACK", keptReason });
  });

  it("groups by the nine elements, praise and the rest", () => {
    expect(SUGGESTION_TOPICS).toEqual([..."123456789"].map((digit) => `u${digit}`).concat("PRAISE", "OTHER"));
  });
});
