import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDecimalOf } from "@/lib/schemas/decimal-text";
import { formatDecimal } from "@/lib/text/format";

describe("a number as Indonesia writes it", () => {
  it.each([
    ["0", "0"],
    ["12", "12"],
    ["1.234,5", "1234.5"],
    ["1.234", "1234"],
    ["1.234.567,89", "1234567.89"],
    ["1234,5", "1234.5"],
    ["12.5", "12.5"],
    ["0.125", "0.125"],
    ["0012,50", "12.5"],
    [" 1 500 ", "1500"],
    ["97,2500", "97.25"],
  ])("reads %s as %s", (text, decimal) => {
    expect(plainDecimalOf(text)).toBe(decimal);
  });

  it.each([
    "",
    "-5",
    "1,2,3",
    "1.2.3",
    "dua",
    "12%",
    "1e3",
    ",5",
    "5,",
    "1,23456",
    "1.23,4",
    "123456789012345",
  ])("does not take %j for one", (text) => {
    expect(plainDecimalOf(text)).toBeNull();
  });

  it("reads back whatever is shown", () => {
    const whole = fc.bigInt({ min: 0n, max: 99_999_999_999_999n });
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 9999 }), (integer, fraction) => {
        const decimals = String(fraction).padStart(4, "0").replace(/0+$/, "");
        const plain = decimals === "" ? `${integer}` : `${integer}.${decimals}`;
        expect(plainDecimalOf(formatDecimal(plain))).toBe(plain);
      }),
    );
  });
});
