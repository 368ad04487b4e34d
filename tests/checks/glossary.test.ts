import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROW = /^\|[^|]*\|[^|]*\|[^|]*\|([^|]*)\|$/gm;

/** Words of the table's last column, as they would stand in an identifier. */
function forbiddenWords(): string[] {
  const rows = [...readFileSync("docs/glossary.md", "utf8").matchAll(ROW)].slice(2);
  return rows.flatMap(([, cell]) => [...(cell ?? "").matchAll(/`(\w+)`/g)].map(([, word]) => word ?? ""));
}

/** `PeriodEvent` and `PERIOD_EVENT` are both "period event": words are compared whole, not as letters in a row. */
const inWords = (identifier: string): string =>
  identifier
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();

/** Every identifier of a file as the compiler sees them: what people read, addresses and comments are none. */
function identifiersOf(file: string): string[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, false, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

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
    const forbidden = new RegExp(`\\b(?:${words.map(inWords).join("|")})s?\\b`);
    const found = sources.flatMap((file) =>
      identifiersOf(file)
        .filter((identifier) => forbidden.test(inWords(identifier)))
        .map((identifier) => `${file}: ${identifier}`),
    );
    expect(found).toEqual([]);
  });
});
