import { describe, expect, it } from "vitest";
import { formatDays, formatDaysShort, formatSpan } from "@/lib/text/format";

describe("formatSpan", () => {
  it("names the day once when both moments are of the same day in Jakarta", () => {
    expect(formatSpan("2027-01-26T18:00:00Z", "2027-01-27T08:30:00Z")).toBe(
      "27 Januari 2027 pukul 01.00–15.30",
    );
  });

  it("names both days otherwise", () => {
    const text = formatSpan("2027-01-27T01:00:00Z", "2027-01-28T08:30:00Z").replaceAll(/\s+/g, " ");
    expect(text).toBe("27 Januari 2027 pukul 08.00 – 28 Januari 2027 pukul 15.30");
  });
});

describe("formatDays", () => {
  it.each([
    ["2026-01-01", "2026-01-31", "1–31 Januari 2026"],
    ["2026-01-01", "2026-12-31", "1 Januari – 31 Desember 2026"],
    ["2026-12-01", "2027-01-31", "1 Desember 2026 – 31 Januari 2027"],
    ["2026-11-24", "2026-11-24", "24 November 2026"],
  ])("writes %s to %s without saying a month or a year twice", (from, to, text) => {
    expect(formatDays(from, to)).toBe(text);
  });

  it.each([
    ["2026-01-01", "2026-01-31", "1 s.d. 31 Januari 2026"],
    ["2026-01-01", "2026-12-31", "1 Januari s.d. 31 Desember 2026"],
    ["2026-12-01", "2027-01-31", "1 Desember 2026 s.d. 31 Januari 2027"],
    ["2026-11-24", "2026-11-24", "24 November 2026"],
  ])("writes %s to %s with a word in place of the dash", (from, to, text) => {
    expect(formatDays(from, to, "s.d.")).toBe(text);
  });
});

describe("formatDaysShort", () => {
  it.each([
    ["2026-01-01", "2026-01-31", "1–31 Jan 2026"],
    ["2026-01-01", "2026-12-31", "1 Jan – 31 Des 2026"],
    ["2025-07-01", "2026-06-30", "1 Jul 2025 – 30 Jun 2026"],
  ])("writes %s to %s with short months", (from, to, text) => {
    expect(formatDaysShort(from, to)).toBe(text);
  });
});
