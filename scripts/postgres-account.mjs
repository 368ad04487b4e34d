import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, statSync } from "node:fs";
import path from "node:path";
import { Failure } from "./failure.mjs";

const isRoot = process.getuid?.() === 0;

function idOf(flag) {
  const result = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  return result.status === 0 ? Number(result.stdout) : undefined;
}

/** PostgreSQL refuses to run as root, so root lends it the account `postgres`, made when it is missing. */
function accountForRoot() {
  if (idOf("-u") === undefined) {
    try {
      execFileSync("groupadd", ["--force", "--system", "postgres"], { stdio: "pipe" });
      execFileSync("useradd", ["--system", "--no-create-home", "-g", "postgres", "postgres"], {
        stdio: "pipe",
      });
    } catch {
      throw new Failure(
        'Akun "postgres" tidak dapat dibuat: jalankan sebagai pengguna biasa (bukan root), atau isi DATABASE_URL.',
      );
    }
  }
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** Whether an ordinary account can walk down to this path; a clone under /root is closed to all but root. */
function isReachable(target) {
  for (let dir = path.dirname(target); ; dir = path.dirname(dir)) {
    if ((statSync(dir).mode & 0o001) === 0) return false;
    if (dir === path.dirname(dir)) return true;
  }
}

/** Hands a file or folder to the account that PostgreSQL runs as. */
export function giveToPostgres(target) {
  if (!isRoot) return;
  const { uid, gid } = accountForRoot();
  chownSync(target, uid, gid);
}

/** Runs one of PostgreSQL's programs under an account that it accepts. */
export function runAsPostgres(program, args, dataDir) {
  const options = { encoding: "utf8", env: { ...process.env, LC_ALL: "C" }, cwd: path.dirname(program) };
  if (!isRoot) return spawnSync(program, args, options);

  const account = accountForRoot();
  if (isReachable(program) && isReachable(dataDir))
    return spawnSync(program, args, { ...options, ...account });

  // The account keeps the one right it lacks there: to pass through folders that belong to root.
  const lent = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  const identity = [`--reuid=${account.uid}`, `--regid=${account.gid}`, "--clear-groups"];
  return spawnSync("setpriv", [...identity, ...lent, program, ...args], options);
}
