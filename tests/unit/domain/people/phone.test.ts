import { describe, expect, it } from "vitest";
import { normalisePhone } from "@/lib/domain/people/phone";

describe("a phone number", () => {
  it.each([
    ["081107499704", "+6281107499704"],
    ["6281414518647", "+6281414518647"],
    ["+6281599088290", "+6281599088290"],
    ["0812-3456-7890", "+6281234567890"],
    ["(0812) 3456.7890", "+6281234567890"],
    ["'081234567890", "+6281234567890"],
    ["0812345678", "+62812345678"],
    ["081234567", null],
    ["08123456789012", null],
    ["080123456789", null],
    ["81234567890", null],
    ["+1 202 555 0100", null],
    ["belum ada", null],
    ["", null],
  ])("%s becomes %s", (raw, expected) => {
    expect(normalisePhone(raw)).toBe(expected);
  });

  it("takes a landline only within the area codes of the government", () => {
    expect(normalisePhone("0739 21234", ["0739"])).toBe("+6273921234");
    expect(normalisePhone("0739-2123456", ["0736", "0739"])).toBe("+627392123456");
    expect(normalisePhone("0739 2123", ["0739"])).toBeNull();
    expect(normalisePhone("0739 21234567", ["0739"])).toBeNull();
    expect(normalisePhone("0739 21234")).toBeNull();
  });
});
