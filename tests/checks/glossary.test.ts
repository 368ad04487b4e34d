import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const ROW = /^\|[^|]*\|[^|]*\|[^|]*\|([^|]*)\|$/gm;

/** Words of the table's last column, as they would stand in an identifier. */
function forbiddenWords(): string[] {
  const rows = [...readFileSync("docs/glossary.md", "utf8").matchAll(ROW)].slice(2);
  return rows.flatMap(([, cell]) => [...(cell ?? "").matchAll(/`(\w+)`/g)].map(([, word]) => word ?? ""));
}

/** What people read and addresses are Indonesian: texts, strings and comments do not count. */
const withoutText = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, " ")
    .replace(/\/\/.*$/gm, " ")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""')
    .replace(/`(?:[^`\\]|\\.)*`/g, "``")
    .replace(/>[^<>{}]*</g, "><");

const sources = execFileSync("git", ["ls-files", "lib/**/*.ts", "components/**/*.ts", "components/**/*.tsx"])
  .toString()
  .trim()
  .split("\n")
  .filter((file) => !file.startsWith("lib/text/"));

describe("the glossary", () => {
  const words = forbiddenWords();

  it("forbids words", () => {
    expect(words.length).toBeGreaterThan(15);
  });

  it("finds none of them in an identifier", () => {
    const identifier = new RegExp(`\\b\\w*(?:${words.join("|")})\\w*`, "gi");
    const found = sources.flatMap((file) =>
      [...withoutText(readFileSync(file, "utf8")).matchAll(identifier)].map(([match]) => `${file}: ${match}`),
    );
    expect(found).toEqual([]);
  });
});
