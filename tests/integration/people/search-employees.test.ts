import { PrismaPg } from "@prisma/adapter-pg";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { poolConfig, schemaOf } from "@/lib/db/connection";
import { PrismaClient } from "@/lib/db/generated/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { appraiserCandidate, appraiserCandidates } from "@/lib/queries/people/appraiser-candidates";
import { countDefects } from "@/lib/queries/people/defects";
import { type EmployeeFilter, searchEmployees } from "@/lib/queries/people/search-employees";
import { createEmployee } from "@/lib/services/people/create-employee";
import { settlePlacements } from "@/lib/services/people/settle-placements";
import { anHr, newEmployee } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";

const TODAY = "2026-06-15";
let hr: EmployeeViewer;
let unit: Awaited<ReturnType<typeof aUnit>>;
let below: Awaited<ReturnType<typeof aUnit>>;

const named = async (name: string, unitId = unit.id) => {
  const input = newEmployee(unitId, { name });
  await createEmployee(contextOf(hr), input);
  return input;
};
const find = async (filter: EmployeeFilter) =>
  (await searchEmployees(hr, TODAY, filter)).rows.map(({ name }) => name);

beforeAll(async () => {
  hr = await anHr();
  unit = await aUnit({ name: "Dinas Kelautan" });
  below = await aUnit({ name: "UPT Pelabuhan", parent: unit });
});

describe("search employees", () => {
  it("finds by parts of the name in any order, and by unit", async () => {
    await named("Siti Nurhaliza Rahmawati");
    await named("Siti Aminah", below.id);
    expect(await find({ q: "rahma SITI" })).toEqual(["Siti Nurhaliza Rahmawati"]);
    expect(await find({ q: "siti pelabuhan" })).toEqual(["Siti Aminah"]);
    expect(await find({ q: "siti", unitId: unit.id })).toEqual(["Siti Aminah", "Siti Nurhaliza Rahmawati"]);
    expect(await find({ q: "siti", unitId: below.id })).toEqual(["Siti Aminah"]);
    expect(await find({ q: "siti tidakada" })).toEqual([]);
  });

  it("finds a NIP as it is printed, with spaces, or a part of it", async () => {
    const { nip } = await named("Orang Ber-NIP");
    const printed = `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;
    expect(await find({ q: printed })).toEqual(["Orang Ber-NIP"]);
    expect(await find({ q: `  ${nip}  ` })).toEqual(["Orang Ber-NIP"]);
    expect(await find({ q: `${nip.slice(0, 8)} orang` })).toEqual(["Orang Ber-NIP"]);
  });

  it.each(["%", "_", "\\"])("takes %s as itself, not as a wildcard", async (sign) => {
    await named(`Tanda ${sign}satu`);
    await named("Tanda xsatu");
    expect(await find({ q: `${sign}satu` })).toEqual([`Tanda ${sign}satu`]);
    expect(await find({ q: `tanda${sign}` })).toEqual([]);
  });

  it("filters by state", async () => {
    const { id } = await named("Zainal Pensiun");
    await db().employee.update({ where: { id }, data: { state: "INACTIVE" } });
    expect(await find({ q: "zainal", state: "ACTIVE" })).toEqual([]);
    expect(await find({ q: "zainal", state: "INACTIVE" })).toEqual(["Zainal Pensiun"]);
    expect(await appraiserCandidates(hr, "zainal", hr.employeeId)).toEqual([]);
    expect(await appraiserCandidate(hr, id)).toBeNull();
  });

  it("pages through people of one name without losing or repeating any", async () => {
    const place = await aUnit();
    await Promise.all(Array.from({ length: 60 }, () => anEmployee({ name: "Kembar", unitId: place.id })));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await searchEmployees(hr, TODAY, { unitId: place.id, after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  it("gives candidates only to those who appoint", async () => {
    await named("Calon Penilai");
    expect(await appraiserCandidates(hr, "calon penilai", hr.employeeId)).toHaveLength(1);
    expect(await appraiserCandidates(hr, "  ", hr.employeeId)).toEqual([]);
    expect(await appraiserCandidates(viewerOf(await anEmployee()), "calon", hr.employeeId)).toEqual([]);
  });
});

describe("with 10,000 people", () => {
  const FAST_MS = 250;

  async function timed<Result>(run: () => Promise<Result>): Promise<readonly [Result, number]> {
    await run();
    const started = performance.now();
    return [await run(), performance.now() - started];
  }

  beforeAll(async () => {
    // Straight into the tables: 10,000 calls of a service would test only patience.
    await db().$executeRaw`
      INSERT INTO "employee" ("id", "nip", "name", "birth_date", "sex", "kind", "unit_id", "is_synthetic")
      SELECT gen_random_uuid(), '1981' || lpad(n::text, 14, '0'), 'Orang ' || md5(n::text), '1981-01-01', 'MALE', 'PNS',
        ${unit.id}::uuid, true
      FROM generate_series(1, 10000) n`;
    await db().$executeRaw`
      INSERT INTO "placement" ("id", "employee_id", "unit_id", "position_id", "starts_on")
      SELECT gen_random_uuid(), "id", ${unit.id}::uuid, (SELECT "id" FROM "position" LIMIT 1), '2020-01-01'
      FROM "employee" WHERE "nip" LIKE '1981%'`;
    await db().$executeRaw`
      INSERT INTO "appraiser_assignment" ("id", "employee_id", "appraiser_id", "starts_on")
      SELECT gen_random_uuid(), e."id", lead(e."id") OVER (ORDER BY e."id"), '2020-01-01'
      FROM "employee" e WHERE "nip" LIKE '1981%' ORDER BY e."id" LIMIT 9999`;
    await settlePlacements(contextOf({ kind: "system", name: "test" }));
    // As autovacuum would soon: it sorts new rows from the index's waiting list into the index.
    await db().$executeRawUnsafe("VACUUM ANALYZE employee");
  }, 60_000);

  it("is instant for a rare word, a common word and no word", async () => {
    const rare = (await db().employee.findFirstOrThrow({ where: { nip: "198100000000005000" } })).name;
    const [found, rareMs] = await timed(() => searchEmployees(hr, TODAY, { q: rare }));
    expect(found.rows).toHaveLength(1);
    const [common, commonMs] = await timed(() => searchEmployees(hr, TODAY, { q: "orang" }));
    expect(common.rows).toHaveLength(25);
    const [, allMs] = await timed(() => searchEmployees(hr, TODAY, {}));
    expect(Math.max(rareMs, commonMs, allMs)).toBeLessThan(FAST_MS);
  });

  it("counts the defects of all of them, and finds a circle, while a page loads", async () => {
    const [counts, ms] = await timed(() => countDefects(hr, TODAY));
    expect(counts?.CYCLE).toBe(0);
    expect(ms).toBeLessThan(1500);
    const last = await db().employee.findFirstOrThrow({
      where: { nip: { startsWith: "1981" }, appraisers: { none: {} } },
    });
    const first = await db().employee.findFirstOrThrow({
      where: { nip: { startsWith: "1981" } },
      orderBy: { id: "asc" },
    });
    const closing = await db().appraiserAssignment.create({
      data: { employeeId: last.id, appraiserId: first.id, startsOn: new Date("2020-01-01") },
    });
    const [circle] = await timed(() => countDefects(hr, TODAY));
    expect(circle?.CYCLE).toBe(10_000);
    await db().appraiserAssignment.delete({ where: { id: closing.id } });
  });

  it("looks a rare word up in the trigram index", async () => {
    const url = process.env.DATABASE_URL ?? "";
    const queries: { query: string; params: string }[] = [];
    const watched = new PrismaClient({
      adapter: new PrismaPg(poolConfig(url, 2), { schema: schemaOf(url) }),
      log: [{ emit: "event", level: "query" }],
    });
    watched.$on("query", (event) => queries.push(event));
    const kept = globalThis as { binaDb?: PrismaClient };
    const usual = db();
    kept.binaDb = watched;
    await searchEmployees(hr, TODAY, { q: "c4ca4238a0b9" }).finally(() => {
      kept.binaDb = usual;
    });
    const search = queries.find(({ query }) => query.includes("search_text"));
    const plan = await db().$queryRawUnsafe<{ "QUERY PLAN": string }[]>(
      `EXPLAIN ${search?.query}`,
      ...JSON.parse(search?.params ?? "[]"),
    );
    await watched.$disconnect();
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("employee_search_text_idx");
  });
});
