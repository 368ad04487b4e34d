import { describe, expect, it } from "vitest";
import { reviewLines } from "@/lib/domain/plan/review";

const RESULTS = [
  { id: "a", text: "Berkas selesai" },
  { id: "b", text: "Laporan lengkap" },
];

describe("comments on the lines of a plan", () => {
  it("come in the order of the plan, with the words of each line, and without those that say nothing", () => {
    expect(
      reviewLines(RESULTS, [
        { resultId: "b", comment: "Kapan?" },
        { resultId: "a", comment: "Berapa?" },
      ]),
    ).toEqual([
      { resultId: "a", resultText: "Berkas selesai", comment: "Berapa?" },
      { resultId: "b", resultText: "Laporan lengkap", comment: "Kapan?" },
    ]);
    expect(reviewLines(RESULTS, [{ resultId: "a", comment: "  " }])).toEqual([]);
    expect(reviewLines(RESULTS, [])).toEqual([]);
  });

  it("are none of this plan's when one is about another line", () => {
    expect(reviewLines(RESULTS, [{ resultId: "c", comment: "Mana?" }])).toBeNull();
  });
});
