import { describe, expect, it } from "vitest";
import { decideCheckIn } from "@/lib/domain/consultation/check-in";
import { CONSULTATION_STATES } from "@/lib/domain/consultation/lifecycle";
import { REGISTRATION_STATES } from "@/lib/domain/consultation/registration";

const DAY = "2026-07-10";

describe("checking in", () => {
  it.each(CONSULTATION_STATES)("in %s", (consultation) => {
    const decision = decideCheckIn({ consultation, day: DAY, registration: "PLACED" }, DAY);
    expect(decision).toEqual(
      consultation === "OPEN" || consultation === "HELD"
        ? { ok: true, value: true }
        : { ok: false, reasons: ["CHECK_IN_CLOSED"] },
    );
  });

  it.each(REGISTRATION_STATES)("with %s", (registration) => {
    const decision = decideCheckIn({ consultation: "OPEN", day: DAY, registration }, DAY);
    expect(decision.ok).toBe(registration === "PLACED");
  });

  it("begins with the day, and says both reasons at once", () => {
    expect(decideCheckIn({ consultation: "OPEN", day: DAY, registration: "WAITING" }, "2026-07-09")).toEqual({
      ok: false,
      reasons: ["CHECK_IN_CLOSED", "CHECK_IN_WITHOUT_PLACE"],
    });
  });
});
