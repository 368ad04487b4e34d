import { describe, expect, it } from "vitest";
import { portalsFor } from "../../../scripts/which-portals.mjs";

const [TOWN, EMPTY, BOTH] = [
  { town: true, empty: false },
  { town: false, empty: true },
  { town: true, empty: true },
];

describe("which portals the journeys may visit", () => {
  it.each([
    [[], BOTH],
    [["-g", "UTUH-01"], BOTH],
    [["tests/e2e"], BOTH],
    [["tests/e2e/"], BOTH],
    [["tests/e2e/empty"], EMPTY],
    [["tests/e2e/empty/"], EMPTY],
    [["tests/e2e/empty/from-empty.spec.ts"], EMPTY],
    [["tests/e2e/empty/from-empty.spec.ts:44"], EMPTY],
    [["tests/e2e/sign-in.spec.ts"], TOWN],
    [["tests/e2e/sign-in.spec.ts:12:3", "-g", "MASUK-01"], TOWN],
    // A name that only sounds like it.
    [["tests/e2e/empty-states.spec.ts"], TOWN],
    [["tests/e2e/empty", "tests/e2e/sign-in.spec.ts"], BOTH],
    [["--project", "empty"], EMPTY],
    [["--project", "phone"], TOWN],
    [["--project", "phone", "--project", "empty"], BOTH],
    [["--project", "desktop", "tests/e2e/sign-in.spec.ts"], TOWN],
  ] as const)("%j", (args, expected) => {
    expect(portalsFor(args)).toEqual(expected);
  });
});
