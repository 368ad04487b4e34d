import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { Failure } from "./failure.mjs";
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

const systemBrowser = () => NAMES.map(onPath).find(Boolean);

function run(command, args, env = process.env) {
  const result = spawnSync(command, args, { encoding: "utf8", env, maxBuffer: 64 * 1024 ** 2 });
  return {
    ok: result.status === 0,
    output: `${result.error?.message ?? ""}${result.stdout ?? ""}${result.stderr ?? ""}`,
  };
}

/** Debian's package, with letters to draw: a bare server has no font at all. */
function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const packages = ["chromium", "fonts-dejavu-core"];
  const steps = [["update"], ["install", "--yes", "--no-install-recommends", ...packages]];
  return steps.map((args) => run("apt-get", args, env)).find((step) => !step.ok)?.output;
}

/**
 * The browser of the end-to-end tests: the one set by BINA_CHROMIUM, the system's, Debian's package when we are root,
 * else the one that Playwright brings. Returns its path; undefined means Playwright's own.
 */
export function findBrowser() {
  const set = process.env.BINA_CHROMIUM;
  if (set && !existsSync(set))
    throw new Failure(`BINA_CHROMIUM="${set}" tidak ada: isi dengan letak Chromium.`);
  const installed = set || systemBrowser();
  if (installed) return installed;

  const isDebianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  const debian = isDebianRoot ? installFromDebian() : "bukan root di Debian";
  if (debian === undefined) return systemBrowser();

  const own = run(process.execPath, [at("node_modules/@playwright/test/cli.js"), "install", "chromium"]);
  if (own.ok) return undefined;
  throw new Failure(
    `Peramban untuk uji tidak ada dan tidak dapat dipasang: pasang Chromium, atau isi BINA_CHROMIUM.\n${debian}\n${own.output}`,
  );
}
