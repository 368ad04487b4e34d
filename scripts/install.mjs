import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, statfsSync } from "node:fs";
import { exclusively } from "./exclusive.mjs";
import { explain, Failure } from "./failure.mjs";
import { at, ROOT } from "./root.mjs";

/** The Node that the project brings. */
export const OWN_NODE = at("node_modules", "node", "bin", "node");

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const NEEDED_SPACE = 2 * 1024 ** 3;
const UNREACHABLE =
  /\b(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH)\b/;

/** What npm wrote down; nothing where it was cut off. */
function written(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What npm wrote down as installed, and what lies there, is what the lock file asks for. npm writes it down last. */
function isInstalled() {
  const packages = written(at("node_modules", ".package-lock.json"));
  if (!packages || !existsSync(OWN_NODE)) return false;
  const wanted = Object.entries(JSON.parse(readFileSync(at("package-lock.json"), "utf8")).packages);
  const isThere = ([folder, { version }]) =>
    packages[folder]?.version === version && existsSync(at(folder, "package.json"));
  return wanted.every(
    ([folder, entry]) => folder === "" || isThere([folder, entry]) || (entry.optional && !packages[folder]),
  );
}

/** Why npm failed, in one line where we know it; else with all that npm said. */
export function installFailure(said) {
  const [cause] = UNREACHABLE.exec(said) ?? [];
  if (cause) {
    const [, registry = "registri npm"] = /request to (https?:\/\/[^/\s]+)/.exec(said) ?? [];
    return new Failure(
      `Paket tidak dapat diunduh dari ${registry} (${cause}): periksa sambungan internet atau setelan registri npm, lalu jalankan lagi.`,
    );
  }
  const [, code = ""] = /^npm (?:error|ERR!) code (E\w+)$/m.exec(said) ?? [];
  const [, place = ""] = /^npm (?:error|ERR!) path (.+)$/m.exec(said) ?? [];
  const line = explain({ message: `${code} ${place}` });
  if (line) return new Failure(line);
  return new Failure(
    `Paket tidak dapat dipasang: lihat pesan npm di bawah ini, lalu jalankan lagi.\n${said.trim()}`,
  );
}

/** Runs npm, which ends when we are asked to; gives its exit code and what it said of failures. */
function npm(args) {
  // Prisma's command line would download an engine that Bina does not use.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  // On the error stream, as all that npm says: what a command answers to another program stands on the other one.
  const stdio = ["ignore", 2, "pipe"];
  const child = spawn("npm", args, { cwd: ROOT, env, stdio, shell: process.platform === "win32" });
  const pass = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, said: `npm: ${error.message}` }));
    child.on("close", (code, signal) => {
      for (const one of SIGNALS) process.off(one, pass);
      if (SIGNALS.includes(signal)) process.exit(130);
      resolve({ code, said });
    });
  });
}

async function install() {
  accessSync(ROOT, constants.W_OK);
  const { bavail, bsize } = statfsSync(ROOT);
  if (bavail * bsize < NEEDED_SPACE) throw new Error("ENOSPC");
  console.error("Memasang paket yang belum ada (sekali saja, beberapa menit) …");
  // Without a registry the installation would try each package again and again before it gives up.
  const ping = await npm(["ping", "--loglevel=error", "--fetch-retries=2", "--fetch-retry-mintimeout=1000"]);
  if (ping.code !== 0 && UNREACHABLE.test(ping.said)) throw installFailure(ping.said);
  // Not `npm ci`: it refuses a lock file that lacks the optional binaries of other systems, as one does that was written
  // where the registry has none of them. The versions come from the lock file all the same, and it stays as it is.
  const args = ["install", "--no-save", "--include=dev", "--loglevel=error", "--no-progress"];
  const { code, said } = await npm(args);
  if (code !== 0 || !existsSync(OWN_NODE)) throw installFailure(said);
}

/** Installs what is missing; of two programs that begin at once, one does it. */
export async function installPackages() {
  if (isInstalled()) return;
  await exclusively(
    "install",
    async () => isInstalled() || install(),
    () => console.error("Paket sedang dipasang oleh proses lain di folder ini; menunggu …"),
  );
}
