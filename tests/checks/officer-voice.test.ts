import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/**
 * What citizens say of an officer is feedback and never a rating, and is read by the officer and the unit's head alone
 * (docs/decisions/0037-how-the-serving-officer-did.md): the files that know it, and no others.
 */
const TABLES = [
  "lib/queries/survey/officer-voices.ts",
  "lib/services/survey/publish-officer-voices.ts",
  "lib/services/survey/store-response-sql.ts",
];
const READERS = ["app/(portal)/sdm/survei/report-page.tsx", "app/(portal)/skp/umpan-balik/page.tsx"];

const files = globSync("{app,components,lib}/**/*.{ts,tsx}", { exclude: ["lib/db/generated/**"] });
const using = (words: RegExp) =>
  files
    .filter((file) => !file.startsWith("lib/db/generated/") && words.test(readFileSync(file, "utf8")))
    .sort();

describe("what citizens say of an officer", () => {
  it("is in few hands: no export, no open data, no appraisal, no paper", () => {
    expect(files.length).toBeGreaterThan(500);
    expect(using(/officer_?voice(_?publication)?\b(?!s)/i).filter((file) => /^lib/.test(file))).toEqual(
      TABLES,
    );
    expect(using(/(own|unit)OfficerVoices\b/)).toEqual([...READERS, TABLES[0]].sort());
  });
});
