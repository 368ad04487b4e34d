import { findBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { buildEnvironment, e2e } from "./e2e.mjs";
import { reportFailure } from "./failure.mjs";
import { generateClient } from "./generate-client.mjs";
import { mustRun, stopProcesses, stopRequest } from "./processes.mjs";
import { at } from "./root.mjs";
import { CHECKS, check, stage, summary, total, vitest } from "./stages.mjs";

const DONE = { tally: { passed: 1, failed: 0, skipped: 0 } };
const built = async () => {
  await build(await buildEnvironment());
  return DONE;
};
const browserFound = async () => {
  await findBrowser();
  return DONE;
};

/** What is covered is counted in the whole run only: it doubles the time of the unit tests. */
const COVERED = ["--coverage"];
const unit = (args) => stage("Uji unit", () => vitest("unit*", args));
const integration = (args) => stage("Uji integrasi", () => vitest("integration", args));
const endToEnd = (args) => stage("Uji ujung ke ujung", () => e2e(args));
const STAGES = { unit, integration, e2e: endToEnd };

/** The addresses that typed links are checked against: of the pages as they are now, not as they were last built. */
const writeRouteTypes = () =>
  mustRun([at("node_modules/next/dist/bin/next"), "typegen"], "Menulis tipe alamat");

async function checks() {
  await writeRouteTypes();
  const tallies = [];
  for (const [title, args] of CHECKS) tallies.push(await stage(title, () => check(args)));
  return total(tallies);
}

async function everything() {
  // First of all, because it may take root and the internet; without one everything else is tested all the same.
  const browser = await stage("Peramban", browserFound);
  // Type checks and the build mostly keep one core busy each; the tests take what is left of the others.
  const checkAndBuild = async () => [await checks(), await stage("Bangun portal", built)];
  const test = async () => [await unit(COVERED), await integration()];
  const [[checked, build], tested] = await Promise.all([checkAndBuild(), test()]);
  // Without a build there is nothing to visit, and nobody to do it without a browser: the stage counts as failed rather
  // than as absent.
  const visited = build.failed + browser.failed > 0 ? { passed: 0, failed: 1, skipped: 0 } : await endToEnd();
  return total([browser, checked, build, ...tested, visited]);
}

/** `check`: all that needs neither database nor browser, side by side. */
async function quick() {
  await writeRouteTypes();
  const runs = CHECKS.map(([title, args]) => stage(title, () => check(args)));
  return total(await Promise.all([...runs, unit()]));
}

/**
 * Runs the tests and ends the process: code 0 only when nothing failed.
 *
 * @param {string | undefined} name one stage, `check`, or everything
 * @param {string[]} args for the stage's own runner
 */
export async function runTests(name, args) {
  stopRequest().then(async () => {
    await stopProcesses();
    process.exit(130);
  });
  try {
    generateClient();
    const run = name === "check" ? quick : (STAGES[name] ?? everything);
    const tally = await run(args);
    console.log(summary(tally));
    if (tally.failed > 0) process.exitCode = 1;
  } catch (error) {
    reportFailure(error);
    console.log(summary({ passed: 0, failed: 1, skipped: 0 }));
  }
  process.exit();
}
