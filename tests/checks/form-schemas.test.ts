import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formConstraint } from "@/components/form/form-constraint";

const exported = new Map<string, unknown>();
for (const file of globSync("lib/schemas/*.ts")) {
  const found: Record<string, unknown> = await import(path.resolve(file));
  for (const [name, value] of Object.entries(found)) exported.set(name, value);
}

const named = new Set(
  globSync("{app,components}/**/*.tsx")
    .map((file) => readFileSync(file, "utf8"))
    .filter((source) => source.includes("useActionForm("))
    .flatMap((source) => Array.from(source.matchAll(/\bschema: (\w+Schema)\b/g), ([, name]) => name ?? "")),
);

function isOfForm(schema: unknown): schema is z.ZodType<unknown, Record<string, unknown>> {
  return schema instanceof z.ZodType;
}

describe("schemas of forms", () => {
  it("are found in the forms", () => {
    expect(named.size).toBeGreaterThan(80);
    expect(named).toContain("readSuggestionSchema");
  });

  it.each(Array.from(named).filter((name) => exported.has(name)))("%s can be drawn and sent", (name) => {
    const schema = exported.get(name);
    if (!isOfForm(schema)) throw new Error(`${name} is no schema`);
    expect(() => formConstraint(schema)).not.toThrow();
    expect(() => parseWithZod(new FormData(), { schema })).not.toThrow();
  });
});
