import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { measuredFacts } from "@/lib/db/measured-facts";
import { aSettledComplaint } from "@/tests/factories/measured";
import { aUnit } from "@/tests/factories/people";
import { plansOf } from "@/tests/support/watched-queries";

const COMPLAINTS = 20_000;

let unitId: string;
beforeAll(async () => {
  const units: string[] = [];
  for (let n = 0; n < 40; n += 1) units.push((await aUnit()).id);
  unitId = units[0] ?? "";
  const { id } = await aSettledComplaint({ unitId });
  await db().$executeRaw`
    INSERT INTO complaint (id, form_key, content_hash, code, pin_hash, category, title, text, is_confidential,
      is_about_officer, unit_id, state, term, received_at, clock_from, due_on, answered_on, answer_days)
    SELECT gen_random_uuid(), n::text, '', n::text, '', category, title, text, false, false, (${units}::uuid[])[1 + n % 40],
      state, term, received_at - n % 3000 * interval '1 day', clock_from, due_on, answered_on, answer_days
    FROM complaint, generate_series(1, ${COMPLAINTS}) n WHERE id = ${id}::uuid`;
  await db().$executeRawUnsafe("ANALYZE complaint");
});

it("the complaints of a unit in a year are found by an index, not among those of all units and years", async () => {
  const wanted = {
    source: "UNIT_COMPLAINTS_ON_TIME",
    sourceServiceId: null,
    sourceUnitId: unitId,
    employeeId: "",
  };
  const measure = () => measuredFacts(db(), [wanted], { from: "2026-01-01", to: "2026-12-31" });
  const { complaints } = await measure();
  expect(complaints.length).toBeGreaterThan(0);
  expect(complaints.length).toBeLessThan(COMPLAINTS / 40 / 2);
  const [plan = ""] = await plansOf("complaint", measure);
  expect(plan).toContain("complaint_unit_id_received_at_idx");
  expect(plan).not.toMatch(/Seq Scan on complaint c/);
});
