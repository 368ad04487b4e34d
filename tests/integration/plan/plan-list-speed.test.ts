import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { adoptionPeopleSql } from "@/lib/queries/plan/list-adoption-people";
import { blockersSql } from "@/lib/queries/plan/list-blockers";
import { teamMembersSql } from "@/lib/queries/plan/list-team-members";
import { waitingPlansSql } from "@/lib/queries/plan/list-waiting-plans";
import { roleMatrix } from "@/lib/queries/plan/role-matrix";
import { anOpenPeriod } from "@/tests/factories/drafts";
import { anEmployee, aUnit, viewerOf } from "@/tests/factories/people";
import { aPlan } from "@/tests/factories/plans";
import { plansOf } from "@/tests/support/watched-queries";

const PEOPLE = 6000;
const TEAM = 200;
const YEARS = [2024, 2025, 2026];
const TODAY = "2026-06-15";

/** Six thousand people with a plan in each of three years; the head appraises two hundred of them. */
async function aTown() {
  const unit = await aUnit();
  const head = await anEmployee({ unitId: unit.id });
  const other = await anEmployee({ unitId: unit.id });
  const units = [];
  for (let n = 0; n < 30; n += 1) units.push((await aUnit({ parent: unit })).id);
  await db().$executeRaw`
    INSERT INTO "employee" ("id", "nip", "name", "birth_date", "sex", "kind", "unit_id", "position_id", "search_text")
    SELECT gen_random_uuid(), (300000000000000000 + n)::text, 'Pegawai ' || md5(n::text), '1990-01-01', 'FEMALE',
           'PNS', (${units}::uuid[])[1 + n % 30], ${head.positionId}::uuid, ''
    FROM generate_series(1, ${PEOPLE}) n`;
  await db().$executeRaw`
    INSERT INTO "appraiser_assignment" ("id", "employee_id", "appraiser_id", "starts_on")
    SELECT gen_random_uuid(), "id", CASE WHEN n <= ${TEAM} THEN ${head.id}::uuid ELSE ${other.id}::uuid END, '2020-01-01'
    FROM (SELECT "id", row_number() OVER () AS n FROM "employee" WHERE "nip" LIKE '3%') e`;
  for (const year of YEARS) {
    const { id } = await anOpenPeriod(year);
    await db().$executeRaw`
      INSERT INTO "performance_plan" ("id", "period_id", "employee_id", "appraiser_id", "unit_id", "position_title",
                                      "starts_on", "ends_on", "state", "submitted_at", "created_at")
      SELECT gen_random_uuid(), ${id}::uuid, e."id", a."appraiser_id", e."unit_id", 'Jabatan',
             make_date(${year}::int, 1, 1), make_date(${year}::int, 12, 31),
             (ARRAY['DRAFT', 'SUBMITTED', 'AGREED'])[1 + abs(hashtext(e."nip")) % 3]::"plan_state", now(), now()
      FROM "employee" e JOIN "appraiser_assignment" a ON a."employee_id" = e."id" WHERE e."nip" LIKE '3%'`;
  }
  // Each plan has a result; those of the head's team serve one of the head's own.
  const own = await aPlan({ employeeId: head.id, appraiserId: other.id, unitId: unit.id });
  await db().$executeRaw`
    INSERT INTO "plan_result" ("id", "plan_id", "ordinal", "kind", "text", "superior_result_id")
    SELECT gen_random_uuid(), "id", 1, 'MAIN', 'Hasil kerja',
           CASE WHEN "appraiser_id" = ${head.id}::uuid THEN ${own.results[0]?.id}::uuid END
    FROM "performance_plan" WHERE "id" <> ${own.id}::uuid`;
  await db().$executeRawUnsafe("ANALYZE");
  const period = await anOpenPeriod(2026);
  const firstUnit = await db().workUnit.findUniqueOrThrow({ where: { id: units[0] ?? "" } });
  return { head, unit, firstUnit, period };
}
let town: Awaited<ReturnType<typeof aTown>>;
beforeAll(async () => {
  town = await aTown();
});

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly PlanNode[];
}
const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** The tables that grow with people, of which the statement would read every row. */
async function wholeTablesRead(statement: Prisma.Sql): Promise<readonly string[]> {
  const [row] = await db().$queryRaw<{ "QUERY PLAN": readonly { Plan: PlanNode }[] }[]>(
    Prisma.sql`EXPLAIN (FORMAT JSON) ${statement}`,
  );
  const [explained] = row?.["QUERY PLAN"] ?? [];
  if (!explained) throw new Error("the database explains its plan");
  const large = ["performance_plan", "employee", "appraiser_assignment"];
  return nodesOf(explained.Plan).flatMap((node) =>
    node["Node Type"] === "Seq Scan" && large.includes(node["Relation Name"] ?? "")
      ? [`${node["Relation Name"]}`]
      : [],
  );
}
const asHead = (): EmployeeViewer => viewerOf(town.head, [{ role: "SUPERVISOR" }]);
const asHr = (): EmployeeViewer => viewerOf(town.head, [{ role: "HR" }]);

describe("lists in a town of six thousand", () => {
  it("read the team of two hundred from indexes", async () => {
    const filter = { periodId: town.period.id };
    expect(await wholeTablesRead(teamMembersSql(asHead(), TODAY, filter))).toEqual([]);
    expect(await wholeTablesRead(teamMembersSql(asHead(), TODAY, { ...filter, state: "NONE" }))).toEqual([]);
    expect(await wholeTablesRead(teamMembersSql(asHead(), TODAY, { ...filter, q: "siti a" }))).toEqual([]);
  });

  it("read what waits for an answer from indexes", async () => {
    expect(await wholeTablesRead(waitingPlansSql(asHead(), TODAY, {}))).toEqual([]);
  });

  it("read on whom plans wait, of all and of a unit, from indexes", async () => {
    const filter = { periodId: town.period.id, unitPath: "" };
    expect(await wholeTablesRead(blockersSql(asHr(), filter))).toEqual([]);
    const ofUnit = { ...filter, unitPath: town.firstUnit.path };
    expect(await wholeTablesRead(blockersSql(asHr(), ofUnit))).toEqual([]);
  });

  it("read the matrix of a team of two hundred from indexes", async () => {
    const asked = { periodId: town.period.id };
    const matrix = await roleMatrix(asHead(), TODAY, asked);
    expect(matrix.led).toMatchObject([{ people: TEAM, results: TEAM * YEARS.length }]);
    const plans = await plansOf("plan_result", () => roleMatrix(asHead(), TODAY, asked));
    expect(plans.length).toBeGreaterThan(1);
    expect(plans.join("\n")).not.toMatch(/Seq Scan on (plan_result|performance_plan)/);
  });

  it("read HR's list, of all and of a unit, from indexes", async () => {
    const filter = { periodId: town.period.id, unitPath: "" };
    expect(await wholeTablesRead(adoptionPeopleSql(asHr(), TODAY, filter))).toEqual([]);
    const ofUnit = { ...filter, unitPath: town.firstUnit.path };
    expect(await wholeTablesRead(adoptionPeopleSql(asHr(), TODAY, ofUnit))).toEqual([]);
    expect(await wholeTablesRead(adoptionPeopleSql(asHr(), TODAY, { ...ofUnit, state: "NONE" }))).toEqual([]);
  });
});
