import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The worked examples of the law by their numbers, as they were agreed when Bina was begun. */
const EXAMPLES = [
  ...["P1", "P2", "P4", "P5", "P7", "P8", "P11"],
  ...["D1", "D3", "D4", "D6", "D10"],
  ...["S1", "S2", "S7", "S9", "S10"],
  ...["A1", "A2", "A7", "A8"],
  ...["I1", "I4"],
  ...["N1", "N2", "N3", "N4", "N5", "N6", "N10"],
  ...["K1", "K2"],
  ...["T1", "T2", "T3"],
  ...["J1", "J2"],
];

const [, section = ""] =
  /^## Worked examples\n([\s\S]*?)^## /m.exec(readFileSync("docs/rules.md", "utf8")) ?? [];
/** Each example with the file that the list names for it. */
const listed = [...section.matchAll(/^\| ([A-Z]\d[^|]*?) *\|[^|]*\| `([^`]+)` *\|$/gm)].flatMap(
  ([, examples = "", file = ""]) => examples.split(", ").map((example) => [example, file] as const),
);

describe("the worked examples of the law", () => {
  it("are each in the list, once", () => {
    expect(listed.map(([example]) => example).toSorted()).toEqual(EXAMPLES.toSorted());
  });

  it.each(listed)("%s names a test of %s", (example, file) => {
    // In the title of a test, or first in a row of its table.
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`["( ]${example}(?=[":, ]| and )`));
  });
});
