import { describe, expect, it } from "vitest";
import { countChange, indexChange } from "@/lib/text/change";
import { workingTimeText } from "@/lib/text/service";
import { surveyErrorsOf } from "@/lib/text/survey-api";

describe("workingTimeText", () => {
  it.each([
    [10, "10 menit"],
    [60, "1 jam"],
    [90, "1 jam 30 menit"],
    [480, "1 hari kerja"],
    [2400, "5 hari kerja"],
    [500, "8 jam 20 menit"],
  ])("of %i minutes is %s", (minutes, text) => {
    expect(workingTimeText(minutes)).toBe(text);
  });
});

describe("changes", () => {
  it("say nothing where one of the two is hidden", () => {
    expect(indexChange(null, 80)).toBeUndefined();
    expect(indexChange(80, null)).toBeUndefined();
    expect(indexChange(80, undefined)).toBeUndefined();
    expect(countChange(3, undefined)).toBeUndefined();
  });

  it("say how far and whether it is good", () => {
    expect(indexChange(82.64, 80.1, "2025")).toEqual({
      direction: "up",
      text: "2,54 dari 2025",
      isGood: true,
    });
    expect(indexChange(80.1, 82.64, "2025")).toMatchObject({ direction: "down", isGood: false });
    expect(indexChange(80.1, 80.1, "2025")).toEqual({ direction: "flat", text: "sama dengan 2025" });
    expect(countChange(1500, 300, "2025")).toEqual({ direction: "up", text: "1.200 dari 2025" });
  });
});

describe("surveyErrorsOf", () => {
  it("puts each refusal at its field", () => {
    expect(Object.keys(surveyErrorsOf("NOT_FOUND", []))).toEqual(["service"]);
    expect(Object.keys(surveyErrorsOf("REFUSED", ["RESPONSE_TOO_OLD", "SERVICE_CLOSED"]))).toEqual([
      "answeredAt",
      "service",
    ]);
  });
});
