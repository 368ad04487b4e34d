import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/**
 * Who may touch what two people confided to one another: its own services and its own query, and the change of keys, which sees
 * ciphers. No export, open data, paper, report or download is among them.
 */
const TOUCHING = [
  "lib/queries/coaching/counselling.ts",
  "lib/services/coaching/counselling-entry.ts",
  "lib/services/coaching/open-counselling.ts",
  "lib/services/coaching/write-counselling.ts",
  "lib/services/system/sealed-columns.ts",
];

/** The model by any client, the relations that lead to it, and its table in SQL. */
const NAMED =
  /\.counselling(?:Entry)?\b(?!\()|\bcounselling_entry\b|\b(?:counselled|counsels|confided):|(?:FROM|JOIN) +"?counselling\b/;

it("counselling is read and written by its own few files alone", () => {
  const files = execFileSync("git", ["ls-files", "lib", "app", "components", "prisma/seed.ts"])
    .toString()
    .trim()
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file) && existsSync(file));
  const found = files.filter((file) => NAMED.test(readFileSync(file, "utf8")));
  expect(found).toEqual(TOUCHING);
});
