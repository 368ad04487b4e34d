import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENV_KEYS } from "@/lib/env";

const readme = readFileSync("README.md", "utf8");

/** Set by a script for its own child, never by people. */
const INTERNAL = [
  "BINA_E2E_URL",
  "BINA_E2E_EMPTY_URL",
  "BINA_E2E_EMPTY_DATABASE_URL",
  "NEXT_TELEMETRY_DISABLED",
];

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
