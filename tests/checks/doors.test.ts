import { globSync, readFileSync } from "node:fs";
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
    "app/(public)/survei/[service]/actions.ts sendSurveyAction",
    "a citizen's answer: nobody is asked who they are",
  ],
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

/** The name of what a function of the page awaits first. */
function firstAwaited(file: string): string | null {
  const page = sourceOf(file).statements.find(
    (statement): statement is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(statement) && isExported(statement),
  );
  let first: string | null = null;
  const visit = (node: ts.Node): void => {
    if (first !== null) return;
    if (ts.isAwaitExpression(node)) {
      first = ts.isCallExpression(node.expression)
        ? node.expression.expression.getText()
        : node.expression.getText();
      return;
    }
    ts.forEachChild(node, visit);
  };
  if (page?.body) visit(page.body);
  return first;
}

describe("pages and routes of the portal", () => {
  const doors = globSync("app/(portal)/**/{page,route}.{ts,tsx}");

  it("are all looked at", () => {
    expect(doors.length).toBeGreaterThan(25);
  });

  it.each(doors)("%s asks who it is before anything else", (file) => {
    const guards = file === SOFT ? ["currentSession"] : GUARDS;
    expect(guards).toContain(firstAwaited(file));
    if (file === SOFT) expect(readFileSync(file, "utf8")).toContain("await requireContext()");
  });
});
