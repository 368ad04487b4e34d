import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** A limit that is written into a sentence; one of something is no limit that anybody would change. */
const RETYPED =
  /(?:(?:[Pp]aling|[Mm]aksimal|[Mm]inimal) (?:\w+ )?|(?:[Ll]ebih|[Kk]urang) dari )(?!1 )\d|\d (?:MB|JP|huruf|karakter)\b/;
/** Where a number stays in its sentence, each with its reason. */
const ALLOWED = new Map([
  ["lib/text/imports.ts", "rows and columns are limits of a pattern in lib/imports/workbook-guard.ts"],
  ["components/imports/upload-form.tsx", "MB: the size stands in lib/imports, which forms may not import"],
  ["components/training/training-form.tsx", "1 JP = 45 minutes is the unit itself"],
  ["app/(portal)/sdm/hak-akses/beri/page.tsx", "how many are shown, not what is allowed"],
  ["components/progress/progress-chart.tsx", "100 % is the whole of a target"],
  ["lib/env.ts", "for whoever starts the process"],
]);

/** What a file says: its strings, the fixed parts of its templates, the text of its pages. */
function saidIn(file: string): string[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, false, kind);
  const said: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
      said.push(node.text.replaceAll(/\s+/g, " "));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return said;
}

describe("sentences", () => {
  const files = globSync("{app,components,lib}/**/*.{ts,tsx}").filter(
    (file) => !file.includes("/generated/"),
  );
  const found = files.flatMap((file) =>
    saidIn(file)
      .filter((text) => RETYPED.test(text))
      .map((text) => ({ file, text })),
  );

  it("take the limits that they name from where these are set", () => {
    expect(found.filter(({ file }) => !ALLOWED.has(file))).toEqual([]);
  });

  it("that keep a number for a reason still do", () => {
    expect([...ALLOWED.keys()].filter((file) => !found.some((one) => one.file === file))).toEqual([]);
  });
});
