import { describe, expect, it } from "vitest";
import { appointmentFaults } from "@/lib/domain/people/appointment";
import type { AppraiserAssignment } from "@/lib/domain/people/appraiser-graph";

const of = (
  employeeId: string,
  appraiserId: string,
  over: Partial<AppraiserAssignment> = {},
): AppraiserAssignment => ({
  employeeId,
  appraiserId,
  kind: "DEFINITIVE",
  startsOn: "2026-01-01",
  endsOn: null,
  ...over,
});
const faults = (
  appointed: AppraiserAssignment,
  chain: readonly AppraiserAssignment[] = [],
  kept: readonly AppraiserAssignment[] = [],
  isAppraiserActive = true,
) => appointmentFaults({ appointed, isAppraiserActive, own: [...kept, appointed], chain });

describe("an appointment", () => {
  it("is fine under a chain that leads away", () => {
    expect(faults(of("a", "b"), [of("b", "c"), of("c", "d")])).toEqual([]);
  });
  it("is not for oneself", () => {
    expect(faults(of("a", "a"))).toEqual(["OWN_APPRAISER"]);
  });
  it("is not by somebody inactive", () => {
    expect(faults(of("a", "b"), [], [], false)).toEqual(["INACTIVE"]);
  });
  it("closes no circle, however long", () => {
    expect(faults(of("a", "b"), [of("b", "c"), of("c", "d"), of("d", "a")])).toEqual(["CYCLE"]);
  });
  it("may lead into a circle of others, which is a defect of theirs", () => {
    expect(faults(of("a", "b"), [of("b", "c"), of("c", "b")])).toEqual([]);
  });
  it("closes no circle on a later day, when another assignment begins or an acting one ends", () => {
    expect(faults(of("a", "b"), [of("b", "a", { startsOn: "2026-09-01" })])).toEqual(["CYCLE"]);
    const acting = of("b", "x", { kind: "PLT", endsOn: "2026-03-31" });
    expect(faults(of("a", "b"), [of("b", "a"), acting])).toEqual(["CYCLE"]);
    expect(faults(of("a", "b", { kind: "PLH", endsOn: "2026-03-31" }), [of("b", "a"), acting])).toEqual([]);
  });
  it("does not overlap another of its kind, but may stand beside an acting one", () => {
    const acting = of("a", "x", { kind: "PLT", startsOn: "2026-02-01", endsOn: "2026-03-31" });
    expect(faults(of("a", "b"), [], [acting])).toEqual([]);
    expect(faults(of("a", "b", { kind: "PLH", endsOn: "2026-02-01" }), [], [acting])).toEqual(["OVERLAP"]);
    expect(faults(of("a", "b"), [], [of("a", "c")])).toEqual(["OVERLAP"]);
  });
});
