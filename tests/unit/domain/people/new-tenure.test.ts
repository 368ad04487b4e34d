import { describe, expect, it } from "vitest";
import { actingDayFaults, decideNewTenure } from "@/lib/domain/people/new-tenure";

const TODAY = "2026-06-15";
const current = { startsOn: "2024-01-01", endsOn: null, freeFrom: "2022-01-01" };
const ended = { ...current, endsOn: "2025-12-31" };

describe("a new definitive placement or appraiser", () => {
  it.each([
    ["the first one", null, "2026-01-01", false, "open"],
    ["another one later", current, "2026-07-01", false, "follow"],
    ["another one within one that has an end", ended, "2025-06-01", false, "follow"],
    ["one after a gap", ended, "2026-06-01", true, "open"],
    ["the same from the same day, once it is over", ended, "2024-01-01", true, "correct"],
    [
      "the same from the same day, before it is over",
      { ...ended, endsOn: TODAY },
      "2024-01-01",
      true,
      "NOTHING_CHANGES",
    ],
    ["another one from the same day", current, "2024-01-01", false, "correct"],
    ["the same from an earlier, free day", current, "2023-01-01", true, "correct"],
    ["another one before what is on file", current, "2023-12-31", false, "STARTS_BEFORE_CURRENT"],
    ["the same from a day that an older one covers", current, "2021-12-31", true, "STARTS_BEFORE_CURRENT"],
    ["the same from the same day", current, "2024-01-01", true, "NOTHING_CHANGES"],
    ["the same from a later day", current, "2026-01-01", true, "NOTHING_CHANGES"],
    ["the wrong century", current, "2062-01-01", false, "STARTS_TOO_FAR_AHEAD"],
  ])("%s", (_, tenure, startsOn, isSame, expected) => {
    const decision = decideNewTenure(tenure, { startsOn, isSame }, TODAY);
    expect(decision.ok ? decision.value : decision.reasons.join()).toBe(expected);
  });
});

describe("the days of an acting official", () => {
  it.each([
    ["2026-06-01", "2026-06-01", []],
    ["2026-06-01", null, ["END_MISSING"]],
    ["2026-06-02", "2026-06-01", ["ENDS_BEFORE_START"]],
    ["2027-06-16", "2027-01-01", ["ENDS_BEFORE_START", "STARTS_TOO_FAR_AHEAD"]],
  ])("%s to %s", (startsOn, endsOn, faults) => {
    expect(actingDayFaults(startsOn, endsOn, TODAY)).toEqual(faults);
  });
});
