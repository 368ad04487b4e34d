import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { runImport } from "@/lib/imports/run-import";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { requestUndo } from "@/lib/services/imports/request-undo";
import { resumeImports } from "@/lib/services/imports/resume-imports";
import { nipOfCells, rosterCells, rosterRange, workbookOf } from "@/tests/factories/roster-workbook";
import { applied, batchOf, confirmed, hrContext, peopleState, upload } from "@/tests/support/import-steps";

const PEOPLE = 6000;
let hr: ServiceContext<EmployeeViewer>;
let bytes: Buffer;

beforeAll(async () => {
  hr = await hrContext();
  bytes = await workbookOf(rosterRange(0, PEOPLE));
}, 60_000);
afterAll(stopSender);

const written = () => db().employee.count({ where: { isSynthetic: false } });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const WORKER = fileURLToPath(new URL("../../support/apply-in-child.ts", import.meta.url));

function work(batchId: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", WORKER, batchId], {
    env: process.env,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function waitingForLocks(): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM "pg_catalog"."pg_stat_activity"
    WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`;
  return row?.n ?? 0;
}

/** Lets a process begin on the batch and sends it the signal as soon as it has told some progress. */
async function signalInTheMiddle(batchId: string, signal: "SIGKILL" | "SIGTERM" | "SIGSTOP") {
  await db().importBatch.update({ where: { id: batchId }, data: { rowsDone: 0 } });
  const child = work(batchId);
  const gone = once(child, "exit");
  for (;;) {
    const { rowsDone, state } = await batchOf(batchId);
    if (rowsDone > 0) break;
    if (child.exitCode !== null) throw new Error(`the worker ended by itself, at ${state}`);
    await pause(5);
  }
  child.kill(signal);
  return { child, gone };
}

/** Lets a process begin on the batch and kills it in the middle. */
async function killInTheMiddle(batchId: string): Promise<void> {
  const { gone } = await signalInTheMiddle(batchId, "SIGKILL");
  await gone;
}

describe("a process that is killed in the middle", () => {
  it("has written nobody, and the next one writes everybody", async () => {
    const { id } = await confirmed(hr, bytes);
    await killInTheMiddle(id);
    expect(await batchOf(id)).toMatchObject({ state: "APPLYING" });
    expect([await written(), await db().placement.count({ where: { importId: id } })]).toEqual([0, 0]);

    await runImport(hr, id);
    expect(await batchOf(id)).toMatchObject({ state: "APPLIED", created: PEOPLE });
    expect([await written(), await db().placement.count({ where: { importId: id } })]).toEqual([
      PEOPLE,
      PEOPLE,
    ]);
    const { version } = await batchOf(id);
    await requestUndo(hr, { batchId: id, version }, "byCaller");
    await runImport(hr, id);
    expect(await written()).toBe(0);
  }, 120_000);

  it("has taken nothing back, and the next one takes everything back", async () => {
    const { id, version } = await applied(hr, await workbookOf(rosterRange(0, 40)));
    const before = await peopleState();
    await requestUndo(hr, { batchId: id, version }, "byCaller");
    // The undo must wait for the last of its people, so it is in the middle for certain.
    await db().$transaction(
      async (tx) => {
        const nip = nipOfCells(rosterCells(39));
        await tx.$queryRaw`SELECT "id" FROM "employee" WHERE "nip" = ${nip} FOR UPDATE`;
        const child = work(id);
        const gone = once(child, "exit");
        while ((await waitingForLocks()) === 0) {
          if (child.exitCode !== null) throw new Error("the worker ended by itself");
          await pause(20);
        }
        child.kill("SIGKILL");
        await gone;
      },
      { timeout: 100_000 },
    );
    expect(await batchOf(id)).toMatchObject({ state: "UNDOING" });
    expect(await peopleState()).toBe(before);

    await runImport(hr, id);
    expect(await batchOf(id)).toMatchObject({ state: "UNDONE" });
    expect(await written()).toBe(0);
  }, 120_000);

  it("leaves a file that is read anew", async () => {
    const id = await upload(hr, bytes);
    await killInTheMiddle(id);
    expect(await batchOf(id)).toMatchObject({ state: "READING" });
    expect(await db().importRow.count({ where: { batchId: id } })).toBe(0);
    await runImport(hr, id);
    expect(await batchOf(id)).toMatchObject({ state: "PLANNED", created: PEOPLE });
    expect(await db().importRow.count({ where: { batchId: id } })).toBe(PEOPLE);
  }, 120_000);

  it("is known by the file that killed it twice, which is given up", async () => {
    const id = await upload(hr, bytes);
    await killInTheMiddle(id);
    await killInTheMiddle(id);
    expect(await batchOf(id)).toMatchObject({ state: "READING", readAttempts: 2 });
    await runImport(hr, id);
    expect(await batchOf(id)).toMatchObject({ state: "FAILED", failure: "FILE_NEVER_READ" });
  }, 120_000);

  it("is taken up again when the server starts", async () => {
    const id = await upload(hr, bytes);
    expect(await resumeImports()).toBe(1);
    const [job] = await db().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM "bina_jobs"."job" WHERE "name" = 'import.run' AND "data" ->> 'batchId' = ${id}`;
    expect(job?.n).toBe(1);
  });
});

describe("workers that start one after the other", () => {
  it("leave a file to the one that reads it: none of their starts counts", async () => {
    const id = await upload(hr, bytes);
    const { child, gone } = await signalInTheMiddle(id, "SIGSTOP");
    const reading = await batchOf(id);
    for (let start = 0; start < 3; start += 1) await runImport(hr, id);
    expect(await batchOf(id)).toEqual(reading);
    expect(reading).toMatchObject({ state: "READING", readAttempts: 1 });

    child.kill("SIGCONT");
    await gone;
    expect(await batchOf(id)).toMatchObject({ state: "PLANNED", created: PEOPLE, readAttempts: 0 });
  }, 120_000);

  it("hand a file back that they are stopped over, so that no restart counts as its fault", async () => {
    const id = await upload(hr, bytes);
    for (let restart = 0; restart < 2; restart += 1) {
      const { gone } = await signalInTheMiddle(id, "SIGTERM");
      await gone;
      expect(await batchOf(id)).toMatchObject({ state: "READING", readAttempts: 0 });
    }
    await runImport(hr, id);
    expect(await batchOf(id)).toMatchObject({ state: "PLANNED", created: PEOPLE });
  }, 120_000);
});
