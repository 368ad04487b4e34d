import { describe, expect, it } from "vitest";
import { CONSULTATION_STATES } from "@/lib/domain/consultation/lifecycle";
import { decideScan } from "@/lib/domain/consultation/scan";

describe("the signed minutes", () => {
  it("are kept once the minutes are out, and in no other state", () => {
    const kept = CONSULTATION_STATES.filter((state) => decideScan(state).ok);
    expect(kept).toEqual(["REPORTED", "CLOSED"]);
    expect(decideScan("HELD")).toEqual({ ok: false, reasons: ["SCAN_BEFORE_MINUTES"] });
  });
});
