import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const sourceOf = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The wrappers that ask who it is before anything else; which one says who may come. */
const DOORS = ["formAction", "sessionFormAction", "publicFormAction", "visitorFormAction"];
/** Actions that ask for themselves, each with its reason. */
const BY_HAND = new Map([
  ["app/(portal)/actions.ts signOutAction", "signs out at whatever step the session is"],
  [
    "app/(survey)/survei/[service]/actions.ts sendSurveyAction",
    "a citizen's answer: nobody is asked who they are",
  ],
  ["app/(public)/pengaduan/lacak/actions.ts leaveTrackingAction", "forgets the reporter's own code"],
  ["app/(public)/dialog/kode/actions.ts leaveTicketAction", "forgets the participant's own code"],
  ["app/(public)/forum/saya/actions.ts leaveForumAction", "signs the member out on this browser"],
  ["app/(public)/permohonan/lacak/actions.ts leaveApplicationAction", "forgets the applicant's own code"],
]);

/** "file name": the function that makes an exported action, or the action itself. */
function actionsOf(file: string): readonly { readonly name: string; readonly madeBy: string | null }[] {
  return sourceOf(file)
    .statements.filter(isExported)
    .flatMap((statement) => {
      if (ts.isFunctionDeclaration(statement))
        return [{ name: `${file} ${statement.name?.text ?? "default"}`, madeBy: null }];
      if (!ts.isVariableStatement(statement)) return [];
      return statement.declarationList.declarations.map(({ name, initializer }) => ({
        name: `${file} ${name.getText()}`,
        madeBy:
          initializer && ts.isCallExpression(initializer)
            ? initializer.expression.getText().replace(/<.*/s, "")
            : null,
      }));
    });
}

const actionFiles = globSync("app/**/*.{ts,tsx}").filter((file) =>
  /^\s*["']use server["']/.test(readFileSync(file, "utf8")),
);
const actions = actionFiles.flatMap(actionsOf);

describe("server actions", () => {
  it("are all looked at", () => {
    expect(actions.length).toBeGreaterThan(30);
  });

  it("are made by a door that asks who it is", () => {
    const open = actions.filter(({ name, madeBy }) => !BY_HAND.has(name) && !DOORS.includes(madeBy ?? ""));
    expect(open).toEqual([]);
  });

  it("of the portal are for the signed-in", () => {
    const strangers = actions.filter(
      ({ name, madeBy }) => name.startsWith("app/(portal)/") && madeBy !== "formAction" && !BY_HAND.has(name),
    );
    expect(strangers).toEqual([]);
  });

  it("are only written in files of their own, so that none is overlooked", () => {
    const inline = globSync("{app,components,lib}/**/*.{ts,tsx}").filter(
      (file) => /["']use server["']/.test(readFileSync(file, "utf8")) && !actionFiles.includes(file),
    );
    expect(inline).toEqual([]);
  });
});

const GUARDS = ["requireViewer", "requireContext"];
/** Asks softly first, so that an upload by somebody signed out ends at the sign-in page. */
const SOFT = "app/(portal)/sdm/impor/unggah/route.ts";

/** The first call that a function awaits, by name. */
function firstAwaited(body: ts.Node): string | null {
  let first: string | null = null;
  const visit = (node: ts.Node): void => {
    if (first !== null) return;
    if (ts.isAwaitExpression(node)) {
      const { expression } = node;
      first = (ts.isCallExpression(expression) ? expression.expression : expression).getText();
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(body);
  return first;
}

/** The file of ours beside this one from which it imports the name. */
function importedFrom(file: string, name: string): string | null {
  const declaration = sourceOf(file).statements.find(
    (statement) => ts.isImportDeclaration(statement) && statement.importClause?.getText().includes(name),
  );
  const specifier = declaration && ts.isImportDeclaration(declaration) && declaration.moduleSpecifier;
  if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith(".")) return null;
  const target = path.join(path.dirname(file), specifier.text);
  return [`${target}.ts`, `${target}.tsx`].find((candidate) => existsSync(candidate)) ?? null;
}

/** What a page, a route or a function that pages share asks first; followed into the file beside it. */
function firstAsked(file: string, name?: string): string | null {
  const asking = sourceOf(file).statements.find(
    (statement): statement is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(statement) &&
      isExported(statement) &&
      (name === undefined || statement.name?.text === name),
  );
  const first = asking?.body ? firstAwaited(asking.body) : null;
  const shared = first === null || GUARDS.includes(first) ? null : importedFrom(file, first);
  return shared && first ? firstAsked(shared, first) : first;
}

describe("pages and routes of the portal", () => {
  const doors = globSync("app/(portal)/**/{page,route}.{ts,tsx}");

  it("are all looked at", () => {
    expect(doors.length).toBeGreaterThan(25);
  });

  it.each(doors)("%s asks who it is before anything else", (file) => {
    const guards = file === SOFT ? ["currentSession"] : GUARDS;
    expect(guards).toContain(firstAsked(file));
    if (file === SOFT) expect(readFileSync(file, "utf8")).toContain("await requireContext()");
  });
});
