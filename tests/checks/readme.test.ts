import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENV_KEYS, parseEnv } from "@/lib/env";

const readme = readFileSync("README.md", "utf8");

/** Set by a script for its own child, never by people. */
const INTERNAL = [
  "BINA_E2E_URL",
  "BINA_E2E_EMPTY_URL",
  "BINA_E2E_EMPTY_DATABASE_URL",
  "NEXT_TELEMETRY_DISABLED",
];

/** `npm start` sets them where people do not. */
const SET_BY_START = ["NODE_ENV", "DATABASE_URL"];

describe("README.md", () => {
  it.each(ENV_KEYS)("explains the setting %s", (key) => {
    expect(readme).toMatch(new RegExp(`^\\|.*\`${key}\``, "m"));
  });

  it("explains every setting that the scripts read", () => {
    const sources = globSync(["scripts/*.mjs", "prisma/**/*.ts", "playwright.config.ts"]);
    const text = sources.map((file) => readFileSync(file, "utf8")).join("\n");
    const read = new Set(
      [...text.matchAll(/\b(?:BINA|NEXT|NEXTAUTH|OIDC|SMTP)_[A-Z0-9_]+|\bPORT(?= *=|")/g)].map(
        ([name]) => name,
      ),
    );
    expect(read.size).toBeGreaterThan(5);
    const unexplained = [...read].filter(
      (name) => !INTERNAL.includes(name) && !readme.includes(`\`${name}\``),
    );
    expect(unexplained).toEqual([]);
  });

  /** The cells of the table of settings: names, default, meaning. */
  const rows = [...readme.matchAll(/^\|\s*(`[A-Z][A-Z0-9_]*`(?:, `[A-Z0-9_]+`)*)\s*\|([^|]*)\|/gm)].map(
    ([, names = "", standard = ""]) => ({
      names: [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ""),
      defaults: [...standard.matchAll(/`([^`]+)`/g)].map(([, value]) => value ?? ""),
    }),
  );

  it("has one table of settings, each of them once, and none that nothing reads", () => {
    const named = rows.flatMap(({ names }) => names);
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
    expect(ENV_KEYS.filter((key) => !named.includes(key))).toEqual([]);
    const sources = globSync(["scripts/*.mjs", "prisma/**/*.ts", "lib/**/*.ts", "playwright.config.ts"]);
    const read = sources.map((file) => readFileSync(file, "utf8")).join("\n");
    const others = named.filter((name) => !ENV_KEYS.includes(name));
    expect(others.filter((name) => !new RegExp(`\\b${name}\\b`).test(read))).toEqual([]);
  });

  it("tells the defaults as they are", () => {
    const least = { DATABASE_URL: "postgresql://bina@localhost/bina", NEXTAUTH_SECRET: "x".repeat(32) };
    const standard = parseEnv({ ...least, BINA_KEYS: `k1:${"A".repeat(43)}=` }) as Record<string, unknown>;
    const told = rows.flatMap(({ names, defaults }) =>
      names.length === defaults.length ? names.map((name, index) => [name, defaults[index]] as const) : [],
    );
    const checked = told.filter(([name]) => standard[name] !== undefined && !SET_BY_START.includes(name));
    expect(checked.length).toBeGreaterThan(10);
    expect(checked.filter(([name, value]) => String(standard[name]) !== value)).toEqual([]);
  });

  it("names files that exist", () => {
    const named = [
      ...readme.matchAll(/`((?:app|components|docs|lib|prisma|scripts|tests)\/[^`\s<…]+)`/g),
    ].map(([, path]) => path ?? "");
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("shows pictures that exist", () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path ?? "");
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
  });
});
