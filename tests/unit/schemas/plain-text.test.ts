import { describe, expect, it } from "vitest";
import { searchWords } from "@/lib/schemas/plain-text";

describe("searchWords", () => {
  it.each([
    ["  kartu keluarga ", "kartu keluarga"],
    ["ka\0rtu", "kartu"],
    ["\ud800kartu", "kartu"],
    ["x".repeat(100), "x".repeat(100)],
  ])("reads %j", (given, words) => {
    expect(searchWords.parse(given)).toBe(words);
  });

  it.each([["x".repeat(101)], [["kartu", "keluarga"]], [undefined]])("refuses %j", (given) => {
    expect(searchWords.safeParse(given).success).toBe(false);
  });
});
