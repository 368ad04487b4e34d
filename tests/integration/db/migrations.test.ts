import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { migrate } from "../../../scripts/migrate.mjs";

const names = readdirSync("prisma/migrations", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const applied = () =>
  db().$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name`;

/** The same address for another government of the same cluster. */
function forGovernment(schema: string): string {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.searchParams.set("schema", schema);
  return url.href;
}

describe("migrate", () => {
  it("has applied every migration once and recorded it in Prisma's own table", async () => {
    const rows = await applied();
    expect(rows.map((row) => row.migration_name)).toEqual(names.sort());
  });

  it("changes nothing the second time", async () => {
    const url = process.env.DATABASE_URL ?? "";
    expect(await migrate(url)).toEqual([]);
    expect(await applied()).toHaveLength(names.length);
  });

  it("gives each government tables of its own, also when several processes start together", async () => {
    const [first, second, third] = await Promise.all([
      migrate(forGovernment("kota_a")),
      migrate(forGovernment("kota_a")),
      migrate(forGovernment("kota_b")),
    ]);
    expect([...first, ...second].sort()).toEqual(names.sort());
    expect(third).toEqual(names.sort());

    const tables = await db().$queryRaw<{ table_schema: string; n: bigint }[]>`
      SELECT table_schema, count(*) AS n FROM information_schema.tables
      WHERE table_schema IN ('bina', 'kota_a', 'kota_b', 'public') GROUP BY 1 ORDER BY 1`;
    expect(tables.map((row) => row.table_schema)).toEqual(["bina", "kota_a", "kota_b"]);
    expect(new Set(tables.map((row) => row.n)).size).toBe(1);
  });

  it("stops where an older backup stood, and goes on from there", async () => {
    const url = forGovernment("kota_lama");
    const [first = ""] = names.sort();
    expect(await migrate(url, undefined, (name) => name === first)).toEqual([first]);
    expect(await migrate(url)).toEqual(names.slice(1));
  });

  describe("on a folder of migrations", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "bina-migrations-"));
    afterEach(() => {
      for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    function write(name: string, sql: string): void {
      mkdirSync(path.join(folder, name), { recursive: true });
      writeFileSync(path.join(folder, name, "migration.sql"), sql);
    }

    it("does again what failed, and says why it did in the words of PostgreSQL", async () => {
      const url = forGovernment("kota_gagal");
      write("1_first", "CREATE TABLE first (id int);");
      write("2_second", "CREATE TABLE second (id int); SELECT 1 / 0;");
      await expect(migrate(url, folder)).rejects.toThrow("Migrasi basis data gagal: division by zero");
      write("2_second", "CREATE TABLE second (id int);");
      expect(await migrate(url, folder)).toEqual(["2_second"]);
      expect(await migrate(url, folder)).toEqual([]);
    });

    it("does again what was cut off", async () => {
      const url = forGovernment("kota_putus");
      write("1_first", "CREATE TABLE first (id int);");
      await migrate(url, folder);
      // Killed before its transaction ended: entered as begun, and nothing else.
      await db().$executeRaw`
        INSERT INTO kota_putus._prisma_migrations (id, checksum, migration_name) VALUES ('x', '', '2_second')`;
      write("2_second", "CREATE TABLE second (id int);");
      expect(await migrate(url, folder)).toEqual(["2_second"]);
    });

    it("enters a migration in the transaction that does its work", async () => {
      write(
        "1_first",
        `CREATE TABLE entered (transaction xid8);
         CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN INSERT INTO entered VALUES (pg_current_xact_id()); RETURN NEW; END $$;
         CREATE TRIGGER note AFTER UPDATE OF finished_at ON _prisma_migrations
           FOR EACH ROW EXECUTE FUNCTION note();`,
      );
      write("2_second", "CREATE TABLE made AS SELECT pg_current_xact_id() AS transaction");
      await migrate(forGovernment("kota_catat"), folder);
      const both = await db().$queryRaw`
        SELECT count(*)::int AS n FROM kota_catat.entered JOIN kota_catat.made USING (transaction)`;
      expect(both).toEqual([{ n: 1 }]);
    });
  });

  it.each([
    ["tables", ["CREATE TABLE program_lain.customer (id int)"]],
    [
      "a history",
      [
        "CREATE TABLE program_lain._prisma_migrations (LIKE bina._prisma_migrations INCLUDING DEFAULTS)",
        "INSERT INTO program_lain._prisma_migrations (id, checksum, migration_name) VALUES ('x', '', 'theirs')",
      ],
    ],
  ])("leaves a schema alone in which another program has %s", async (_, statements) => {
    await db().$executeRaw`DROP SCHEMA IF EXISTS program_lain CASCADE`;
    for (const sql of ["CREATE SCHEMA program_lain", ...statements]) await db().$executeRawUnsafe(sql);
    await expect(migrate(forGovernment("program_lain"))).rejects.toThrow(
      /^Basis data itu berisi tabel program lain: [^\n]+$/,
    );
    const tables = await db().$queryRaw`
      SELECT count(*)::int AS n FROM pg_class
      WHERE relnamespace = 'program_lain'::regnamespace AND relkind = 'r'`;
    expect(tables).toEqual([{ n: 1 }]);
  });

  it("refuses a schema's name that is not a plain identifier", async () => {
    await expect(migrate(forGovernment('x"; DROP SCHEMA bina'))).rejects.toThrow("Nama skema");
  });
});
