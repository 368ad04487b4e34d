import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { startPostgres } from "../../../scripts/postgres.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "bina-postgres-"));
const dataDir = path.join(folder, "postgres");
const pidFile = path.join(dataDir, "postmaster.pid");

let server: Awaited<ReturnType<typeof startPostgres>> | undefined;
const start = async () => {
  server = await startPostgres({ dataDir, durable: false });
  return server.url;
};
afterEach(() => server?.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const serverPid = () => Number(readFileSync(pidFile, "utf8").split("\n")[0]);

async function ask(url: string, sql: string) {
  const client = new Client({ connectionString: url.replace(/\?.*/, "") });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the embedded PostgreSQL", () => {
  it("starts again after it was killed, on the same address and with its rows", async () => {
    const url = await start();
    await ask(url, "CREATE TABLE kept AS SELECT 1 AS n");
    // A cluster of the tests writes late.
    await ask(url, "CHECKPOINT");
    process.kill(serverPid(), "SIGKILL");
    expect(await start()).toBe(url);
    expect(await ask(url, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
  });

  it("starts though the number of a killed server belongs to another program now", async () => {
    const url = await start();
    process.kill(serverPid(), "SIGKILL");
    const [, ...rest] = readFileSync(pidFile, "utf8").split("\n");
    writeFileSync(pidFile, [process.pid, ...rest].join("\n"));
    expect(await start()).toBe(url);
  });

  it("is started again while it is watched, on the same address, once however many watch it", async () => {
    const url = await start();
    const other = await startPostgres({ dataDir, durable: false });
    const told: string[] = [];
    const over = { one: false, other: false };
    const watches = [
      server?.watch({ isOver: () => over.one, everyMs: 50, onEnd: () => told.push("one") }),
      other.watch({ isOver: () => over.other, everyMs: 50, onEnd: () => told.push("other") }),
    ];
    const killed = serverPid();
    process.kill(killed, "SIGKILL");
    await expect
      .poll(() => ask(url, "SELECT 1 AS n").catch(() => []), { timeout: 20_000 })
      .toEqual([{ n: 1 }]);
    await expect.poll(() => told.length).toBeGreaterThan(0);
    const restarted = serverPid();
    expect(restarted).not.toBe(killed);
    over.one = true;
    over.other = true;
    await Promise.all(watches);
    expect(serverPid()).toBe(restarted);
    other.stop();
  });

  it("tells the watch in one line when it cannot be started again", async () => {
    const url = await start();
    const watch = server?.watch({ isOver: () => false, everyMs: 50, onEnd: () => {}, tries: 2 });
    const failure = expect(watch).rejects.toThrow(/^PostgreSQL bawaan berhenti sendiri[^\n]+$/);
    process.kill(serverPid(), "SIGKILL");
    const taker = createServer();
    taker.on("error", () => setTimeout(() => taker.listen(Number(new URL(url).port), "127.0.0.1"), 1));
    taker.listen(Number(new URL(url).port), "127.0.0.1");
    await failure;
    taker.close();
  });

  it("moves to another port when its own was taken meanwhile", async () => {
    const url = await start();
    server?.stop();
    const other = createServer().listen(Number(new URL(url).port), "127.0.0.1");
    await once(other, "listening");
    const moved = await start();
    other.close();
    expect(new URL(moved).port).not.toBe(new URL(url).port);
    expect(await ask(moved, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  });

  it("is stopped by the last who leaves", async () => {
    const { url, stop, isShared } = await startPostgres({ dataDir, durable: false });
    expect(isShared).toBe(false);
    writeFileSync(path.join(`${dataDir}.users`, "1@1"), "");
    stop();
    await expect(ask(url, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
    server = undefined;
  });
});
