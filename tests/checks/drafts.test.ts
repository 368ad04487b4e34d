import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** Forms whose words must not stay on a device, each with its reason. */
const NOT_KEPT = new Map([
  ["components/coaching/counselling-forms.tsx", "confidential between two people"],
  ["components/talent/potential-form.tsx", "how somebody was assessed, for HR and the talent committee only"],
  ["components/survey/survey-form.tsx", "a citizen's answer, often on a device of the office"],
  ["components/survey/assisted-form.tsx", "a citizen's answer, on a device of the counter"],
  ["components/complaint/complaint-form.tsx", "a citizen's, often on a device of others"],
  ["components/consultation/ask-form.tsx", "a citizen's, often on a device of others"],
  ["components/forum/words-form.tsx", "a citizen's, often on a device of others"],
  ["components/forum/comment-form.tsx", "a citizen's, often on a device of others"],
  ["components/forum/propose-form.tsx", "a citizen's, often on a device of others"],
  ["components/forum/appeal-form.tsx", "a citizen's, often on a device of others"],
  ["components/complaint/reporter-forms.tsx", "a citizen's, often on a device of others"],
  ["components/complaint/verify-form.tsx", "names the people in a complaint"],
  ["components/complaint/assign-form.tsx", "names the people in a complaint"],
  ["components/complaint/words-form.tsx", "names the people in a complaint"],
  ["components/complaint/end-forms.tsx", "names the people in a complaint"],
  ["components/hearing/suggestion-form.tsx", "a citizen's own words, with the names in them"],
  ["components/application/register-form.tsx", "names the applicant, on a device of the counter"],
  ["components/application/submit-form.tsx", "a citizen's, often on a device of others"],
  ["components/application/note-form.tsx", "about an applicant, on a device of the counter"],
  ["components/complaint/template-form.tsx", "a new one has no place yet that says it arrived"],
]);

const files = globSync("{app,components}/**/*.tsx").filter((file) => !file.startsWith("components/ui/"));
const sources = new Map(
  files.map((file) => [
    file,
    ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX),
  ]),
);

/** The elements that stand in a piece of a page, by name. */
function elementsIn(node: ts.Node): string[] {
  const found: string[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isJsxOpeningElement(at) || ts.isJsxSelfClosingElement(at)) found.push(at.tagName.getText());
    ts.forEachChild(at, visit);
  };
  visit(node);
  return found;
}

/** The file of ours that a name comes from. */
function fileOf(file: string, name: string): string | null {
  for (const statement of sources.get(file)?.statements ?? []) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const names: readonly string[] = statement.importClause?.getText().match(/\w+/g) ?? [];
    if (!names.includes(name)) continue;
    const { text } = statement.moduleSpecifier;
    const target = text.startsWith("@/") ? text.slice(2) : path.join(path.dirname(file), text);
    return sources.has(`${target}.tsx`) ? `${target}.tsx` : null;
  }
  return null;
}

/** The element's own definition in a file, else nothing. */
function definitionOf(file: string, name: string): ts.Node | null {
  for (const statement of sources.get(file)?.statements ?? []) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
    if (!ts.isVariableStatement(statement)) continue;
    const one = statement.declarationList.declarations.find((declared) => declared.name.getText() === name);
    if (one) return one;
  }
  return null;
}

/** Whether many words can be written in it, in its own elements or in those that it is made of. */
function takesWords(file: string, node: ts.Node): boolean {
  return elementsIn(node).some((name) => {
    if (name === "Textarea" || name === "textarea") return true;
    const here = definitionOf(file, name);
    if (here) return here !== node && takesWords(file, here);
    const from = fileOf(file, name);
    const there = from === null ? null : definitionOf(from, name);
    return from !== null && there !== null && takesWords(from, there);
  });
}

/** Every `<form>` of a file. */
function formsOf(file: string): ts.JsxElement[] {
  const found: ts.JsxElement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && node.openingElement.tagName.getText() === "form") found.push(node);
    ts.forEachChild(node, visit);
  };
  const source = sources.get(file);
  if (source) visit(source);
  return found;
}

const wordy = files.flatMap((file) =>
  formsOf(file)
    .filter((form) => takesWords(file, form))
    .map((form) => ({ file, form })),
);

describe("forms with room for many words", () => {
  it("are all found, also where the field is a component of its own", () => {
    const found = new Set(wordy.map(({ file }) => file));
    expect(wordy.length).toBeGreaterThan(35);
    for (const file of ["plan/plan-form", "service/edit-service-form", "appraisal/decide-forms"])
      expect(found).toContain(`components/${file}.tsx`);
    expect([...NOT_KEPT.keys()].filter((file) => !found.has(file))).toEqual([]);
  });

  it("keep what somebody writes when the session ends meanwhile", () => {
    const forgetful = wordy.filter(
      ({ file, form }) => !NOT_KEPT.has(file) && !elementsIn(form).includes("DraftKeeper"),
    );
    expect(forgetful.map(({ file, form }) => `${file}: ${form.openingElement.getText()}`)).toEqual([]);
  });

  it("say so where a form may have grown stale and must be loaded again", () => {
    const silent = wordy.filter(
      ({ form }) =>
        elementsIn(form).includes("DraftKeeper") &&
        form.getText().includes('name="version"') &&
        !/<FormOutcome[^>]*keepsDraft/.test(form.getText()),
    );
    expect(silent.map(({ file }) => file)).toEqual([]);
  });
});
