import { describe, expect, it } from "vitest";
import { answerDueAt } from "@/lib/domain/people/data-report";

describe("a report of wrong data", () => {
  it("is due three times twenty-four hours after it was sent, over a weekend too", () => {
    const friday = new Date("2026-06-19T08:30:00Z");
    expect(answerDueAt(friday).toISOString()).toBe("2026-06-22T08:30:00.000Z");
  });
});
