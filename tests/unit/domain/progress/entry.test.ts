import { describe, expect, it } from "vitest";
import { ok, refused } from "@/lib/domain/decision";
import { decideLog } from "@/lib/domain/progress/entry";

const facts = { isPlanAgreed: true, startsOn: "2026-01-01", endsOn: "2026-12-31", source: "log" };
const today = "2026-06-15";

describe("logging work", () => {
  it.each(["2026-01-01", "2026-06-14", "2026-06-15"])("takes work of %s", (day) => {
    expect(decideLog(facts, day, today)).toEqual(ok(day));
  });

  it("refuses what has not been done yet, and what lies outside the plan", () => {
    expect(decideLog(facts, "2026-06-16", today)).toEqual(refused("DATE_IN_FUTURE"));
    expect(decideLog(facts, "2025-12-31", today)).toEqual(refused("DATE_OUTSIDE_PLAN"));
    expect(decideLog({ ...facts, endsOn: "2026-06-10" }, "2026-06-11", today)).toEqual(
      refused("DATE_OUTSIDE_PLAN"),
    );
  });

  it("names every reason at once", () => {
    expect(decideLog({ ...facts, isPlanAgreed: false, source: "skm" }, "2027-01-01", today)).toEqual(
      refused("PLAN_NOT_AGREED", "MEASURED_ELSEWHERE", "DATE_OUTSIDE_PLAN", "DATE_IN_FUTURE"),
    );
  });
});
