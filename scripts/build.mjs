import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { exclusively } from "./exclusive.mjs";
import { fingerprint, isDone, markDone } from "./fingerprint.mjs";
import { mustRun, stopping } from "./processes.mjs";
import { at } from "./root.mjs";

const STAMP = at(".next", "bina-build");
const SOURCES = ["app", "components", "lib", "prisma/schema", "public"];
const FILES = [
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
  "proxy.ts",
  "instrumentation.ts",
];
const GENERATED = at("lib", "db", "generated");

/** Whether the build on disk is of the sources as they are. */
const buildPrint = () =>
  fingerprint(
    [...SOURCES, ...FILES].map((name) => at(name)),
    (file) => file.startsWith(GENERATED + path.sep),
  );

/** Builds the portal when its sources changed; returns whether it did. */
export const build = (env) => exclusively("build", () => buildChanged(env));

async function buildChanged(env) {
  const print = buildPrint();
  if (isDone(STAMP, print) && existsSync(at(".next", "BUILD_ID"))) return false;
  rmSync(STAMP, { force: true });
  await mustRun([at("node_modules/next/dist/bin/next"), "build"], "Membangun portal", { env });
  // A build that was stopped half-way is not a build.
  if (!stopping()) markDone(STAMP, print);
  return true;
}
