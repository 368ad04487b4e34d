import { describe, expect, it } from "vitest";
import { combine, type Decision, ok, refused, unless } from "@/lib/domain/decision";

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

  it("combines parts into all values or all reasons", () => {
    const good: Decision<number, string> = ok(1);
    const bad: Decision<number, string> = refused("A", "B");
    const worse: Decision<string, string> = refused("C");
    expect(combine({ a: good, b: ok("x") })).toEqual(ok({ a: 1, b: "x" }));
    expect(combine({ a: good, b: bad, c: worse })).toEqual(refused("A", "B", "C"));
  });
});
