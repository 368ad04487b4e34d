import { describe, expect, it } from "vitest";
import { ok, refused, unless } from "@/lib/domain/decision";

describe("a decision", () => {
  it("carries the value", () => {
    expect(ok("AGREED")).toEqual({ ok: true, value: "AGREED" });
  });

  it("carries every reason in order", () => {
    expect(refused("A", "B", "C")).toEqual({ ok: false, reasons: ["A", "B", "C"] });
  });

  it("is a yes exactly when no reason speaks against it", () => {
    expect(unless([], 1)).toEqual(ok(1));
    expect(unless(["A"], 1)).toEqual(refused("A"));
    expect(unless(["A", "B"], 1)).toEqual(refused("A", "B"));
  });
});
