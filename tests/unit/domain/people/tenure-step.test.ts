import { describe, expect, it } from "vitest";
import { tenureStep } from "@/lib/domain/people/tenure-step";

const current = (endsOn: string | null = null, freeFrom: string | null = null) => ({
  startsOn: "2022-01-01",
  endsOn,
  freeFrom,
});

describe("tenureStep", () => {
  it.each([
    ["nothing recorded", null, "2020-01-01", false, "open"],
    ["the same", current(), "2022-01-01", true, "keep"],
    ["another one later", current(), "2023-05-01", false, "follow"],
    ["another one from the same day", current(), "2022-01-01", false, "correct"],
    ["the same from a later day", current(), "2023-05-01", true, "correct"],
    ["the same from an earlier day", current(), "2021-05-01", true, "correct"],
    ["the same from the first free day", current(null, "2021-05-01"), "2021-05-01", true, "correct"],
    ["another one after the end", current("2022-12-31"), "2023-01-01", false, "open"],
    ["the same again after a gap", current("2022-12-31"), "2024-01-01", true, "open"],
    ["another one before the end", current("2022-12-31"), "2022-07-01", false, "follow"],
  ] as const)("%s: %#", (_, recorded, startsOn, isSame, step) => {
    expect(tenureStep(recorded, { startsOn, isSame })).toEqual({ ok: true, value: step });
  });

  it("never reaches back behind what is recorded", () => {
    const late = { ok: false, reasons: ["STARTS_BEFORE_CURRENT"] };
    expect(tenureStep(current(), { startsOn: "2021-12-31", isSame: false })).toEqual(late);
    const older = current(null, "2021-05-01");
    expect(tenureStep(older, { startsOn: "2021-04-30", isSame: true })).toEqual(late);
  });
});
