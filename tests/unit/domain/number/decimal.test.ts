import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf, divideHalfUp, fixedOf, scaledOf } from "@/lib/domain/number/decimal";

describe("decimals", () => {
  it.each([
    ["12", 120_000n, "12"],
    ["12.5", 125_000n, "12.5"],
    ["0.0001", 1n, "0.0001"],
    ["-3.2500", -32_500n, "-3.25"],
    ["100", 1_000_000n, "100"],
    ["0", 0n, "0"],
    ["1.50000000", 15_000n, "1.5"],
  ])("%s is %s, written %s", (text, scaled, written) => {
    expect(scaledOf(text)).toBe(scaled);
    expect(decimalOf(scaled)).toBe(written);
  });

  it.each(["", "12,5", "1.", ".5", "1.23456", "1e3", "+1", " 1", "dua"])("%s is no decimal", (text) => {
    expect(scaledOf(text)).toBeNull();
  });

  it("writes fixed decimals", () => {
    expect(fixedOf(8264n, 2)).toBe("82.64");
    expect(fixedOf(5n, 2)).toBe("0.05");
    expect(fixedOf(-5n, 2)).toBe("-0.05");
    expect(fixedOf(7n, 0)).toBe("7");
  });

  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [-5n, -2n, 3n],
    [7n, 3n, 2n],
    [8n, 3n, 3n],
    [0n, 3n, 0n],
  ])("%s / %s is %s", (top, bottom, expected) => {
    expect(divideHalfUp(top, bottom)).toBe(expected);
  });

  it("reads back what it writes, and is never further off than a half", () => {
    const big = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
    const positive = fc.bigInt({ min: 1n, max: 10n ** 9n });
    fc.assert(
      fc.property(big, positive, (value, bottom) => {
        expect(scaledOf(decimalOf(value))).toBe(value);
        expect(scaledOf(fixedOf(value, 4))).toBe(value);
        const error = value - divideHalfUp(value, bottom) * bottom;
        expect(2n * (error < 0n ? -error : error) <= bottom).toBe(true);
      }),
    );
  });
});
