import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const NOBODY_LISTENS = "postgresql://bina:rahasia-sekali@127.0.0.1:1/bina";
const SETTINGS = {
  DATABASE_URL: NOBODY_LISTENS,
  NEXTAUTH_SECRET: "x".repeat(40),
  BINA_KEYS: `k1:${Buffer.alloc(32).toString("base64")}`,
};

/** What a program of the administrators prints and how it ends, under these settings and no others. */
async function run(args: readonly string[], settings: Readonly<Record<string, string>>) {
  const env = { PATH: process.env.PATH ?? "", NODE_ENV: "production" as const, ...settings };
  const ended = promisify(execFile)(process.execPath, [...args], { env, timeout: 60_000 });
  return ended.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout.trim(), said: stderr.trim() }),
    (error) => ({ code: error.code, out: String(error.stdout).trim(), said: String(error.stderr).trim() }),
  );
}

const main = (...words: readonly string[]) => ["--import", "tsx", "lib/cli/main.ts", ...words];
const worker = ["--import", "tsx", "lib/jobs/worker.ts"];
const throughNpm = (...words: readonly string[]) => ["scripts/cli.mjs", ...words];

describe("a program of the administrators in trouble", () => {
  it.each([
    ["a command", main("audit", "verify")],
    ["the job worker", worker],
  ])("%s names the settings that are missing, in one line", async (_, args) => {
    const { code, said } = await run(args, {});
    expect(said).toMatch(/^Setelan salah: DATABASE_URL .*NEXTAUTH_SECRET .*BINA_KEYS .*README\.md\.$/);
    expect(code).toBe(1);
  });

  it.each([
    ["a command", main("audit", "verify")],
    ["the job worker", worker],
  ])("%s names the database that does not answer, in one line and without its password", async (_, args) => {
    const { code, said } = await run(args, SETTINGS);
    expect(said).toMatch(/^Basis data di 127\.0\.0\.1:1\/bina tidak dapat dihubungi[^\n]*: periksa [^\n]+$/);
    expect(said).not.toContain("rahasia");
    expect(code).toBe(1);
  });
});

describe("the help", () => {
  it.each([
    ["itself", main("help"), {}],
    ["behind npm, also while the database is down", throughNpm("help"), SETTINGS],
    ["of a command", throughNpm("restore", "--help"), SETTINGS],
    ["behind npm, also under a wrong setting", throughNpm("--help"), { ...SETTINGS, BINA_KEYS: "k1:x" }],
  ])("%s needs neither settings nor a database", async (_, args, settings) => {
    const { code, out, said } = await run(args, settings);
    expect(said).toBe("");
    expect(out).toContain("Pemakaian: npm run cli -- <perintah>");
    expect(code).toBe(0);
  });
});
