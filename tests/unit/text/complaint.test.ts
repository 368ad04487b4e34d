import { describe, expect, it } from "vitest";
import { dueWord, termText } from "@/lib/text/complaint";

describe("termText", () => {
  it.each([
    [{ elapsed: 0, days: 3 }, "0 dari 3 hari kerja"],
    [{ elapsed: 3, days: 3 }, "3 dari 3 hari kerja"],
    [{ elapsed: 6, days: 3 }, "6 hari kerja dari batas 3 hari"],
  ])("says how much of a term is used, and how far it is over: %o", (term, text) => {
    expect(termText(term)).toBe(text);
  });
});

describe("dueWord", () => {
  it.each([
    [{ elapsed: 3, days: 3 }, "sampai"],
    [{ elapsed: 4, days: 3 }, "jatuh tempo"],
  ])("looks ahead until the term is over, and back from then on: %o", (term, word) => {
    expect(dueWord(term)).toBe(word);
  });
});
