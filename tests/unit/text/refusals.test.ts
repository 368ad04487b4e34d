import { describe, expect, it } from "vitest";
import { unexpectedText } from "@/lib/text/refusals";

describe("unexpectedText", () => {
  it.each([
    ["Node", new Error("ENOSPC: no space left on device, write")],
    ["PostgreSQL", new Error('could not extend file "base/1": No space left on device')],
    ["a library around it", new Error("query failed", { cause: new Error("53100") })],
  ])("tells of a full disk when %s says so", (_, error) => {
    expect(unexpectedText(error)).toContain("Penyimpanan di server penuh");
  });

  it.each([new Error("anything"), "text", null])("says nothing of the inside of other errors", (error) => {
    expect(unexpectedText(error)).toContain("gangguan di pihak kami");
  });
});
