import { describe, expect, it } from "vitest";
import { MOMENT_MINUTES, momentOf, momentStart } from "@/lib/domain/survey/moment";

describe("the ten minutes of an answer", () => {
  it("are one number from their first to their last millisecond", () => {
    const first = new Date("2026-06-15T03:10:00.000Z");
    const last = new Date(first.getTime() + MOMENT_MINUTES * 60_000 - 1);
    expect(momentOf(last)).toBe(momentOf(first));
    expect(momentOf(new Date(last.getTime() + 1))).toBe(momentOf(first) + 1);
    expect(momentOf(new Date(first.getTime() - 1))).toBe(momentOf(first) - 1);
  });

  it("begin where their number says", () => {
    const at = new Date("2026-06-15T03:17:23.456Z");
    expect(momentStart(momentOf(at)).toISOString()).toBe("2026-06-15T03:10:00.000Z");
  });
});
