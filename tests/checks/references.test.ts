import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { paths } from "@/lib/paths";
import { PUBLIC_MENU } from "@/lib/text/public";

const TEXT = /\.(?:cjs|css|json|md|mjs|prisma|sql|toml|tsx?|ya?ml)$/;
const files = execFileSync("git", ["ls-files"])
  .toString()
  .trim()
  .split("\n")
  .filter((file) => TEXT.test(file) && file !== "package-lock.json" && existsSync(file));
const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));

/** The anchor of a heading, as a reader of Markdown makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(" ", "-");

const anchorsOf = (document: string): readonly string[] =>
  [...(texts.get(document) ?? "").matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ""));

/** "file: reference" for each of those that lead nowhere. */
const dangling = (references: readonly (readonly [file: string, document: string, anchor: string])[]) =>
  references
    .filter(
      ([, document, anchor]) =>
        !existsSync(document) || (anchor !== "" && !anchorsOf(document).includes(anchor)),
    )
    .map(([file, document, anchor]) => `${file}: ${document}#${anchor}`);

const SELF = "tests/checks/references.test.ts";

describe("references to documents", () => {
  const named = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(/\bdocs\/[\w./-]+\.md(?:#([\w-]+))?/g)].map(
      ([found, anchor = ""]) => [file, found.replace(/#.*/, ""), anchor] as const,
    ),
  );
  const linked = [...texts]
    .filter(([file]) => file.endsWith(".md"))
    .flatMap(([file, text]) =>
      [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([\w-]+))?\)/g)].map(
        ([, target, anchor = ""]) =>
          [file, target ? path.join(path.dirname(file), target) : file, anchor] as const,
      ),
    );

  it("are found", () => {
    expect(named.length).toBeGreaterThan(80);
    expect(linked.length).toBeGreaterThan(10);
    expect(dangling([["here", "docs/rules.md", "no-such-section"]])).toHaveLength(1);
    expect(dangling([["here", "docs/rules.md", "who-reads-what"]])).toEqual([]);
  });

  it("lead to a document and a section that exist", () => {
    expect(dangling([...named, ...linked])).toEqual([]);
  });

  it("name nothing that is outside the repository", () => {
    const outside =
      /\b(?:domain|architecture)(?:\.md)?,? (?:section |§ ?)?\d|\b(?:domain|architecture|models)\.md\b|\/work\//;
    const found = [...texts].flatMap(([file, text]) =>
      file === SELF
        ? []
        : text.split("\n").flatMap((line, index) => (outside.test(line) ? [`${file}:${index + 1}`] : [])),
    );
    expect(found).toEqual([]);
  });
});

describe("docs/decisions/README.md", () => {
  const index = texts.get("docs/decisions/README.md") ?? "";
  const decisions = files.filter((file) => /^docs\/decisions\/\d{4}-/.test(file));

  it("lists every decision once, with its own title", () => {
    expect(decisions.length).toBeGreaterThan(10);
    const title = (file: string) => /^# (.+)$/m.exec(texts.get(file) ?? "")?.[1];
    const missing = decisions.filter(
      (file) => index.split(`[${title(file)}](${path.basename(file)})`).length !== 2,
    );
    expect(missing).toEqual([]);
  });

  it("gives each decision a number of its own", () => {
    const numbers = decisions.map((file) => path.basename(file).slice(0, 4));
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  });
});

/** In the guide an address stands in backticks, a name on the screen as **"Name"**, a line of a menu as menu **"Name"** (`/address`). */
describe("docs/panduan", () => {
  const guide = files.filter((file) => file.startsWith("docs/panduan/"));
  const inGuide = (pattern: RegExp) =>
    guide.flatMap((file) =>
      [...(texts.get(file) ?? "").matchAll(pattern)].map(([, ...found]) => [file, ...found] as const),
    );

  /** The addresses without a record of their own, as a reader can type them. */
  const routes = new Set(
    globSync("app/**/{page.tsx,route.ts}").map(
      (file) =>
        `/${path
          .dirname(file)
          .split(path.sep)
          .slice(1)
          .filter((part) => !part.startsWith("("))
          .join("/")}`,
    ),
  );

  /** Every literal and every text between tags of what draws a screen. */
  const onScreen = new Set(
    globSync(["app/**/*.tsx", "components/**/*.tsx", "lib/text/*.ts"]).flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/"([^"\n]+)"|>([^<>{}"]+)(?=[<{])/g)].map(
        ([, literal, between]) => (literal ?? between ?? "").replaceAll(/\s+/g, " ").trim(),
      ),
    ),
  );

  const addressOf = (name: string): unknown =>
    name.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], paths);
  const portalMenu = [
    ...readFileSync("app/(portal)/menu.tsx", "utf8").matchAll(/href: paths\.([\w.]+),\s+label: "([^"]+)"/g),
  ].map(([, name = "", label = ""]) => ({ href: addressOf(name), label }));
  const menu = new Set([...portalMenu, ...PUBLIC_MENU].map(({ href, label }) => `${label} ${href}`));
  const menuInGuide = inGuide(/\b[Mm]enu \*\*"([^"]+)"\*\*(?:\s\(`([^`]+)`\))?/g);

  it("is found, with what it is checked against", () => {
    expect(guide.length).toBeGreaterThan(5);
    expect(portalMenu.length).toBeGreaterThan(20);
    expect([routes.has("/"), routes.has("/sdm/impor"), routes.has("/sdm")]).toEqual([true, true, false]);
    expect([onScreen.has("Ajukan kepada penilai"), onScreen.has("No such button")]).toEqual([true, false]);
  });

  it("names only addresses that Bina answers", () => {
    const named = inGuide(/`(\/[^`]*)`/g);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(([, address = ""]) => !routes.has(address))).toEqual([]);
  });

  it("names only what the screen says", () => {
    const named = inGuide(/\*\*"([^"]+)"\*\*/g);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(([, name = ""]) => !onScreen.has(name))).toEqual([]);
    const others = guide.filter((file) =>
      /\*\*|"/.test((texts.get(file) ?? "").replaceAll(/\*\*"[^"]+"\*\*/g, "")),
    );
    expect(others).toEqual([]);
  });

  it("names each line of the menus with its own address, and leaves none out", () => {
    const named = menuInGuide.map(([, label, address]) => `${label} ${address}`);
    expect(named.filter((line) => !menu.has(line))).toEqual([]);
    expect([...menu].filter((line) => !named.includes(line))).toEqual([]);
  });
});
