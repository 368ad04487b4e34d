import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { explain } from "./failure.mjs";
import { runNode, startNode } from "./processes.mjs";
import { at, DATA } from "./root.mjs";

/**
 * What a stage came to.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };
const REPORTS = path.join(DATA, "reports");

/** Checks that are one program each: name, what people read, arguments for Node. */
export const CHECKS = [
  ["Tipe (tsc)", ["node_modules/typescript-native/bin/tsc", "--project", "tsconfig.check.json"]],
  ["Gaya tulis (Biome)", ["node_modules/@biomejs/biome/bin/biome", "check", "."]],
  [
    "Tabel impor (dependency-cruiser)",
    [
      "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
      "--config",
      ".dependency-cruiser.cjs",
      "--output-type",
      "err-long",
      "app",
      "components",
      "lib",
      "prisma",
      "scripts",
      "tests",
    ],
  ],
  ["Kode mati (knip)", ["node_modules/knip/bin/knip.js", "--no-config-hints"]],
];

/** Runs a stage and prints its name, outcome and seconds; what it printed itself is shown only when it failed. */
export async function stage(title, run) {
  const started = performance.now();
  const {
    tally,
    output = "",
    notes = [],
  } = await run().catch((error) => ({
    tally: FAILED,
    output: explain(error) ?? `${error.stack ?? error}`,
  }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace(".", ",");
  const count = tally.passed + tally.failed > 1 ? `, ${tally.passed} lulus` : "";
  if (tally.failed > 0) console.log(output.trimEnd());
  console.log(
    `${tally.failed > 0 ? `✗ ${title}: ${tally.failed} gagal` : `✓ ${title}`}${count} (${seconds} dtk)`,
  );
  for (const note of notes) console.log(`  ${note}`);
  return tally;
}

/** A check counts as one. */
export async function check(args, options) {
  const { code, output } = await runNode(args, options);
  return { tally: code === 0 ? PASSED : FAILED, output };
}

/** A run that ended badly without a failed test has failed nevertheless. */
const withCrash = (tally, code) => (code === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 });

function freshReport(name) {
  mkdirSync(REPORTS, { recursive: true });
  const file = path.join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** What a runner reported; null when it wrote no report. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return null;
  }
}

function tallyFrom(report, code, tallyOf) {
  if (report) return withCrash(tallyOf(report), code);
  return code === 0 ? { passed: 0, failed: 0, skipped: 0 } : FAILED;
}

/** The tests of one Vitest project, or of those that a pattern names. */
export async function vitest(project, args = []) {
  const file = freshReport(project.replace("*", ""));
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const flags = ["run", "--project", project, "--passWithNoTests", ...reporters, ...args];
  const { code, output } = await runNode([at("node_modules/vitest/vitest.mjs"), ...flags]);
  const tally = tallyFrom(readReport(file), code, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
  return { tally, output };
}

const journeysOf = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(journeysOf)];

/**
 * The result of the journeys by Playwright's JSON report. Who failed once and then passed has passed, and is named: a
 * journey that stumbles often is a fault that waits.
 * @returns {{ tally: Tally, notes: string[] }}
 */
export function journeyResult(report, code) {
  const tally = tallyFrom(report, code, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
  const stumbled = journeysOf(report ?? {}).flatMap(({ title, tests }) =>
    tests.filter(({ status }) => status === "flaky").map(({ projectName }) => `${title} (${projectName})`),
  );
  return { tally, notes: stumbled.length > 0 ? [`goyah: ${stumbled.join("; ")}`] : [] };
}

/** The end-to-end tests against a portal that runs already; progress is shown as it comes. */
export async function playwright(env, args = []) {
  const file = freshReport("e2e");
  const flags = ["test", "--pass-with-no-tests", ...args];
  const stdio = ["ignore", "inherit", "inherit"];
  const code = await startNode([at("node_modules/@playwright/test/cli.js"), ...flags], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    stdio,
  }).done;
  return journeyResult(readReport(file), code);
}

/** @param {Tally[]} tallies */
export const total = (tallies) =>
  tallies.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
  }));

/** The last line of a run, for people and for programs. */
export const summary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
