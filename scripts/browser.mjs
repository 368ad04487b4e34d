import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { Failure, firstLine } from "./failure.mjs";
import { at } from "./root.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function onPath(name) {
  const found = (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, name));
  return found.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function run(command, args, env = process.env) {
  const result = spawnSync(command, args, { encoding: "utf8", env, maxBuffer: 64 * 1024 ** 2 });
  return {
    ok: result.status === 0,
    output: `${result.error?.message ?? ""}${result.stdout ?? ""}${result.stderr ?? ""}`,
  };
}

/** What stands on the path need not run: Ubuntu has a program of that name which only asks for a snap. */
const runs = (file) => run(file, ["--version"]).ok;

const systemBrowser = () => NAMES.flatMap((name) => onPath(name) ?? []).find(runs);

/** Debian's package, with letters to draw: a bare server has no font at all. */
function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const packages = ["chromium", "fonts-dejavu-core"];
  const steps = [["update"], ["install", "--yes", "--no-install-recommends", ...packages]];
  return steps.map((args) => run("apt-get", args, env)).find((step) => !step.ok)?.output;
}

/** Playwright's own; gives why there is none. On a bare machine it comes without the libraries that it needs. */
async function installFromPlaywright() {
  const installed = run(process.execPath, [
    at("node_modules/@playwright/test/cli.js"),
    "install",
    "chromium",
  ]);
  if (!installed.ok) return lastReason(installed.output);
  const { chromium } = await import("@playwright/test");
  const started = run(chromium.executablePath(), ["--version"]);
  return started.ok ? undefined : firstLine(started.output);
}

/** Of all that a program says while it tries again and again, its last error without where that was thrown. */
const lastReason = (output) =>
  output.split("\n").findLast((line) => /^(?:Error|E): /.test(line)) ?? firstLine(output);

/**
 * The browser of the end-to-end tests: the one set by BINA_CHROMIUM, the system's, Debian's package when we are root,
 * else the one that Playwright brings. Resolves to its path; undefined means Playwright's own.
 */
export async function findBrowser() {
  const set = process.env.BINA_CHROMIUM;
  if (set && !existsSync(set))
    throw new Failure(`BINA_CHROMIUM="${set}" tidak ada: isi dengan letak Chromium.`);
  const installed = set || systemBrowser();
  if (installed) return installed;

  const isDebianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  const debian = isDebianRoot ? installFromDebian() : "bukan root di Debian";
  const fromDebian = debian === undefined ? systemBrowser() : undefined;
  if (fromDebian) return fromDebian;

  const own = await installFromPlaywright();
  if (own === undefined) return undefined;
  const reasons = `apt-get: ${lastReason(debian ?? "tanpa peramban")}; Playwright: ${own}`;
  throw new Failure(
    `Peramban untuk uji tidak ada dan tidak dapat dipasang: pasang Chromium (apt-get install chromium), atau isi BINA_CHROMIUM. (${reasons})`,
  );
}
