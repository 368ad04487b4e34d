import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COOKIES } from "@/lib/domain/privacy/cookies";
import { retentionOf } from "@/lib/domain/privacy/retention";
import { SCHEDULES } from "@/lib/jobs/schedules";
import { TOLD_AT } from "@/lib/text/privacy";

const REGISTRY = "lib/domain/privacy/cookies.ts";
const RETENTION = "lib/domain/privacy/retention.ts";

const sources = new Map(
  globSync("{app,components,lib}/**/*.{ts,tsx}", { exclude: (file) => file.includes("generated") }).map(
    (file) => [file, readFileSync(file, "utf8")] as const,
  ),
);
const filesWith = (pattern: RegExp): string[] =>
  [...sources].flatMap(([file, text]) => (pattern.test(text) ? [file] : [])).sort();

describe("cookies", () => {
  it("are set by a few files alone, which take name and time from the table that people read", () => {
    const setting = filesWith(/from "next\/headers"/).filter((file) =>
      /\bcookies\b/.test(sources.get(file) ?? ""),
    );
    expect(setting.length).toBeGreaterThan(5);
    const apart = setting.filter(
      (file) =>
        !/(?:domain\/privacy\/cookies|auth\/session-cookie|\.\/session-cookie)"/.test(
          sources.get(file) ?? "",
        ),
    );
    expect(apart).toEqual([]);
    expect(filesWith(/document\.cookie|Set-Cookie|\.cookies\.(?:set|delete)\(/)).toEqual([]);
  });

  it("have no name anywhere but in that table", () => {
    const named = [...sources].flatMap(([file, text]) =>
      file === REGISTRY
        ? []
        : Object.values(COOKIES).flatMap(({ name }) =>
            text.includes(`"${name}"`) ? [`${file}: ${name}`] : [],
          ),
    );
    expect(named).toEqual([]);
    const literal = filesWith(/\b(?:jar|\(await cookies\(\)\))\.(?:set|get)\(\s*["'`]/);
    expect(literal).toEqual([]);
  });

  it("have a name of their own each", () => {
    const names = Object.values(COOKIES).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("what is forgotten", () => {
  const terms = retentionOf(365);

  it("is forgotten by every job that there is for it, and each of them is told of", () => {
    const forgetting = SCHEDULES.map(({ job }) => job).filter((job) => /\.(?:forget|blank)/.test(job));
    expect(forgetting.length).toBeGreaterThan(4);
    expect(
      Object.values(terms)
        .map(({ job }) => job)
        .sort(),
    ).toEqual(forgetting.sort());
    expect(Object.keys(TOLD_AT).sort()).toEqual(Object.keys(terms).sort());
  });

  it("is forgotten after terms that all stand in the table that people read", () => {
    const declared = [...sources].flatMap(([, text]) =>
      [...text.matchAll(/^(?:export )?const (\w*(?:KEPT|RETENTION)\w*DAYS)\b/gm)].map(
        ([, name]) => name ?? "",
      ),
    );
    expect(declared.length).toBeGreaterThan(5);
    const table = sources.get(RETENTION) ?? "";
    expect(declared.filter((name) => !table.includes(name))).toEqual([]);
  });
});
