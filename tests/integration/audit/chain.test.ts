import { beforeEach, describe, expect, it } from "vitest";
import { recordAudit } from "@/lib/audit/record-audit";
import { sealAudit } from "@/lib/audit/seal";
import { verifyAudit } from "@/lib/audit/verify";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { contextOf } from "@/tests/factories/people";
import { othersEnded, sealAll } from "@/tests/support/sealed";

const NOW = new Date("2026-06-15T03:00:00Z");
const ctx = contextOf({ kind: "system", name: "test" });

const write = (id: string) =>
  db().$transaction((tx) =>
    recordAudit(tx, ctx, [
      { action: "setting.edit", subject: { type: "setting", id }, after: { b: 1, a: [id] } },
    ]),
  );

/** As somebody with the database's own password might. */
async function tamper(sql: string): Promise<void> {
  await db().$transaction([
    db().$executeRawUnsafe('ALTER TABLE "audit_event" DISABLE TRIGGER USER'),
    db().$executeRawUnsafe(sql),
    db().$executeRawUnsafe('ALTER TABLE "audit_event" ENABLE TRIGGER USER'),
  ]);
}

beforeEach(async () => {
  await db().$executeRawUnsafe('ALTER TABLE "audit_seal" DISABLE TRIGGER USER');
  await db().auditSeal.deleteMany();
  await db().$executeRawUnsafe('ALTER TABLE "audit_seal" ENABLE TRIGGER USER');
  await db().$executeRawUnsafe('ALTER TABLE "audit_head" DISABLE TRIGGER USER');
  await db().auditHead.deleteMany();
  await db().$executeRawUnsafe('ALTER TABLE "audit_head" ENABLE TRIGGER USER');
  await db().auditWatermark.deleteMany();
  await tamper('DELETE FROM "audit_event"');
});

describe("the trail", () => {
  it("refuses change, removal and truncation", async () => {
    await write("x");
    await expect(db().$executeRaw`UPDATE "audit_event" SET "action" = 'y'`).rejects.toThrow("append-only");
    await expect(db().$executeRaw`DELETE FROM "audit_event"`).rejects.toThrow("append-only");
    await expect(db().$executeRaw`TRUNCATE "audit_event"`).rejects.toThrow("append-only");
  });

  it("is sealed and verifies, and tells how long its tail is", async () => {
    await write("1");
    await write("2");
    expect(await sealAll(NOW)).toBe(2);
    await write("3");
    const report = await verifyAudit();
    expect(report).toMatchObject({
      seals: 1,
      rows: 2,
      faults: [],
      unsealed: { rows: 1, since: NOW.toISOString() },
    });
    expect(await sealAll(NOW)).toBe(1);
    expect((await verifyAudit()).unsealed).toEqual({ rows: 0, since: null });
  });

  it("starts sealing though the first run found nothing", async () => {
    await sealAll(NOW);
    await write("1");
    await sealAll(NOW);
    expect(await verifyAudit()).toMatchObject({ rows: 1, unsealed: { rows: 0 } });
  });

  it("is sealed on a busy moment too, when every connection is taken for longer than Prisma would wait", async () => {
    await write("1");
    await sealAudit(NOW);
    await othersEnded();
    const busy = Array.from(
      { length: env().DATABASE_POOL },
      () => db().$queryRaw`SELECT pg_sleep(2.5)::text`,
    );
    expect(await sealAudit(NOW)).toBe(1);
    await Promise.all(busy);
  });

  it("waits for a writer that took an earlier id and has not committed yet", async () => {
    let finish = (): void => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let hasWritten = (): void => {};
    const written = new Promise<void>((resolve) => {
      hasWritten = resolve;
    });
    const slow = db().$transaction(async (tx) => {
      await recordAudit(tx, ctx, [{ action: "setting.edit", subject: { type: "setting", id: "slow" } }]);
      hasWritten();
      await held;
    });
    await written;
    await write("quick");
    await sealAudit(NOW);
    expect(await sealAudit(NOW)).toBe(0);
    finish();
    await slow;
    await sealAll(NOW);
    const report = await verifyAudit();
    expect(report.faults).toEqual([]);
    expect(report.rows + report.unsealed.rows).toBe(2);
    expect(report.rows).toBe(2);
  });

  it("names a changed row, a missing row and an inserted row", async () => {
    for (const id of ["1", "2", "3"]) await write(id);
    await tamper('UPDATE "audit_event" SET "id" = "id" + 10 WHERE "subject_id" = \'3\'');
    await sealAll(NOW);
    const [first, second, third] = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
    await tamper(`UPDATE "audit_event" SET "after" = '{"b":2}' WHERE "id" = ${first?.id}`);
    await tamper(`DELETE FROM "audit_event" WHERE "id" = ${second?.id}`);
    const forged = (third?.id ?? 0n) - 1n;
    await tamper(
      `INSERT INTO "audit_event" ("id", "at", "actor_kind", "action", "subject_type", "subject_id")
       VALUES (${forged}, now(), 'employee', 'appraisal.rate', 'appraisal', 'x')`,
    );
    const { faults } = await verifyAudit();
    expect(faults).toHaveLength(3);
    expect(faults).toContainEqual({ kind: "CHANGED", eventId: `${first?.id}` });
    expect(faults).toContainEqual({ kind: "MISSING", eventId: `${second?.id}` });
    expect(faults).toContainEqual({ kind: "INSERTED", eventId: `${forged}` });
  });

  it("notices a seal that was rewritten", async () => {
    await write("1");
    await sealAll(NOW);
    await db().$executeRawUnsafe('ALTER TABLE "audit_seal" DISABLE TRIGGER USER');
    await db().auditSeal.updateMany({ data: { hash: "f".repeat(64) } });
    await db().$executeRawUnsafe('ALTER TABLE "audit_seal" ENABLE TRIGGER USER');
    expect((await verifyAudit()).faults).toEqual([
      { kind: "BROKEN_SEAL", sealId: 1 },
      { kind: "BROKEN_HEAD" },
    ]);
  });

  it("keeps writers and sealers out of each other's way", async () => {
    const writers = Array.from({ length: 40 }, (_, index) => write(`w${index}`));
    const sealers = Array.from({ length: 10 }, () => sealAudit(NOW));
    await Promise.all([...writers, ...sealers]);
    await sealAll(NOW);
    const report = await verifyAudit();
    expect(report).toMatchObject({ rows: 40, faults: [], unsealed: { rows: 0 } });
  });
});
