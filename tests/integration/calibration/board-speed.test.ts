import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { annualToBegin } from "@/lib/queries/appraisal/list-unappraised-plans";
import { windowsToBegin } from "@/lib/queries/appraisal/list-windows-to-begin";
import { windowsOfPlans } from "@/lib/queries/appraisal/plan-windows";
import { appraiserLeniency } from "@/lib/queries/calibration/appraiser-leniency";
import { calibrationPeriods } from "@/lib/queries/calibration/calibration-scope";
import { listNotEvaluated } from "@/lib/queries/calibration/not-evaluated";
import { listSessions } from "@/lib/queries/calibration/sessions";
import { listUnitPatterns } from "@/lib/queries/calibration/unit-patterns";
import { countWaitingRequests, waitingRequests } from "@/lib/queries/feedback/feedback-requests";
import { givenFeedback } from "@/lib/queries/feedback/given-feedback";
import { planFeedback } from "@/lib/queries/feedback/plan-feedback";
import { receivedFeedback } from "@/lib/queries/feedback/received-feedback";
import { teamFeedback } from "@/lib/queries/feedback/team-feedback";
import { listImprovements } from "@/lib/queries/improvement/list-improvements";
import { currentPeriod } from "@/lib/queries/period/current-period";
import { readPeriod } from "@/lib/queries/period/list-periods";
import { adoptionCounts } from "@/lib/queries/plan/adoption-counts";
import { listAdoptionPeople } from "@/lib/queries/plan/list-adoption-people";
import { listBlockers } from "@/lib/queries/plan/list-blockers";
import { listTeamMembers } from "@/lib/queries/plan/list-team-members";
import { listWaitingPlans } from "@/lib/queries/plan/list-waiting-plans";
import { reminderRounds } from "@/lib/queries/plan/reminder-rounds";
import { countWaitingEntries } from "@/lib/queries/progress/waiting-entries";
import { localToday } from "@/lib/time";
import { anOpenPeriod } from "@/tests/factories/drafts";
import { anEmployee, aUnit, viewerOf } from "@/tests/factories/people";
import { plansOf } from "@/tests/support/watched-queries";

const PEOPLE = 10_000;
const TEAM = 200;
/** How many people ask the head. */
const ASKING = 20;
const UNITS = 50;
/** Years before, so that a period is one among others. */
const YEARS = [2025, 2026];

/** Ten thousand people, rated in each of two years, each with feedback, a request and every fifth with an improvement plan. */
async function aTown() {
  const top = await aUnit();
  const head = await anEmployee({ unitId: top.id });
  const other = await anEmployee({ unitId: top.id });
  const units: string[] = [];
  for (let n = 0; n < UNITS; n += 1) units.push((await aUnit({ parent: top })).id);
  await db().$executeRaw`
    INSERT INTO "employee" ("id", "nip", "name", "birth_date", "sex", "kind", "unit_id", "position_id", "search_text")
    SELECT gen_random_uuid(), (300000000000000000 + n)::text, 'Pegawai ' || md5(n::text), '1990-01-01', 'FEMALE', 'PNS',
           (${units}::uuid[])[1 + n % ${UNITS}], ${head.positionId}::uuid, ''
    FROM generate_series(1, ${PEOPLE}) n`;
  for (const year of YEARS) {
    const { id } = await anOpenPeriod(year);
    await db().$executeRaw`
      INSERT INTO "performance_plan" ("id", "period_id", "employee_id", "appraiser_id", "unit_id", "position_title",
                                      "starts_on", "ends_on", "state", "submitted_at", "created_at")
      SELECT gen_random_uuid(), ${id}::uuid, "id",
             CASE WHEN "nip" <= ${`${300000000000000000n + BigInt(TEAM)}`} THEN ${head.id}::uuid ELSE ${other.id}::uuid END,
             "unit_id", 'Jabatan', make_date(${year}::int, 1, 1), make_date(${year}::int, 12, 31), 'AGREED', now(), now()
      FROM "employee" WHERE "nip" LIKE '3%'`;
    await db().$executeRaw`
      INSERT INTO "unit_achievement" ("unit_id", "period_id", "predikat", "reason", "set_by_id", "set_at")
      SELECT u, ${id}::uuid, 'BAIK', 'Uji', ${head.id}::uuid, now() FROM unnest(${units}::uuid[]) u`;
    await db().$executeRaw`
      INSERT INTO "calibration_session" ("id", "period_id", "unit_id", "held_on", "participants", "held_by_id", "created_at")
      SELECT gen_random_uuid(), ${id}::uuid, u, '2026-12-01', 'Uji', ${head.id}::uuid, now() FROM unnest(${units}::uuid[]) u`;
  }
  await db().$executeRaw`
    INSERT INTO "appraisal" ("id", "plan_id", "kind", "starts_on", "ends_on", "appraiser_id", "state", "results_rating",
                             "behaviour_rating", "predikat", "rules_version", "created_at")
    SELECT gen_random_uuid(), "id", 'ANNUAL', "starts_on", "ends_on", "appraiser_id",
           (ARRAY['RATED', 'FINAL', 'FINAL'])[1 + abs(hashtext("id"::text)) % 3]::"appraisal_state", 'MEETS', 'MEETS',
           (ARRAY['SANGAT_BAIK', 'BAIK', 'BAIK', 'BUTUH_PERBAIKAN'])[1 + abs(hashtext("id"::text)) % 4]::"predikat",
           'uji', now()
    FROM "performance_plan"`;
  await db().$executeRaw`
    INSERT INTO "feedback_request" ("id", "plan_id", "behaviour", "colleague_id", "question", "state", "created_at")
    SELECT gen_random_uuid(), "id", 'SERVICE',
           CASE WHEN "employee_id" IN (SELECT "id" FROM "employee" ORDER BY "nip" LIMIT ${ASKING}::int) THEN ${head.id}::uuid
             ELSE coalesce(lead("employee_id") OVER (ORDER BY "id"), ${other.id}::uuid) END, 'Uji?', 'WAITING', now()
    FROM "performance_plan" WHERE "employee_id" NOT IN (${head.id}::uuid, ${other.id}::uuid)`;
  await db().$executeRaw`
    INSERT INTO "feedback" ("id", "plan_id", "behaviour", "giver_id", "relation", "kind", "text", "given_at", "created_at")
    SELECT gen_random_uuid(), "id", 'SERVICE', "appraiser_id", 'SUPERIOR', 'APPRECIATION', 'Uji', now(), now()
    FROM "performance_plan" WHERE abs(hashtext("id"::text)) % 2 = 0`;
  await db().$executeRaw`
    INSERT INTO "improvement_plan" ("id", "appraisal_id", "employee_id", "appraiser_id", "unit_id", "state", "opened_on")
    SELECT gen_random_uuid(), r."id", p."employee_id", p."appraiser_id", p."unit_id",
           (ARRAY['OPENED', 'PROPOSED', 'PROPOSED'])[1 + abs(hashtext(r."id"::text)) % 3]::"improvement_state",
           '2026-01-01'::date + abs(hashtext(p."employee_id"::text)) % 300
    FROM "appraisal" r JOIN "performance_plan" p ON p."id" = r."plan_id" WHERE r."predikat" = 'BUTUH_PERBAIKAN'`;
  await db().$executeRaw`
    INSERT INTO "appraiser_assignment" ("id", "employee_id", "appraiser_id", "starts_on")
    SELECT gen_random_uuid(), "id",
           CASE WHEN "nip" <= ${`${300000000000000000n + BigInt(TEAM)}`} THEN ${head.id}::uuid ELSE ${other.id}::uuid END, '2020-01-01'
    FROM "employee" WHERE "nip" LIKE '3%'`;
  await db().$executeRaw`
    INSERT INTO "placement" ("id", "employee_id", "unit_id", "position_id", "starts_on")
    SELECT gen_random_uuid(), "id", "unit_id", "position_id", '2020-01-01' FROM "employee" WHERE "nip" LIKE '3%'`;
  // As the server does by itself once so many rows were written: an index is read alone where nothing hides behind it.
  await db().$executeRawUnsafe("VACUUM ANALYZE");
  const period = await anOpenPeriod(2026);
  const plan = await db().performancePlan.findFirstOrThrow({
    where: { appraiserId: head.id, periodId: period.id },
    select: { id: true, employeeId: true },
  });
  const firstUnit = await db().workUnit.findUniqueOrThrow({ where: { id: units[0] ?? "" } });
  return { head, period, plan, firstUnit };
}
let town: Awaited<ReturnType<typeof aTown>>;
beforeAll(async () => {
  town = await aTown();
}, 120_000);

const WHOLE =
  /Seq Scan on (appraisal|performance_plan|employee|placement|appraiser_assignment|feedback|feedback_request|improvement_plan)\b/;
/** The plans of the statements about a table that read a whole large one. */
async function wholeReads(table: string, run: () => Promise<unknown>): Promise<readonly string[]> {
  const plans = await plansOf(table, run);
  expect(plans.length).toBeGreaterThan(0);
  return plans.filter((plan) => WHOLE.test(plan));
}
const asHr = () => viewerOf(town.head, [{ role: "HR" }]);
const asHead = () => viewerOf(town.head, [{ role: "UNIT_HEAD", unitPath: town.firstUnit.path }]);
const asSupervisor = () => viewerOf(town.head, [{ role: "SUPERVISOR" }]);

describe("in a town of ten thousand, rated in two years", () => {
  it.each([
    ["HR", asHr],
    ["the head of a unit", asHead],
  ])("the lists of calibration are read from indexes for %s, page by page", async (_who, viewer) => {
    const { id } = town.period;
    const first = await listNotEvaluated(viewer(), id, undefined);
    expect(first?.rows).toHaveLength(25);
    for (const after of [undefined, first?.next ?? undefined])
      expect(await wholeReads("appraisal", () => listNotEvaluated(viewer(), id, after))).toEqual([]);
    expect(await wholeReads("appraisal", () => listUnitPatterns(viewer(), id, undefined))).toEqual([]);
  });

  it("each person who is not evaluated is on one page, by name", async () => {
    const viewer = asHead();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listNotEvaluated(viewer, town.period.id, after);
      seen.push(...(page?.rows ?? []).map(({ name }) => name));
      after = page?.next ?? undefined;
    } while (after !== undefined);
    const [counted] = await db().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS "n" FROM "performance_plan" p JOIN "appraisal" r ON r."plan_id" = p."id"
      WHERE p."unit_id" = ${town.firstUnit.id}::uuid AND p."period_id" = ${town.period.id}::uuid AND r."state" = 'RATED'`;
    expect(seen).toHaveLength(counted?.n ?? 0);
    expect(seen).toEqual(seen.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it("the lists of feedback are read from indexes", async () => {
    const { plan } = town;
    const owner = { ...viewerOf(town.head), employeeId: plan.employeeId };
    const today = "2026-06-15";
    const now = new Date("2026-06-15T03:00:00Z");
    const reads: readonly (readonly [string, () => Promise<unknown>])[] = [
      ["feedback", () => givenFeedback(asSupervisor(), now)],
      ["feedback", () => planFeedback(asHr(), today, { planId: plan.id })],
      ["feedback", () => planFeedback(owner, today, { planId: plan.id, subject: "behaviour:SERVICE" })],
      ["feedback", () => receivedFeedback(owner, today, 5)],
      ["feedback", () => teamFeedback(asSupervisor(), 5)],
      ["feedback_request", () => waitingRequests(asSupervisor())],
      ["feedback_request", () => countWaitingRequests(asSupervisor())],
    ];
    for (const [table, run] of reads) expect(await wholeReads(table, run)).toEqual([]);
  });

  it.each([
    ["HR", asHr],
    ["the head of a unit", asHead],
    ["who appraises two hundred", asSupervisor],
  ])("the improvement plans are read from indexes for %s", async (_who, viewer) => {
    expect((await listImprovements(viewer())).rows.length).toBeGreaterThan(0);
    for (const isConcluded of [false, true])
      expect(await wholeReads("improvement_plan", () => listImprovements(viewer(), { isConcluded }))).toEqual(
        [],
      );
  });

  it("no page of the cycle reads a large table from end to end", async () => {
    const { period, firstUnit } = town;
    const today = "2026-06-15";
    const adoption = (unitPath: string) => ({ periodId: period.id, unitPath });
    const pages: Readonly<Record<string, readonly (() => Promise<unknown>)[]>> = {
      "/sdm/periode/[id]": [asHr(), asHead()].flatMap((viewer) => [
        () => readPeriod(viewer, period.id),
        () => adoptionCounts(viewer, period.id, today),
        () => listAdoptionPeople(viewer, today, adoption("")),
        () => listAdoptionPeople(viewer, today, { ...adoption(firstUnit.path), state: "AGREED" }),
        () => listBlockers(viewer, adoption("")),
        () => listBlockers(viewer, adoption(firstUnit.path)),
        () => reminderRounds(viewer, period.id),
      ]),
      "/sdm/kalibrasi": [asHr(), asHead()].flatMap((viewer) => [
        () => calibrationPeriods(),
        () => listUnitPatterns(viewer, period.id, undefined),
        () => appraiserLeniency(viewer, period.id),
        () => listNotEvaluated(viewer, period.id, undefined),
        () => listSessions(viewer, period.id, undefined),
      ]),
      "/tim": [
        () => listWaitingPlans(asSupervisor(), today),
        () => countWaitingEntries(asSupervisor(), today),
        () => currentPeriod(today),
        () => listTeamMembers(asSupervisor(), today, { periodId: period.id }),
        () => windowsOfPlans(asSupervisor(), [town.plan.id], today),
        () => windowsToBegin(asSupervisor(), today),
        () => annualToBegin(asSupervisor(), today),
      ],
    };
    for (const [page, reads] of Object.entries(pages)) {
      const whole: string[] = [];
      for (const read of reads) {
        const plans = await plansOf(null, read);
        whole.push(...plans.filter((plan) => WHOLE.test(plan)));
      }
      expect([page, whole]).toEqual([page, []]);
    }
  });

  it("who is lenient is compared with everybody from indexes alone, without a look at their rows", async () => {
    expect(
      (await appraiserLeniency(asHr(), town.period.id))?.map(({ leniency }) => leniency.state),
    ).toContain("COMPARED");
    for (const viewer of [asHr(), asHead()]) {
      const plans = await plansOf("appraisal", () => appraiserLeniency(viewer, town.period.id));
      expect(plans).toHaveLength(2);
      for (const plan of plans) {
        expect(plan).toMatch(/Index Only Scan using \w+ on performance_plan\b/);
        expect(plan).toMatch(/Index Only Scan using appraisal_annual_idx on appraisal\b/);
      }
    }
  });

  it("the board of adoption counts everybody once, and looks each plan and rating up by an index", async () => {
    const figures = await adoptionCounts(asHr(), town.period.id, localToday());
    expect(figures?.counts.reduce((sum, { people }) => sum + people, 0)).toBe(PEOPLE + 2);
    const [plan = "", ...more] = await plansOf("performance_plan", () =>
      adoptionCounts(asHr(), town.period.id, localToday()),
    );
    expect(more).toEqual([]);
    for (const table of ["employee", "performance_plan", "appraisal"])
      expect(plan).toMatch(new RegExp(`Index Only Scan using \\w+ on ${table}\\b`));
    expect(plan).not.toMatch(WHOLE);
  });
});
