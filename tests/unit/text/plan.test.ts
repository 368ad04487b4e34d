import { describe, expect, it } from "vitest";
import { PERIOD_REFUSALS as PERIOD_CODES } from "@/lib/domain/period/period";
import { PERIOD_EDIT_REFUSALS } from "@/lib/domain/period/terms";
import { ADOPTION_STATES } from "@/lib/domain/plan/adoption";
import { BEGINNING_REFUSALS } from "@/lib/domain/plan/beginning";
import { PLAN_REFUSALS as PLAN_CODES, PLAN_EVENTS } from "@/lib/domain/plan/lifecycle";
import { ADOPTION_LABELS, PLAN_EVENT_LABELS } from "@/lib/text/plan";
import { failureText, refusalText } from "@/lib/text/refusals";

const GENERAL = failureText("REFUSED", []);
const CODES = [
  ...PLAN_CODES,
  ...BEGINNING_REFUSALS,
  ...PERIOD_CODES,
  ...PERIOD_EDIT_REFUSALS,
  "ALREADY_SUBMITTED",
  "SUPERIOR_RESULT_UNKNOWN",
];

describe("the words about plans and periods", () => {
  it.each([...new Set(CODES)])("explain %s in a sentence of its own", (code) => {
    expect(refusalText(code)).not.toBe(GENERAL);
    expect(refusalText(code)).toMatch(/^[A-Z].*\.$/);
  });

  it("name each state and event apart", () => {
    expect(new Set(ADOPTION_STATES.map((state) => ADOPTION_LABELS[state])).size).toBe(ADOPTION_STATES.length);
    expect(new Set(PLAN_EVENTS.map((event) => PLAN_EVENT_LABELS[event])).size).toBe(PLAN_EVENTS.length);
  });
});
