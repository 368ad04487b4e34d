import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { exclusively } from "./exclusive.mjs";
import { Failure, firstLine } from "./failure.mjs";
import { freePort, isPortFree } from "./ports.mjs";
import { embeddedServer } from "./postgres-server.mjs";
import { postgresUsers } from "./postgres-users.mjs";
import { DATA } from "./root.mjs";
import { readWhole, writeWhole } from "./write-whole.mjs";

/** What a server answers, or does not, that was killed a moment ago: its process still counts as running. */
const DYING = new Set(["ECONNREFUSED", "ECONNRESET", "57P01", "57P02", "57P03"]);
const DYING_MS = 10_000;

/** Port and password of a cluster; they stay the same, so that the address of the database does. */
function clusterState(dataDir) {
  const file = `${dataDir}.json`;
  if (existsSync(dataDir) && !existsSync(file)) {
    throw new Failure(
      `${file} hilang: pulihkan berkas itu, atau pindahkan folder ${dataDir} untuk mulai dari awal.`,
    );
  }
  const known = existsSync(file) ? readWhole(file) : {};
  const state = { port: 0, password: randomBytes(24).toString("hex"), ...known };
  return { state, remember: () => writeWhole(file, `${JSON.stringify(state)}\n`) };
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

/** Does it again while an earlier server is dying. */
async function outlasting(ready) {
  for (const since = Date.now(); ; await sleep(100)) {
    try {
      return await ready();
    } catch (error) {
      if (!DYING.has(error.code) || Date.now() - since > DYING_MS) throw error;
    }
  }
}

/** Starts a server again that ended by itself, on the port that its users know. */
async function startAnew(server, port, tries) {
  for (let left = tries; !server.isRunning(); ) {
    try {
      server.start(port);
    } catch (error) {
      // What the dead server left in memory is in use until the last of its processes has noticed.
      left -= 1;
      if (left > 0) await sleep(1000);
      else
        throw new Failure(
          `PostgreSQL bawaan berhenti sendiri dan tidak dapat dijalankan lagi. ${firstLine(error.message)}`,
          { cause: error },
        );
    }
  }
}

/**
 * Starts the embedded PostgreSQL, or joins the one that runs already on this folder; the last one to leave stops it.
 *
 * @param {{ dataDir?: string, durable?: boolean }} [options]
 * @returns {Promise<{ url: string, isShared: boolean, stop: () => void, watch: typeof watch }>} `watch` until it is over:
 *   a server that ended by itself is started again; it rejects with a Failure when that cannot be done
 */
export const startPostgres = ({ dataDir = path.join(DATA, "postgres"), durable = true } = {}) =>
  exclusively(dataDir, () => startOrJoin(dataDir, durable));

async function startOrJoin(dataDir, durable) {
  const server = await embeddedServer(dataDir, durable);
  mkdirSync(path.dirname(dataDir), { recursive: true });
  const { state, remember } = clusterState(dataDir);
  if (!existsSync(dataDir)) {
    remember();
    server.create(state.password);
  }

  const users = postgresUsers(dataDir);
  const stop = () => {
    users.leave();
    if (users.count() === 0 && server.isRunning()) server.stop();
  };
  const watch = async ({ isOver, everyMs = 2000, onEnd, tries = 10 }) => {
    for (; !isOver(); await sleep(everyMs)) {
      if (server.isAlive()) continue;
      onEnd();
      await exclusively(dataDir, () => startAnew(server, state.port, tries));
    }
  };
  const ready = async () => {
    if (!server.isRunning()) {
      if (!state.port || !(await isPortFree(state.port, "127.0.0.1"))) state.port = await freePort();
      remember();
      server.start(state.port);
    }
    const url = `postgresql://bina:${state.password}@127.0.0.1:${state.port}/bina`;
    await createDatabase(url, "bina");
    return url;
  };
  users.take();
  try {
    const url = await outlasting(ready);
    return { url: `${url}?schema=bina`, isShared: users.count() > 1, stop, watch };
  } catch (error) {
    stop();
    throw error;
  }
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
