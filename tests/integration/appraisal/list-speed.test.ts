import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { HeldRole } from "@/lib/permissions/viewer";
import { countAppraisals, listAppraisals } from "@/lib/queries/appraisal/list-appraisals";
import { nextWaitingAppraisal } from "@/lib/queries/appraisal/next-waiting-appraisal";
import { localToday } from "@/lib/time";
import { anOpenPeriod } from "@/tests/factories/drafts";
import { anEmployee, aUnit, viewerOf } from "@/tests/factories/people";
import { plansOf } from "@/tests/support/watched-queries";

const PEOPLE = 10_000;
const TEAM = 200;

/** Ten thousand people with an appraised plan; the head appraises two hundred of them. */
async function aTown() {
  const unit = await aUnit();
  const head = await anEmployee({ unitId: unit.id });
  const other = await anEmployee({ unitId: unit.id });
  const { id } = await anOpenPeriod(2026);
  await db().$executeRaw`
    INSERT INTO "employee" ("id", "nip", "name", "birth_date", "sex", "kind", "unit_id", "position_id", "search_text")
    SELECT gen_random_uuid(), (300000000000000000 + n)::text, 'Pegawai ' || n, '1990-01-01', 'FEMALE', 'PNS',
           ${unit.id}::uuid, ${head.positionId}::uuid, ''
    FROM generate_series(1, ${PEOPLE}) n`;
  await db().$executeRaw`
    INSERT INTO "performance_plan" ("id", "period_id", "employee_id", "appraiser_id", "unit_id", "position_title",
                                    "starts_on", "ends_on", "state", "submitted_at", "created_at")
    SELECT gen_random_uuid(), ${id}::uuid, "id",
           CASE WHEN "nip" <= ${`${300000000000000000n + BigInt(TEAM)}`} THEN ${head.id}::uuid ELSE ${other.id}::uuid END,
           "unit_id", 'Jabatan', '2026-01-01', '2026-12-31', 'AGREED', now(), now()
    FROM "employee" WHERE "nip" LIKE '3%'`;
  await db().$executeRaw`
    INSERT INTO "appraisal" ("id", "plan_id", "kind", "starts_on", "ends_on", "appraiser_id", "state", "created_at")
    SELECT gen_random_uuid(), "id", 'ANNUAL', "starts_on", "ends_on", "appraiser_id", 'DRAFT', now()
    FROM "performance_plan"`;
  await db().$executeRawUnsafe("ANALYZE");
  return { head };
}
let town: Awaited<ReturnType<typeof aTown>>;
beforeAll(async () => {
  town = await aTown();
});

const WHOLE = /Seq Scan on (appraisal|performance_plan|employee)\b/;

describe("the appraisals of a town of ten thousand", () => {
  it.each<[string, readonly HeldRole[]]>([
    ["who appraises two hundred", [{ role: "SUPERVISOR" }]],
    ["HR, who may read all", [{ role: "HR" }]],
  ])("read the in-tray of %s from indexes", async (_who, roles) => {
    const viewer = viewerOf(town.head, [...roles]);
    expect((await listAppraisals(viewer, localToday(), { group: "MINE" })).rows).toHaveLength(30);
    for (const group of ["MINE", "OTHERS", "FINAL"] as const) {
      const plans = await plansOf("appraisal", () => listAppraisals(viewer, localToday(), { group }));
      expect(plans.length).toBeGreaterThan(0);
      expect(plans.filter((plan) => WHOLE.test(plan))).toEqual([]);
    }
    const counts = await plansOf("appraisal", () => countAppraisals(viewer, localToday()));
    expect(counts).toHaveLength(3);
    expect(counts.filter((plan) => WHOLE.test(plan))).toEqual([]);
  });

  it("leads to the next one that waits from indexes", async () => {
    const viewer = viewerOf(town.head, [{ role: "SUPERVISOR" }]);
    const first = await nextWaitingAppraisal(viewer, null, localToday());
    const next = () => nextWaitingAppraisal(viewer, first?.id ?? null, localToday());
    expect((await next())?.id).not.toBe(first?.id);
    const plans = await plansOf("appraisal", next);
    expect(plans).toHaveLength(1);
    expect(plans.filter((plan) => WHOLE.test(plan))).toEqual([]);
  });
});
