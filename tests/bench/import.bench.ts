import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { readImport } from "@/lib/imports/read-import";
import { sealFile, sha256Of } from "@/lib/imports/sealed-file";
import { systemContext } from "@/lib/jobs/system-context";
import { applyImport } from "@/lib/services/imports/apply-import";
import { beginReading } from "@/lib/services/imports/begin-reading";
import { confirmImport } from "@/lib/services/imports/confirm-import";
import { planImport } from "@/lib/services/imports/plan-import";
import { uploadImport } from "@/lib/services/imports/upload-import";
import { addressNotice } from "@/lib/text/people-letters";
import { rosterRange, workbookOf } from "@/tests/factories/roster-workbook";

const SIZES = [1000, 6000, 24_000];
const LIMIT_SECONDS_AT_6000 = 15;
/** How much slower a row of the largest file may be than one of the smallest before it counts as growing. */
const GROWTH = 1.3;

const ctx = systemContext("bench");
const silent = () => {};

async function timed<Result>(run: () => Promise<Result>): Promise<readonly [number, Result]> {
  const started = performance.now();
  const result = await run();
  return [performance.now() - started, result];
}

/** What the database itself needs to take as many rows of the same width, in one statement per 2,000 and one transaction. */
async function floorOf(rows: number): Promise<number> {
  await db().$executeRaw`CREATE TABLE IF NOT EXISTS "bench_floor" (LIKE "employee" INCLUDING ALL)`;
  await db().$executeRaw`TRUNCATE "bench_floor"`;
  const people = await db().employee.findMany({
    select: { id: true, nip: true, name: true, nikCipher: true },
    take: rows,
  });
  const [ms] = await timed(() =>
    db().$transaction(
      async (tx) => {
        for (let from = 0; from < people.length; from += 2000) {
          const part = people.slice(from, from + 2000);
          await tx.$executeRaw`
            INSERT INTO "bench_floor" ("id", "nip", "name", "birth_date", "sex", "kind", "nik_cipher", "search_text")
            SELECT g."id", g."nip", g."name", DATE '1980-01-01', 'MALE', 'PNS', g."cipher", lower(g."name" || g."nip")
            FROM unnest(${part.map(({ id }) => id)}::uuid[], ${part.map(({ nip }) => nip)}::text[],
              ${part.map(({ name }) => name)}::text[], ${part.map(({ nikCipher }) => nikCipher)}::text[])
              AS g("id", "nip", "name", "cipher")`;
        }
      },
      { timeout: 120_000 },
    ),
  );
  return ms;
}

async function importOf(bytes: Buffer) {
  const id = randomUUID();
  const upload = { id, kind: "ROSTER" as const, fileName: "bench.xlsx", inBackground: false };
  const [readMs, content] = await timed(() => readImport("ROSTER", bytes, ctx.today));
  const [planMs] = await timed(async () => {
    await uploadImport(ctx, { ...upload, sha256: sha256Of(bytes), sealed: sealFile(bytes) });
    await beginReading(ctx, id);
    await planImport(ctx, id, content, silent);
  });
  const [writeMs] = await timed(async () => {
    const { version } = await db().importBatch.findUniqueOrThrow({ where: { id } });
    await confirmImport(ctx, { batchId: id, version }, "byCaller");
    await applyImport(ctx, id, silent, addressNotice);
  });
  const batch = await db().importBatch.findUniqueOrThrow({ where: { id } });
  return { readMs, planMs, writeMs, created: batch.created, refused: batch.refused };
}

await importOf(await workbookOf(rosterRange(900_000, 900_200)));
let from = 0;
const results = [];
for (const rows of SIZES) {
  const bytes = await workbookOf(rosterRange(from, from + rows));
  from += rows;
  const { readMs, planMs, writeMs, created, refused } = await importOf(bytes);
  if (created !== rows) throw new Error(`${created} of ${rows} rows written, ${refused} refused`);
  await db().$executeRaw`ANALYZE`;
  const floorMs = await floorOf(rows);
  const totalMs = readMs + planMs + writeMs;
  results.push({ rows, readMs, planMs, writeMs, totalMs, perThousandMs: totalMs / (rows / 1000), floorMs });
}
await db().$executeRaw`DROP TABLE "bench_floor"`;
await db().$disconnect();

const whole = Math.round;
console.table(
  results.map(({ rows, readMs, planMs, writeMs, totalMs, perThousandMs, floorMs }) => ({
    rows,
    "read ms": whole(readMs),
    "plan ms": whole(planMs),
    "write ms": whole(writeMs),
    "total ms": whole(totalMs),
    "ms per 1,000": whole(perThousandMs),
    "floor ms": whole(floorMs),
    "× floor": Math.round((totalMs / floorMs) * 10) / 10,
  })),
);
console.log(JSON.stringify({ bench: "import", results }));

const [smallest, middle, largest] = results;
const isSlow = (middle?.totalMs ?? 0) > LIMIT_SECONDS_AT_6000 * 1000;
const isGrowing = (largest?.perThousandMs ?? 0) > (smallest?.perThousandMs ?? 0) * GROWTH;
if (isSlow) console.error(`6,000 rows took longer than ${LIMIT_SECONDS_AT_6000} s`);
if (isGrowing) console.error("the time per row grows with the file");
if (isSlow || isGrowing) process.exitCode = 1;
