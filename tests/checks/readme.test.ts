import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENV_KEYS } from "@/lib/env";

const readme = readFileSync("README.md", "utf8");

describe("README.md", () => {
  it.each(ENV_KEYS)("explains the setting %s", (key) => {
    expect(readme).toMatch(new RegExp(`^\\|.*\`${key}\``, "m"));
  });

  it("shows pictures that exist", () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path ?? "");
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
  });
});
