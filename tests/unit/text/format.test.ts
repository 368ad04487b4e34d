import { describe, expect, it } from "vitest";
import { formatSpan } from "@/lib/text/format";

describe("formatSpan", () => {
  it("names the day once when both moments are of the same day in Jakarta", () => {
    expect(formatSpan("2027-01-26T18:00:00Z", "2027-01-27T08:30:00Z")).toBe("27 Januari 2027 01.00–15.30");
  });

  it("names both days otherwise", () => {
    const text = formatSpan("2027-01-27T01:00:00Z", "2027-01-28T08:30:00Z").replaceAll(/\s+/g, " ");
    expect(text).toBe("27 Januari 2027 pukul 08.00 – 28 Januari 2027 pukul 15.30");
  });
});
