import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const SERVICES = "lib/services";
const MUTATE = `${SERVICES}/mutate.ts`;
const WRITE_SETTING = `${SERVICES}/write-setting.ts`;

/** What a function says of a file, asked many times and worked out once. */
function once<Found>(find: (file: string) => Found): (file: string) => Found {
  const known = new Map<string, Found>();
  return (file) => {
    const found = known.get(file) ?? find(file);
    known.set(file, found);
    return found;
  };
}

const sourceOf = once((file) =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true),
);

const moduleOf = (statement: ts.Statement): string | null =>
  (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
  statement.moduleSpecifier &&
  ts.isStringLiteral(statement.moduleSpecifier)
    ? statement.moduleSpecifier.text
    : null;

/** The file of ours that a specifier names; null for a package. */
function fileOf(from: string, specifier: string): string | null {
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.join(path.dirname(from), specifier)
      : null;
  if (base === null) return null;
  return (
    [base, `${base}.ts`, `${base}.tsx`].find((file) => /\.[a-z]+$/.test(file) && existsSync(file)) ?? null
  );
}

/** Every file of ours that a file imports, at its head or on the way. */
const importsOf = once((file): readonly string[] => {
  const found = new Set<string>();
  const add = (specifier: string | null) => {
    const target = specifier === null ? null : fileOf(file, specifier);
    if (target !== null) found.add(target);
  };
  const source = sourceOf(file);
  for (const statement of source.statements) add(moduleOf(statement));
  const visit = (node: ts.Node): void => {
    const isLate = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const [specifier] = isLate ? node.arguments : [];
    if (specifier && ts.isStringLiteral(specifier)) add(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found];
});

/** The names under which a file knows what it imports from these files. */
function namesFrom(file: string, targets: ReadonlySet<string>): readonly string[] {
  return sourceOf(file).statements.flatMap((statement) => {
    const specifier = moduleOf(statement);
    const target = specifier === null ? null : fileOf(file, specifier);
    if (target === null || !targets.has(target) || !ts.isImportDeclaration(statement)) return [];
    const bindings = statement.importClause?.namedBindings;
    return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
  });
}

/** Whether one of these functions is called somewhere in the file. */
function calls(file: string, names: readonly string[]): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && names.includes(node.expression.getText())) found = true;
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(file));
  return found;
}

const services = globSync(`${SERVICES}/*/*.ts`);
const withMutate = new Set([MUTATE]);
/** The files that write: those that open the door of writes themselves. */
const writing = services.filter((file) => calls(file, namesFrom(file, withMutate)));
/** Beside them those that take a write of another file and say which: closing a period is moving it. */
const shared = new Set(writing);
const passing = services.filter((file) => !shared.has(file) && calls(file, namesFrom(file, shared)));

const tests = globSync("tests/integration/**/*.ts");
const tested = new Set(tests.flatMap(importsOf));

/** What another of these services beside it takes over from this file, as all steps of a complaint do. */
const isSharedBy = (others: ReadonlySet<string>, file: string): boolean =>
  services.some((other) => others.has(other) && importsOf(other).includes(file));
const isSharedByTested = (file: string): boolean => isSharedBy(tested, file);

/** Whether something in the file is written into the trail: its words name what was done, or it has its line from a setting. */
function isAudited(file: string): boolean {
  let found = calls(file, namesFrom(file, new Set([WRITE_SETTING])));
  const visit = (node: ts.Node): void => {
    const isAction =
      (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
      node.name.getText() === "action";
    if (isAction) found = true;
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(file));
  return found;
}

/** The tests that take the trail away under a write, and what they call. */
const BREAKING = ["tests/support/broken-trail.ts", "tests/support/with-the-change.ts"];
const broken = new Set(
  tests.filter((file) => importsOf(file).some((one) => BREAKING.includes(one))).flatMap(importsOf),
);

/** Writes whose line stands alone: nothing but the trail is written, so nothing can be left without it. */
const LINE_ALONE = [
  "lib/services/access/copy-own-data.ts",
  "lib/services/system/note-backup.ts",
  "lib/services/system/note-restore.ts",
];

/** Writes that are reached from a test by a longer way: each file imports the one before it, a test the last. */
const LONGER_WAYS: readonly (readonly string[])[] = [
  [
    "lib/services/system/note-backup.ts",
    "lib/cli/backup-command.ts",
    "lib/cli/commands.ts",
    "lib/cli/run-command.ts",
  ],
  [
    "lib/services/system/note-restore.ts",
    "lib/cli/restore-command.ts",
    "lib/cli/commands.ts",
    "lib/cli/run-command.ts",
  ],
];

describe("services that write", () => {
  it("are all looked at", () => {
    expect(writing.length).toBeGreaterThan(80);
    expect(writing).toContain("lib/services/training/enrol.ts");
    expect(writing).toContain("lib/services/complaint/step-complaint.ts");
    expect(passing).toContain("lib/services/period/close-period.ts");
  });

  it("are each called by an integration test, on a real database", () => {
    const byLongerWay = LONGER_WAYS.map(([file]) => file);
    const untested = [...writing, ...passing].filter(
      (file) => !tested.has(file) && !isSharedByTested(file) && !byLongerWay.includes(file),
    );
    expect(untested).toEqual([]);
  });

  it("are each tried with a trail that cannot be written, where they are written into it", () => {
    const audited = [...writing.filter(isAudited), ...passing];
    expect(audited.length).toBeGreaterThan(80);
    expect(audited).toContain("lib/services/talent/set-talent-rules.ts");
    const untried = audited.filter(
      (file) => !broken.has(file) && !isSharedBy(broken, file) && !LINE_ALONE.includes(file),
    );
    expect(untried).toEqual([]);
  });

  it("have no reason not to be tried that does not hold", () => {
    expect(LINE_ALONE.filter((file) => !writing.includes(file) || broken.has(file))).toEqual([]);
  });

  it.each(LONGER_WAYS)("%s is reached through %s", (file, ...way) => {
    const steps = [file, ...way];
    const broken = steps.slice(1).filter((step, index) => !importsOf(step).includes(steps[index] ?? ""));
    expect(broken).toEqual([]);
    expect(tested.has(steps.at(-1) ?? "")).toBe(true);
    // Else the longer way is not needed any more.
    expect(tested.has(file) || isSharedByTested(file)).toBe(false);
  });
});
