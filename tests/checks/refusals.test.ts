import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** The readers of identity numbers name their faults without the number; whoever passes them on puts it before them. */
const PREFIXES = new Map([
  ["lib/domain/people/nip.ts", ["NIP_"]],
  ["lib/domain/people/nik.ts", ["NIK_"]],
  ["lib/domain/people/identity-digits.ts", ["NIP_", "NIK_"]],
]);
const TEXTS = "lib/text/refusals.ts";

const rules = globSync("lib/domain/**/*.ts");
const program = ts.createProgram([...rules, TEXTS], {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  paths: { "@/*": [path.resolve("*")] },
});
const checker = program.getTypeChecker();

function sourceOf(file: string): ts.SourceFile {
  const source = program.getSourceFile(path.resolve(file)) ?? program.getSourceFile(file);
  if (!source) throw new Error(`${file} is not in the program`);
  return source;
}

const membersOf = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

const literalsOf = (type: ts.Type | undefined): string[] =>
  type ? membersOf(type).flatMap((code) => (code.isStringLiteral() ? [code.value] : [])) : [];

/** What a list holds: one type for an array, one for each place of a tuple. */
const heldBy = (type: ts.Type): readonly ts.Type[] => checker.getTypeArguments(type as ts.TypeReference);

/** The codes that something exported stands for: R of the Decision<S, R> that a rule returns, or a list of refusals. */
function codesOfExport({ name, valueDeclaration }: ts.Symbol): string[] {
  if (!valueDeclaration) return [];
  const type = checker.getTypeAtLocation(valueDeclaration);
  if (name.endsWith("_REFUSALS")) return heldBy(type).flatMap(literalsOf);
  return type
    .getCallSignatures()
    .flatMap((signature) => membersOf(signature.getReturnType()))
    .flatMap((member) => {
      const reasons = member.getProperty("reasons");
      return reasons
        ? literalsOf(heldBy(checker.getTypeOfSymbolAtLocation(reasons, valueDeclaration))[0])
        : [];
    });
}

/** Every code with which a rule of this file may refuse, as a person is told it. */
function codesOf(file: string): readonly string[] {
  const module = checker.getSymbolAtLocation(sourceOf(file));
  const codes = (module ? checker.getExportsOfModule(module) : []).flatMap(codesOfExport);
  return [...new Set(codes)].flatMap((code) => (PREFIXES.get(file) ?? [""]).map((prefix) => prefix + code));
}

/** The areas that refuse with each code; an area is a folder of lib/domain. */
const areas = new Map<string, Set<string>>();
for (const file of rules)
  for (const code of codesOf(file))
    areas.set(code, (areas.get(code) ?? new Set()).add(file.split("/")[2] ?? ""));

/** The codes of each table that lib/text/refusals.ts puts together. */
function tablesOf(): readonly { readonly table: string; readonly codes: readonly string[] }[] {
  const tables: { table: string; codes: readonly string[] }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isSpreadAssignment(node)) {
      const codes = checker.getTypeAtLocation(node.expression).getProperties();
      tables.push({ table: node.expression.getText(), codes: codes.map(({ name }) => name) });
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(TEXTS));
  return tables;
}

const tables = tablesOf();
const worded = tables.flatMap(({ codes }) => codes);

/** The codes that services refuse with in so many words, beside those of the rules. */
function spokenIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const codes: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) codes.push(node.text);
    ts.forEachChild(node, collect);
  };
  const visit = (node: ts.Node): void => {
    const reasons = ts.isCallExpression(node) && node.arguments[1];
    if (reasons && ts.isCallExpression(node) && node.expression.getText() === "refusedBecause")
      collect(reasons);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return codes;
}

describe("refusals", () => {
  it("are all looked at", () => {
    expect(areas.size).toBeGreaterThan(90);
    expect(areas.has("PERIOD_NOT_ENDED")).toBe(true);
    expect(areas.has("NIK_SERIAL_ZERO")).toBe(true);
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(({ codes }) => codes.length === 0)).toEqual([]);
  });

  it("have a code of their own in each area", () => {
    const shared = [...areas].flatMap(([code, users]) =>
      users.size > 1 ? [`${code}: ${[...users].join(", ")}`] : [],
    );
    expect(shared).toEqual([]);
  });

  it("have a sentence", () => {
    expect([...areas.keys()].filter((code) => !worded.includes(code))).toEqual([]);
  });

  it("have one sentence, so that no table overwrites another's", () => {
    expect(worded.filter((code, index) => worded.indexOf(code) !== index)).toEqual([]);
  });

  it("of services have a sentence as well", () => {
    const spoken = globSync("lib/services/**/*.ts").flatMap(spokenIn);
    expect(spoken.length).toBeGreaterThan(30);
    expect([...new Set(spoken)].filter((code) => !worded.includes(code))).toEqual([]);
  });
});
