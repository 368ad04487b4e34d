import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/**
 * Where the day and the moment of a request, a job or a command come from; everything else in lib gets them from its caller, so that
 * one request has one day and a test may choose it. Each with why it may look at the clock.
 */
const EDGE = new Map([
  ["lib/time.ts", "names the clock of the government"],
  ["lib/actions/context.ts", "begins every write of a form"],
  ["lib/auth/current-session.ts", "begins every request of somebody signed in"],
  ["lib/auth/identity-provider.ts", "how long ago the provider was read"],
  ["lib/cli/backup-command.ts", "how long it took"],
  ["lib/cli/import-command.ts", "begins a command"],
  ["lib/cli/restore-command.ts", "how long it took"],
  ["lib/jobs/system-context.ts", "begins every job and command of the server"],
  ["lib/storage/disk-storage.ts", "the age of files on the disk"],
]);

/** Whether a call asks what time it is: `new Date()`, `Date.now()`, `performance.now()`, or `localToday()` of lib/time. */
const ASKS = ["Date.now", "performance.now", "localToday"];
const asksTheTime = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) ||
  (ts.isCallExpression(node) && ASKS.includes(node.expression.getText()));

function looksAtTheClock(file: string): boolean {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  let found = false;
  const visit = (node: ts.Node): void => {
    if (asksTheTime(node)) found = true;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = globSync("lib/**/*.{ts,tsx}").filter((file) => !file.startsWith("lib/db/generated/"));
const looking = files.filter(looksAtTheClock);

describe("the clock", () => {
  it("is looked for everywhere", () => {
    expect(files.length).toBeGreaterThan(500);
  });

  it("is looked at where a request, a job or a command begins, and nowhere below", () => {
    expect(looking.filter((file) => !EDGE.has(file))).toEqual([]);
  });

  it("is looked at by each file that may", () => {
    expect([...EDGE.keys()].filter((file) => !looking.includes(file))).toEqual([]);
  });
});
