import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { askedEntries, askedEntriesSql } from "@/lib/queries/progress/asked-entries";
import { listProgressEntries } from "@/lib/queries/progress/list-progress-entries";
import { reviewedEntries } from "@/lib/queries/progress/reviewed-entries";
import {
  countWaitingEntries,
  countWaitingSql,
  listWaitingEntries,
  waitingEntriesSql,
} from "@/lib/queries/progress/waiting-entries";
import { acceptEntries } from "@/lib/services/progress/accept-entries";
import { correctProgress } from "@/lib/services/progress/correct-progress";
import { logProgress } from "@/lib/services/progress/log-progress";
import { reviewEntry } from "@/lib/services/progress/review-entry";
import { localDayOf } from "@/lib/time";
import { aLadderWithEntry, anEntry } from "@/tests/factories/entries";
import { anEmployee, appoint, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan, aPeriod, aPlan } from "@/tests/factories/plans";
import { outcomeOf } from "@/tests/support/outcomes";
import { plansOf } from "@/tests/support/watched-queries";

/** The queue is of the day it is read on, which the clock of the test does not stop. */
const TODAY = localDayOf(new Date());
const idsOf = async (viewer: EmployeeViewer, take = 100) =>
  (await listWaitingEntries(viewer, TODAY, { take })).rows.map(({ id }) => id);

/** A member of the team whose plan reaches over today, with an entry. */
async function aMember(
  appraiserId: string,
  given: { readonly endsOn?: string; readonly state?: "CLOSED" } = {},
) {
  const employee = await anEmployee();
  await appoint(employee.id, appraiserId);
  const plan = await aPlan({
    employeeId: employee.id,
    appraiserId,
    unitId: employee.unitId ?? "",
    endsOn: given.endsOn ?? `${Number(TODAY.slice(0, 4)) + 1}-12-31`,
  });
  const staff = viewerOf(employee);
  const entryId = await anEntry({ staff, plan });
  if (given.state)
    await db().performancePlan.update({ where: { id: plan.id }, data: { state: given.state } });
  return { staff, plan, entryId };
}

describe("what waits for the appraiser", () => {
  it("are entries without an answer, in the order in which they arrived, page by page, each once", async () => {
    const ladder = await aLadderWithPlan();
    // Of days in another order; two arrived in the same moment.
    const arrivals = ["2026-06-03", "2026-06-01", "2026-06-02", "2026-06-01", "2026-06-04"];
    const ids: string[] = [];
    for (const [place, day] of arrivals.entries()) {
      const id = randomUUID();
      await logProgress(contextOf(ladder.staff, `${day}T02:00:00Z`), {
        id,
        indicatorId: ladder.plan.indicatorId,
        happenedOn: `2026-05-${20 - place}`,
        amount: "1",
        note: "Satu berkas",
      });
      ids.push(id);
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listWaitingEntries(ladder.appraiser, TODAY, { after, take: 2 });
      expect(page.rows.length).toBeLessThanOrEqual(2);
      seen.push(...page.rows.map(({ arrivedAt, id }) => `${localDayOf(arrivedAt)} ${id}`));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(ids.map((id, place) => `${arrivals[place]} ${id}`).toSorted());
    expect(await countWaitingEntries(ladder.appraiser, TODAY)).toEqual({ n: 5, isMore: false });
  });

  it("says what the entry says", async () => {
    const { appraiser, plan, staff, entryId } = await aLadderWithEntry({
      amount: "12.50",
      note: "Dua belas",
    });
    expect((await listWaitingEntries(appraiser, TODAY, { take: 5 })).rows).toEqual([
      {
        id: entryId,
        version: 1,
        state: "LOGGED",
        planId: plan.id,
        employeeName: staff.name,
        indicator: plan.indicators[0]?.text,
        unit: "dokumen",
        happenedOn: "2026-06-10",
        arrivedAt: new Date("2026-06-15T03:00:00Z"),
        amount: "12.5",
        note: "Dua belas",
        link: null,
        file: null,
      },
    ]);
  });

  it("leaves out what was answered, and takes it back once it is corrected", async () => {
    const ladder = await aLadderWithEntry();
    const { staff, appraiser, entryId } = ladder;
    const asked = await anEntry(ladder);
    const remark = {
      id: randomUUID(),
      entryId: asked,
      version: 1,
      event: "ask",
      text: "Mana buktinya?",
    } as const;
    await reviewEntry(contextOf(appraiser), remark);
    expect(await idsOf(appraiser)).toEqual([entryId]);
    expect(await askedEntries(staff, 5)).toMatchObject([{ id: asked, text: "Mana buktinya?" }]);
    await acceptEntries(contextOf(appraiser), { entries: [{ entryId, version: 1 }] });
    expect(await idsOf(appraiser)).toEqual([]);
    const { indicatorId } = ladder.plan;
    const days = { startsOn: "2026-06-01", endsOn: "2026-06-30" };
    expect((await reviewedEntries([indicatorId], days)).get(indicatorId)).toEqual({ accepted: 1, asked: 1 });
    const before = { startsOn: "2026-05-01", endsOn: "2026-05-31" };
    expect((await reviewedEntries([indicatorId], before)).get(indicatorId)).toBeUndefined();
    expect((await reviewedEntries([], null)).size).toBe(0);
  });

  it("is theirs to answer, every one of it, and nobody else's", async () => {
    const head = await anEmployee();
    const viewer = viewerOf(head, [{ role: "SUPERVISOR" }]);
    const running = await aMember(head.id);
    // Over, and went to them last; over, and taken along by who followed; closed; followed by another one.
    const over = await aMember(head.id, { endsOn: "2026-06-30" });
    const closed = await aMember(head.id, { state: "CLOSED" });
    const followed = await aMember(head.id);
    await db().appraiserAssignment.updateMany({
      where: { employeeId: followed.staff.employeeId },
      data: { endsOn: new Date("2026-06-30T00:00:00Z") },
    });
    const next = await anEmployee();
    await appoint(followed.staff.employeeId, next.id, "2026-07-01");

    const listed = await idsOf(viewer);
    expect(listed.toSorted()).toEqual([running.entryId, over.entryId].toSorted());
    expect(await idsOf(viewerOf(next, [{ role: "SUPERVISOR" }]))).toEqual([followed.entryId]);
    // The same by the service, which asks for each entry by itself.
    for (const { entryId } of [running, over, closed, followed]) {
      const ctx = contextOf(viewer, new Date().toISOString());
      const outcome = await outcomeOf(acceptEntries(ctx, { entries: [{ entryId, version: 1 }] }));
      expect([entryId, outcome === "OK"]).toEqual([entryId, listed.includes(entryId)]);
    }
    expect(await idsOf(viewerOf(head))).toEqual([]);
    expect(await countWaitingEntries(viewerOf(head), TODAY)).toEqual({ n: 0, isMore: false });
  });

  it("counts no further than anybody reads", async () => {
    const ladder = await aLadderWithPlan();
    await db().$executeRaw`
      WITH made AS (
        INSERT INTO "progress_entry" ("id", "indicator_id", "author_id", "happened_on", "amount", "note", "written_at", "created_at")
        SELECT gen_random_uuid(), ${ladder.plan.indicatorId}::uuid, ${ladder.staff.employeeId}::uuid, '2026-05-01', 1, 'Uji', now(), now()
        FROM generate_series(1, 120) RETURNING "id"
      )
      INSERT INTO "progress_review" ("entry_id", "plan_id", "happened_on", "arrived_at", "state")
      SELECT "id", ${ladder.plan.id}::uuid, '2026-05-01', now(), 'LOGGED' FROM made`;
    expect(await countWaitingEntries(ladder.appraiser, TODAY)).toEqual({ n: 99, isMore: true });
  });

  it("waits anew from when it was corrected", async () => {
    const ladder = await aLadderWithEntry();
    const { staff, appraiser, entryId } = ladder;
    const later = await anEntry(ladder);
    await reviewEntry(contextOf(appraiser), {
      id: randomUUID(),
      entryId,
      version: 1,
      event: "ask",
      text: "Mana buktinya?",
    });
    const id = randomUUID();
    const anew = { happenedOn: "2026-06-01", amount: "8", note: "Delapan berkas" };
    const corrected = new Date("2026-06-18T03:00:00Z");
    await correctProgress(contextOf(staff, corrected.toISOString()), { id, entryId, version: 2, ...anew });
    const { rows } = await listWaitingEntries(appraiser, TODAY, { take: 5 });
    expect(rows.map((row) => [row.id, row.arrivedAt])).toEqual([
      [later, new Date("2026-06-15T03:00:00Z")],
      [id, corrected],
    ]);
  });

  it.each(["2026-13-45_00000000-0000-4000-8000-000000000000", "2026-02-30_x", "sembarang", "2026-06-30_"])(
    "takes %s for no key at all, as the log of a plan does",
    async (after) => {
      const { appraiser, staff, plan, entryId } = await aLadderWithEntry();
      expect((await listWaitingEntries(appraiser, TODAY, { after, take: 5 })).rows).toHaveLength(1);
      const log = await listProgressEntries(staff, TODAY, { planId: plan.id, after });
      expect(log?.rows.map(({ id }) => id)).toEqual([entryId]);
    },
  );
});

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly PlanNode[];
}
const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

describe("in a town of two thousand with ten thousand entries", () => {
  let head: EmployeeViewer;
  beforeAll(async () => {
    const unit = await aUnit();
    const [leads, other] = [await anEmployee({ unitId: unit.id }), await anEmployee({ unitId: unit.id })];
    head = viewerOf(leads, [{ role: "SUPERVISOR" }]);
    const period = await aPeriod();
    const last = `${Number(TODAY.slice(0, 4)) + 1}-12-31`;
    await db().$executeRaw`
      INSERT INTO "employee" ("id", "nip", "name", "birth_date", "sex", "kind", "unit_id", "position_id", "search_text")
      SELECT gen_random_uuid(), (400000000000000000 + n)::text, 'Pegawai ' || md5(n::text), '1990-01-01', 'FEMALE',
             'PNS', ${unit.id}::uuid, ${leads.positionId}::uuid, ''
      FROM generate_series(1, 2000) n`;
    await db().$executeRaw`
      INSERT INTO "appraiser_assignment" ("id", "employee_id", "appraiser_id", "starts_on")
      SELECT gen_random_uuid(), "id", CASE WHEN n <= 200 THEN ${leads.id}::uuid ELSE ${other.id}::uuid END, '2020-01-01'
      FROM (SELECT "id", row_number() OVER () AS n FROM "employee" WHERE "nip" LIKE '4%') e`;
    await db().$executeRaw`
      INSERT INTO "performance_plan" ("id", "period_id", "employee_id", "appraiser_id", "unit_id", "position_title",
                                      "starts_on", "ends_on", "state", "created_at")
      SELECT gen_random_uuid(), ${period.id}::uuid, e."id", a."appraiser_id", e."unit_id", 'Jabatan', '2026-01-01',
             ${last}::date, 'AGREED', now()
      FROM "employee" e JOIN "appraiser_assignment" a ON a."employee_id" = e."id" WHERE e."nip" LIKE '4%'`;
    await db().$executeRaw`
      INSERT INTO "plan_result" ("id", "plan_id", "ordinal", "kind", "text")
      SELECT gen_random_uuid(), p."id", 1, 'MAIN', 'Hasil' FROM "performance_plan" p
      JOIN "employee" e ON e."id" = p."employee_id" WHERE e."nip" LIKE '4%'`;
    await db().$executeRaw`
      INSERT INTO "plan_indicator" ("id", "result_id", "ordinal", "text", "target_low", "unit")
      SELECT gen_random_uuid(), r."id", 1, 'Indikator', 100, 'berkas' FROM "plan_result" r WHERE r."text" = 'Hasil'`;
    await db().$executeRaw`
      WITH made AS (
        INSERT INTO "progress_entry" ("id", "indicator_id", "author_id", "happened_on", "amount", "note", "written_at", "created_at")
        SELECT gen_random_uuid(), i."id", p."employee_id", '2026-01-01'::date + d, 1, 'Uji', now(), now()
        FROM "plan_indicator" i JOIN "plan_result" r ON r."id" = i."result_id" AND r."text" = 'Hasil'
        JOIN "performance_plan" p ON p."id" = r."plan_id", generate_series(0, 4) d
        RETURNING "id", "indicator_id", "happened_on", "created_at"
      )
      INSERT INTO "progress_review" ("entry_id", "plan_id", "happened_on", "arrived_at", "state")
      SELECT m."id", r."plan_id", m."happened_on", m."created_at",
             (ARRAY['LOGGED', 'ACCEPTED', 'ASKED', 'ACCEPTED'])[1 + abs(hashtext(m."id"::text)) % 4]::"entry_state"
      FROM made m JOIN "plan_indicator" i ON i."id" = m."indicator_id" JOIN "plan_result" r ON r."id" = i."result_id"`;
    await db().$executeRawUnsafe("ANALYZE");
  });

  it.each([
    ["a page", () => waitingEntriesSql(head, TODAY, { take: 25 })],
    [
      "the next page",
      () =>
        waitingEntriesSql(head, TODAY, {
          take: 25,
          after: `2026-01-05T02:00:00.000Z~${"0".repeat(8)}-0000-4000-8000-${"0".repeat(12)}`,
        }),
    ],
    ["the count", () => countWaitingSql(head, TODAY)],
    ["what is asked of one", () => askedEntriesSql(head, 5)],
  ])("%s of the queue of two hundred is read from indexes", async (_what, statement) => {
    const [row] = await db().$queryRaw<{ "QUERY PLAN": readonly { Plan: PlanNode }[] }[]>(
      Prisma.sql`EXPLAIN (FORMAT JSON) ${statement()}`,
    );
    const [explained] = row?.["QUERY PLAN"] ?? [];
    if (!explained) throw new Error("the database explains its plan");
    const large = [
      "performance_plan",
      "employee",
      "appraiser_assignment",
      "progress_entry",
      "progress_review",
    ];
    const whole = nodesOf(explained.Plan).filter(
      (node) => node["Node Type"] === "Seq Scan" && large.includes(node["Relation Name"] ?? ""),
    );
    expect(whole.map((node) => node["Relation Name"])).toEqual([]);
  });

  it("the log of one plan is read from indexes, what was written anew left out", async () => {
    const one = await db().performancePlan.findFirstOrThrow({
      where: { employee: { nip: { startsWith: "4" } } },
    });
    const hr = viewerOf(await anEmployee(), [{ role: "HR" }]);
    const plans = await plansOf("progress_entry", () => listProgressEntries(hr, TODAY, { planId: one.id }));
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter((plan) => plan.includes("Seq Scan on progress_entry"))).toEqual([]);
  });
});
