import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { paths } from "@/lib/paths";
import { PERMISSIONS } from "@/lib/permissions/grants";

const filesOf = (pattern: string, but: readonly string[]): string =>
  globSync(pattern)
    .filter((file) => !file.includes("/generated/") && !but.includes(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");

describe("permissions", () => {
  const code = filesOf("{app,components,lib}/**/*.{ts,tsx}", [
    "lib/permissions/grants.ts",
    "lib/text/permissions.ts",
  ]);

  it("are all asked for somewhere: the page of rights promises nothing that nobody checks", () => {
    expect(PERMISSIONS.length).toBeGreaterThan(40);
    expect(PERMISSIONS.filter((name) => !code.includes(`"${name}"`))).toEqual([]);
  });
});

/** Every address as it is written in code: `paths.hr.employees`. */
const namesOf = (table: object, prefix: string): string[] =>
  Object.entries(table).flatMap(([key, value]) =>
    typeof value === "object" ? namesOf(value, `${prefix}.${key}`) : [`${prefix}.${key}`],
  );

describe("addresses", () => {
  const code = filesOf("{app,components,lib,prisma,tests}/**/*.{ts,tsx}", ["lib/paths.ts"]);

  it("all lead somewhere from somewhere", () => {
    const names = namesOf(paths, "paths");
    expect(names.length).toBeGreaterThan(100);
    const used = new Set(
      code.match(/\bpaths(?:\s*\.\s*\w+)+/g)?.flatMap((found) => {
        const parts = found.replaceAll(/\s/g, "").split(".");
        return parts.map((_, index) => parts.slice(0, index + 1).join("."));
      }),
    );
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });
});
