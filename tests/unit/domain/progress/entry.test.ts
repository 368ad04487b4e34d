import { describe, expect, it } from "vitest";
import { ok, refused } from "@/lib/domain/decision";
import { decideLog, writtenMoment } from "@/lib/domain/progress/entry";

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

describe("when an entry was written", () => {
  const bounds = { dayBegan: new Date("2026-06-09T17:00:00Z"), now: new Date("2026-06-15T03:00:00Z") };
  const { dayBegan, now } = bounds;
  const evening = new Date("2026-06-10T12:00:00Z");

  it.each<[string, Date | undefined, Date]>([
    ["is what the device says", evening, evening],
    ["is now where no device says it", undefined, now],
    ["is never in the future", new Date("2026-06-15T03:00:01Z"), now],
    ["is never before the day", new Date("1970-01-01T00:00:00Z"), dayBegan],
  ])("%s", (_rule, said, written) => {
    expect(writtenMoment(said, bounds)).toEqual(written);
  });
});
