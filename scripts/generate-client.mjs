import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { Failure, reportFailure } from "./failure.mjs";
import { fingerprint, isDone, markDone } from "./fingerprint.mjs";
import { at } from "./root.mjs";

const STAMP = at("node_modules", ".bina", "client");

/** Generates the Prisma client when `prisma/schema` changed; returns whether it did. */
export function generateClient() {
  const print = fingerprint([
    at("prisma", "schema"),
    at("prisma.config.ts"),
    at("node_modules", "prisma", "package.json"),
  ]);
  if (isDone(STAMP, print) && existsSync(at("lib", "db", "generated"))) return false;
  const result = spawnSync(
    process.execPath,
    [at("node_modules", "prisma", "build", "index.js"), "generate"],
    {
      cwd: at(),
      encoding: "utf8",
      // The client needs no engine of its own; without this Prisma would download one.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    },
  );
  if (result.status !== 0) throw new Failure(`Klien Prisma gagal dibuat:\n${result.stdout}${result.stderr}`);
  // The type check remembers what it has read, and would go on reading the client of before.
  rmSync(at("tsconfig.check.tsbuildinfo"), { force: true });
  markDone(STAMP, print);
  return true;
}

if (import.meta.main) {
  try {
    console.log(generateClient() ? "✓ Klien Prisma dibuat." : "✓ Klien Prisma sudah mutakhir.");
  } catch (error) {
    reportFailure(error);
  }
}
