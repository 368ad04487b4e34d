import { globSync, readFileSync } from "node:fs";

/** What a test changes for every other test of its process, even where it puts it back afterwards. */
const PROCESS_WIDE =
  /\bvi\.(mock|doMock|resetModules|stubEnv|stubGlobal|useFakeTimers)\(|\bprocess\.env\b|\bprocess\.chdir\(/;

/**
 * The files among `pattern` that need a process of their own. All others share one: loading the same modules anew for
 * each file would take three quarters of the run.
 *
 * @param {string} pattern
 * @param {string} cwd
 * @returns {string[]}
 */
export const processWide = (pattern, cwd) =>
  globSync(pattern, { cwd }).filter((file) => PROCESS_WIDE.test(readFileSync(`${cwd}/${file}`, "utf8")));
