import { describe, expect, it } from "vitest";
import {
  COUNSELLING_EVENTS,
  COUNSELLING_STATES,
  decideCounselling,
  decideCounsellingWith,
  sidesOf,
} from "@/lib/domain/coaching/counselling";

const TABLE = {
  OPEN: { write: "OPEN", close: "CLOSED" },
  CLOSED: { write: "-", close: "-" },
} as const;
const cells = COUNSELLING_STATES.flatMap((state) =>
  COUNSELLING_EVENTS.map((event) => [state, event, TABLE[state][event]] as const),
);

describe("a counselling", () => {
  it.each(cells)("%s, %s: %s", (state, event, expected) => {
    expect(decideCounselling(state, event)).toEqual(
      expected === "-" ? { ok: false, reasons: ["COUNSELLING_CLOSED"] } : { ok: true, value: expected },
    );
  });

  it("is with somebody else who is in office", () => {
    expect(decideCounsellingWith({ isSelf: false, isActive: true })).toEqual({ ok: true, value: "OPEN" });
    expect(decideCounsellingWith({ isSelf: true, isActive: false })).toEqual({
      ok: false,
      reasons: ["COUNSELLING_WITH_SELF", "COUNSELLOR_INACTIVE"],
    });
  });

  it("has the appraiser as counsellor when they begin, else whoever was asked", () => {
    const begun = (otherAppraiserId: string | null) =>
      sidesOf({ beginnerId: "me", otherId: "other", otherAppraiserId });
    expect(begun("me")).toEqual({ employeeId: "other", counsellorId: "me" });
    expect(begun("somebody")).toEqual({ employeeId: "me", counsellorId: "other" });
    expect(begun(null)).toEqual({ employeeId: "me", counsellorId: "other" });
  });
});
