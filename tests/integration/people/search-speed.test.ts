import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { countDefects } from "@/lib/queries/people/defects";
import { type EmployeeFilter, searchEmployees } from "@/lib/queries/people/search-employees";
import { tidyPeople } from "@/lib/services/imports/tidy-people";
import { settlePlacements } from "@/lib/services/people/settle-placements";
import { anHr, aUnitHr } from "@/tests/factories/hr";
import { aUnit, contextOf } from "@/tests/factories/people";
import { plansOf } from "@/tests/support/watched-queries";

const TODAY = "2026-06-15";
/** Pages of 8 KB that one page of the list may read: those of its rows and the way to them, of 700 that the table and its place have. */
const FEW_PAGES = 100;
const UNITS = 50;
let hr: EmployeeViewer;
let officer: EmployeeViewer;
let unitId: string;
/** Plan and pages of the first search after the load. */
let first: string;

/** 8 KB pages that a statement looked at, in memory or on disk. */
const pagesOf = (plan: string): number =>
  [...(/Buffers: shared(.*)/.exec(plan)?.[1] ?? "").matchAll(/(?:hit|read)=(\d+)/g)].reduce(
    (sum, [, pages]) => sum + Number(pages),
    0,
  );

beforeAll(async () => {
  hr = await anHr();
  const top = await aUnit({ name: "Dinas Besar" });
  const units: string[] = [];
  for (let n = 0; n < UNITS; n += 1) units.push((await aUnit({ name: `Bidang ${n}`, parent: top })).id);
  unitId = units[7] ?? "";
  officer = await aUnitHr(await db().workUnit.findUniqueOrThrow({ where: { id: unitId } }));
  // Straight into the tables: 10,000 calls of a service would test only patience.
  await db().$executeRaw`
    INSERT INTO "employee" ("id", "nip", "name", "birth_date", "sex", "kind", "is_synthetic")
    SELECT gen_random_uuid(), '1981' || lpad(n::text, 14, '0'), 'Orang ' || md5(n::text), '1981-01-01', 'MALE', 'PNS', true
    FROM generate_series(1, 10000) n`;
  await db().$executeRaw`
    INSERT INTO "placement" ("id", "employee_id", "unit_id", "position_id", "starts_on")
    SELECT gen_random_uuid(), "id", (${units}::uuid[])[1 + right("nip", 4)::int % ${UNITS}],
      (SELECT "id" FROM "position" LIMIT 1), '2020-01-01'
    FROM "employee" WHERE "nip" LIKE '1981%'`;
  await db().$executeRaw`
    INSERT INTO "appraiser_assignment" ("id", "employee_id", "appraiser_id", "starts_on")
    SELECT gen_random_uuid(), e."id", lead(e."id") OVER (ORDER BY e."id"), '2020-01-01'
    FROM "employee" e WHERE "nip" LIKE '1981%' ORDER BY e."id" LIMIT 9999`;
  await settlePlacements(contextOf({ kind: "system", name: "test" }));
  await tidyPeople();
  const search = () => searchEmployees(hr, TODAY, { q: "c4ca4238a0b9", state: "ACTIVE" });
  first = (await plansOf("employee", search, "ANALYZE, BUFFERS")).join("\n");
}, 60_000);

describe("with 10,000 people", () => {
  it("finds a rare word by the index the first time as well, with few pages of it", () => {
    expect(first).toContain("employee_search_text_idx");
    expect(pagesOf(first)).toBeGreaterThan(0);
    expect(pagesOf(first)).toBeLessThan(100);
  });

  const asked: readonly (readonly [string, () => EmployeeFilter])[] = [
    ["a rare word", () => ({ q: "c4ca4238a0b9" })],
    ["a common word", () => ({ q: "orang", state: "ACTIVE" })],
    ["one letter", () => ({ q: "o", state: "ACTIVE" })],
    ["a part of a NIP", () => ({ q: "198100000000005000" })],
    ["the name of a unit", () => ({ q: "bidang 7", state: "ACTIVE" })],
    ["nothing", () => ({})],
    ["a state", () => ({ state: "ACTIVE" })],
    ["a unit", () => ({ unitId, state: "ACTIVE" })],
    ["a unit alone", () => ({ unitId, isUnitAlone: true })],
    ["a kind of employment", () => ({ kind: "PNS", state: "ACTIVE" })],
    ["a later page", () => ({ state: "ACTIVE", after: "00000000-0000-4000-8000-000000000000~Orang 8" })],
  ];

  it.each(asked)("reads few pages for %s, by an index", async (_, filter) => {
    const plans = await plansOf("employee", () => searchEmployees(hr, TODAY, filter()), "ANALYZE, BUFFERS");
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.join("\n")).not.toMatch(/Seq Scan on employee/);
    for (const plan of plans) expect(pagesOf(plan)).toBeLessThan(FEW_PAGES);
  });

  it("reads by an index for an officer of one unit as well", async () => {
    for (const [, filter] of asked) {
      const page = await searchEmployees(officer, TODAY, filter());
      expect(page.rows.every(({ unitName }) => unitName === "Bidang 7")).toBe(true);
      const plans = await plansOf("employee", () => searchEmployees(officer, TODAY, filter()));
      expect(plans.join("\n")).not.toMatch(/Seq Scan on employee/);
    }
  });

  it("looks a rare word up in the trigram index", async () => {
    const plans = await plansOf("employee", () => searchEmployees(hr, TODAY, { q: "c4ca4238a0b9" }));
    expect(plans.join("\n")).toContain("employee_search_text_idx");
  });

  it("counts the defects of all of them, and finds a circle", async () => {
    expect((await countDefects(hr, TODAY))?.CYCLE).toBe(0);
    const last = await db().employee.findFirstOrThrow({
      where: { nip: { startsWith: "1981" }, appraisers: { none: {} } },
    });
    const first = await db().employee.findFirstOrThrow({
      where: { nip: { startsWith: "1981" } },
      orderBy: { id: "asc" },
    });
    await db().appraiserAssignment.create({
      data: { employeeId: last.id, appraiserId: first.id, startsOn: new Date("2020-01-01") },
    });
    expect((await countDefects(hr, TODAY))?.CYCLE).toBe(10_000);
  });
});
