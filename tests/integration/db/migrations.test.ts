import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
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

  it("refuses a schema's name that is not a plain identifier", async () => {
    await expect(migrate(forGovernment('x"; DROP SCHEMA bina'))).rejects.toThrow("Nama skema");
  });
});
