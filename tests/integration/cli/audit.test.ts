import { beforeEach, describe, expect, it } from "vitest";
import { recordAudit } from "@/lib/audit/record-audit";
import { runCommand } from "@/lib/cli/run-command";
import { terminalOn } from "@/lib/cli/terminal";
import { db } from "@/lib/db/client";
import { contextOf } from "@/tests/factories/people";
import { sealAll } from "@/tests/support/sealed";

const NOW = new Date("2026-06-15T03:00:00Z");
const ctx = contextOf({ kind: "system", name: "test" });

async function cli(...args: readonly string[]) {
  const written = { out: "", errors: "" };
  const out = { write: (text: string) => (written.out += text) };
  const errors = { write: (text: string) => (written.errors += text) };
  const code = await runCommand(args, terminalOn(out, errors, args.includes("--json")));
  return { code, ...written };
}

/** As a program reads it, and as a person does. */
async function verified() {
  const json = await cli("audit", "verify", "--json");
  expect(json.out.trim().split("\n")).toHaveLength(1);
  const shown = await cli("audit", "verify");
  expect(shown.code).toBe(json.code);
  return { code: json.code, report: JSON.parse(json.out), lines: shown.out.trim().split("\n") };
}

/** As somebody with the database's own password might. */
async function tamper(table: "audit_event" | "audit_seal" | "audit_head", sql: string): Promise<void> {
  await db().$transaction([
    db().$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`),
    db().$executeRawUnsafe(sql),
    db().$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`),
  ]);
}

const write = (id: string) =>
  db().$transaction((tx) =>
    recordAudit(tx, ctx, [{ action: "setting.edit", subject: { type: "setting", id }, after: { a: id } }]),
  );

const eventId = async (subjectId: string) =>
  (await db().auditEvent.findFirstOrThrow({ where: { subjectId } })).id.toString();

// Three seals: of the rows 1, 2 with a gap before it, and 3.
beforeEach(async () => {
  for (const table of ["audit_event", "audit_seal", "audit_head"] as const)
    await tamper(table, `DELETE FROM "${table}"`);
  await db().auditWatermark.deleteMany();
  await write("1");
  await sealAll(NOW);
  await db().$queryRaw`SELECT nextval(pg_get_serial_sequence('audit_event', 'id'))`;
  await write("2");
  await sealAll(NOW);
  await write("3");
  await sealAll(NOW);
});

describe("audit verify", () => {
  it("answers 0 while everything fits", async () => {
    const { code, report, lines } = await verified();
    expect(code).toBe(0);
    expect(report).toMatchObject({ seals: 3, rows: 3, faults: [], unsealed: { rows: 0, since: null } });
    expect(lines.at(-1)).toBe("Rantai utuh.");
  });

  it("names a changed row", async () => {
    const id = await eventId("2");
    await tamper("audit_event", `UPDATE "audit_event" SET "after" = '{"a":"x"}' WHERE "id" = ${id}`);
    const { code, report, lines } = await verified();
    expect([code, report.faults]).toEqual([1, [{ kind: "CHANGED", eventId: id }]]);
    expect(lines).toContain(`Baris ${id} diubah.`);
    expect(lines.at(-1)).toBe("Rantai TIDAK utuh.");
  });

  it("names a missing row", async () => {
    const id = await eventId("3");
    await tamper("audit_event", `DELETE FROM "audit_event" WHERE "id" = ${id}`);
    const { code, report, lines } = await verified();
    expect([code, report.faults]).toEqual([1, [{ kind: "MISSING", eventId: id }]]);
    expect(lines).toContain(`Baris ${id} hilang.`);
  });

  it("names an inserted row", async () => {
    const id = (BigInt(await eventId("2")) - 1n).toString();
    await tamper(
      "audit_event",
      `INSERT INTO "audit_event" ("id", "at", "actor_kind", "action", "subject_type", "subject_id")
       VALUES (${id}, now(), 'employee', 'appraisal.rate', 'appraisal', 'x')`,
    );
    const { code, report, lines } = await verified();
    expect([code, report.faults]).toEqual([1, [{ kind: "INSERTED", eventId: id }]]);
    expect(lines).toContain(`Baris ${id} disisipkan.`);
  });

  it("notices that the last seal was removed, with its rows or without", async () => {
    const id = await eventId("3");
    await tamper("audit_seal", `DELETE FROM "audit_seal" WHERE "id" = 3`);
    const alone = await verified();
    expect([alone.code, alone.report.faults]).toEqual([1, [{ kind: "LOST_SEALS", from: 3, to: 3 }]]);
    expect(alone.lines).toContain("Segel 3 hilang dari ujung rantai.");
    await tamper("audit_event", `DELETE FROM "audit_event" WHERE "id" = ${id}`);
    expect((await verified()).code).toBe(1);
  });

  it("notices that all seals were removed", async () => {
    await tamper("audit_seal", `DELETE FROM "audit_seal"`);
    const { code, report, lines } = await verified();
    expect([code, report.faults]).toEqual([1, [{ kind: "LOST_SEALS", from: 1, to: 3 }]]);
    expect(lines).toContain("Segel 1–3 hilang dari ujung rantai.");
  });

  it("goes on telling of a removed seal after the next rows were sealed", async () => {
    await tamper("audit_seal", `DELETE FROM "audit_seal" WHERE "id" = 3`);
    await write("4");
    await sealAll(NOW);
    const { code, report } = await verified();
    expect([code, report.faults]).toEqual([1, [{ kind: "BROKEN_SEAL", sealId: 4 }]]);
    expect(report.unsealed.rows).toBe(0);
  });

  it("notices a removed head, also after the next rows were sealed, and one that fits another chain", async () => {
    await tamper("audit_head", `UPDATE "audit_head" SET "hash" = repeat('f', 64)`);
    expect((await verified()).report.faults).toEqual([{ kind: "BROKEN_HEAD" }]);
    await tamper("audit_head", `DELETE FROM "audit_head"`);
    expect((await verified()).report.faults).toEqual([{ kind: "BROKEN_HEAD" }]);
    await write("4");
    await sealAll(NOW);
    const { code, report, lines } = await verified();
    expect([code, report.seals, report.faults]).toEqual([1, 4, [{ kind: "BROKEN_HEAD" }]]);
    expect(lines).toContain("Catatan tentang segel terakhir tidak cocok dengan rantai.");
  });

  it("keeps a head that only moves on", async () => {
    const back = db().$executeRaw`UPDATE "audit_head" SET "seal_id" = 2`;
    await expect(back).rejects.toThrow("only moves on");
    await expect(db().$executeRaw`DELETE FROM "audit_head"`).rejects.toThrow("append-only");
    await expect(db().$executeRaw`TRUNCATE "audit_head"`).rejects.toThrow("append-only");
  });

  it("names its usage when called with other words", async () => {
    const { code, errors } = await cli("audit", "check");
    expect([code, errors]).toEqual([
      2,
      "Perintahnya: audit verify.\nPemakaian: npm run cli -- audit verify\n",
    ]);
  });
});
