import path from "node:path";
import { at } from "./root.mjs";

/** Playwright's project that begins with an empty Bina. */
const EMPTY = "empty";
/** The folder of its tests. */
const EMPTY_TESTS = at("tests", "e2e", EMPTY);

const liesIn = (file, folder) => file === folder || file.startsWith(folder + path.sep);

/**
 * Which portals the tests that Playwright's arguments name may visit: the town of the demonstration, and the empty one.
 * Arguments that name no file and no folder, such as a title after `-g`, may lead to either.
 *
 * @param {readonly string[]} args Playwright's
 * @returns {{ town: boolean, empty: boolean }}
 */
export function portalsFor(args) {
  const projects = args.flatMap((arg, index) => (args[index - 1] === "--project" ? [arg] : []));
  const places = args
    .filter((arg) => arg.includes(".spec.ts") || arg.startsWith(path.join("tests", "e2e")))
    // A line may follow the file, as in sign-in.spec.ts:12.
    .map((arg) => path.resolve(at(), arg.replace(/(:\d+)+$/, "")));
  const some = (list, isOne) => list.length === 0 || list.some(isOne);
  return {
    town: some(projects, (one) => one !== EMPTY) && some(places, (one) => !liesIn(one, EMPTY_TESTS)),
    empty:
      some(projects, (one) => one === EMPTY) &&
      some(places, (one) => liesIn(one, EMPTY_TESTS) || liesIn(EMPTY_TESTS, one)),
  };
}
