import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync, statfsSync } from "node:fs";
import { Failure, reportFailure } from "./failure.mjs";
import { at, ROOT } from "./root.mjs";

// This file runs before anything is installed, on whatever Node the machine has: no packages, no new syntax.

const OWN_NODE = at("node_modules", "node", "bin", "node");
const NEEDED_FOR_INSTALL = 2 * 1024 ** 3;

/** What npm wrote down as installed is what the lock file asks for. An installation that was cut off wrote nothing. */
function isInstalled() {
  const written = at("node_modules", ".package-lock.json");
  if (!existsSync(written) || !existsSync(OWN_NODE)) return false;
  const wanted = Object.entries(JSON.parse(readFileSync(at("package-lock.json"), "utf8")).packages);
  const { packages } = JSON.parse(readFileSync(written, "utf8"));
  return wanted.every(
    ([path, entry]) =>
      path === "" || packages[path]?.version === entry.version || (entry.optional && !packages[path]),
  );
}

function install() {
  const { bavail, bsize } = statfsSync(ROOT);
  if (bavail * bsize < NEEDED_FOR_INSTALL) throw new Error("ENOSPC");
  // On the error stream, as all that npm says: what a command answers to another program stands on the other one.
  console.error("Memasang paket yang belum ada (sekali saja, beberapa menit) …");
  // Not `npm ci`: it refuses a lock file that lacks the optional binaries of other systems, as one does that was written
  // where the registry has none of them. The versions come from the lock file all the same, and it stays as it is.
  const args = ["install", "--no-save", "--include=dev", "--loglevel=error", "--no-progress"];
  // Prisma's command line would download an engine that Bina does not use.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  const options = { cwd: ROOT, env, encoding: "utf8", stdio: ["ignore", 2, "pipe"] };
  const result = spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (result.status === 0 && existsSync(OWN_NODE)) return;
  if (/ENOSPC/.test(result.stderr)) throw new Error("ENOSPC");
  process.stderr.write(result.stderr ?? "");
  throw new Failure("Paket tidak dapat dipasang: periksa sambungan ke registri npm, lalu jalankan lagi.");
}

/** The same script under the Node that the project brings; its exit code becomes ours. */
function runUnderOwnNode(script) {
  const child = spawn(OWN_NODE, [script, ...process.argv.slice(2)], { stdio: "inherit" });
  // A terminal signals the whole group; a service manager only us. The child takes the first and ignores the rest.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

/**
 * Installs what is missing, then runs `main` under the project's own Node.
 *
 * @param {string} script the calling file's path
 * @param {() => Promise<void>} main
 */
export async function bootstrap(script, main) {
  try {
    if (Number(process.versions.node.split(".")[0]) < 20) {
      throw new Failure(`Node ${process.versions.node} terlalu lama: pasang Node 20 atau yang lebih baru.`);
    }
    if (!isInstalled()) install();
    if (process.execPath !== realpathSync(OWN_NODE)) return runUnderOwnNode(script);
    await main();
  } catch (error) {
    reportFailure(error);
  }
}
