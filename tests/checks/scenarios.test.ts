import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const ID = /^\| ([A-Z]+-\d{2,}) +\|/gm;
const TAG = /\[([A-Z]+-\d{2,})\]/g;

const idsOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, id]) => id ?? "");

const listed = idsOf(readFileSync("docs/scenarios.md", "utf8"), ID);
const tested = globSync("tests/e2e/**/*.spec.ts").flatMap((file) => idsOf(readFileSync(file, "utf8"), TAG));

describe("docs/scenarios.md and tests/e2e", () => {
  it("lists each scenario once", () => {
    expect(listed.filter((id, index) => listed.indexOf(id) !== index)).toEqual([]);
  });

  it("has an end-to-end test for every scenario", () => {
    expect(listed.filter((id) => !tested.includes(id))).toEqual([]);
  });

  it("lists every scenario that is tested", () => {
    expect(tested.filter((id) => !listed.includes(id))).toEqual([]);
  });
});
