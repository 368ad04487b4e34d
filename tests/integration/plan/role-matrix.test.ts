import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { HeldRole } from "@/lib/permissions/viewer";
import { roleMatrix } from "@/lib/queries/plan/role-matrix";
import { unitMatrix } from "@/lib/queries/plan/unit-matrix";
import { savePlan } from "@/lib/services/plan/save-plan";
import {
  aDraft,
  anAgreedPlan,
  anOpenPeriod,
  aPair,
  aResultRow,
  type Pair,
  planInput,
} from "@/tests/factories/drafts";
import { anEmployee, appoint, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";

const TODAY = "2026-11-24";
const period = await anOpenPeriod();
const matrixOf = ({ asAppraiser }: Pair, after?: string) =>
  roleMatrix(asAppraiser.viewer, TODAY, { periodId: period.id, after });

/** The head's own agreed plan, and the ids of its results. */
async function headOf(pair: Pair) {
  const superior = await anEmployee({ unitId: pair.unit.id });
  await appoint(pair.appraiser.id, superior.id);
  const asAppraiser = contextOf(viewerOf(superior, [{ role: "SUPERVISOR" }]));
  const plan = await anAgreedPlan({ ...pair, asStaff: pair.asAppraiser, asAppraiser });
  const rows = await db().planResult.findMany({ where: { planId: plan.id }, orderBy: { ordinal: "asc" } });
  const second = await db().planResult.create({
    data: { planId: plan.id, ordinal: rows.length + 1, kind: "MAIN", text: "Hasil kedua pimpinan" },
  });
  return [...rows.map(({ id }) => id), second.id] as const;
}

/** A draft of a team member with these results: the text, and the head's result that it serves. */
async function writes(pair: Pair, results: readonly (readonly [string, string | undefined])[]) {
  const draft = await aDraft(pair);
  const rows = results.map(([text, superiorResultId]) =>
    aResultRow({ text, ...(superiorResultId ? { superiorResultId, superiorText: undefined } : {}) }),
  );
  await savePlan(pair.asStaff, planInput(draft.id, draft.version, rows));
  return draft.id;
}

describe("the matrix of roles and results", () => {
  it("says who serves which of the head's results, what serves none, and who has no plan", async () => {
    const pair = await aPair();
    const [first = "", second = ""] = await headOf(pair);
    const planId = await writes(pair, [
      ["Surat terproses", first],
      ["Arsip tertata", first],
      ["Laporan lain", undefined],
    ]);
    const newcomer = await anEmployee({ unitId: pair.unit.id });
    await appoint(newcomer.id, pair.appraiser.id);

    const matrix = await matrixOf(pair);
    expect(matrix.led.map(({ id, people, results }) => [id, people, results])).toEqual([
      [first, 1, 2],
      [second, 0, 0],
    ]);
    const rowOf = (id: string) => matrix.rows.find(({ employeeId }) => employeeId === id);
    expect(matrix.rows).toHaveLength(2);
    expect(rowOf(pair.staff.id)).toMatchObject({ planId, state: "DRAFT", other: ["Laporan lain"] });
    expect(rowOf(pair.staff.id)?.serving.get(first)).toEqual(["Surat terproses", "Arsip tertata"]);
    expect(rowOf(pair.staff.id)?.serving.get(second)).toEqual([]);
    expect(rowOf(newcomer.id)).toMatchObject({ planId: null, state: "NONE", other: [] });
  });

  it("has a team of more than a list shows at once on one page", async () => {
    const pair = await aPair();
    for (let n = 0; n < 26; n += 1)
      await appoint((await anEmployee({ unitId: pair.unit.id })).id, pair.appraiser.id);
    const { rows, next } = await matrixOf(pair);
    expect([rows.length, next]).toEqual([27, null]);
  });

  it("has nothing across before the head's own plan is agreed, and nobody of another team", async () => {
    const pair = await aPair();
    const other = await aPair();
    await headOf(other);
    await writes(pair, [["Surat terproses", undefined]]);
    const matrix = await matrixOf(pair);
    expect(matrix).toMatchObject({ planId: null, led: [] });
    expect(matrix.rows.map(({ employeeId }) => employeeId)).toEqual([pair.staff.id]);
    expect((await roleMatrix(pair.asStaff.viewer, TODAY, { periodId: period.id })).rows).toEqual([]);
  });
});

/** Somebody of no team, with this role. */
const somebody = async (held?: HeldRole) => viewerOf(await anEmployee(), held ? [held] : []);

/** The appraiser of the pair leads the pair's unit, and their own results are agreed. */
async function ledPair(pair: Pair) {
  await grantRole(pair.appraiser.id, "UNIT_HEAD", pair.unit.id);
  return headOf(pair);
}

describe("the matrix of a unit", () => {
  it("is its head's, for HR, the unit's own HR, a head above and the inspector", async () => {
    const pair = await aPair();
    const [first = ""] = await ledPair(pair);
    const planId = await writes(pair, [["Surat terproses", first]]);
    const own = await matrixOf(pair);
    for (const held of [
      { role: "HR" },
      { role: "INSPECTOR" },
      { role: "UNIT_HR", unitPath: pair.unit.path },
      { role: "UNIT_HEAD", unitPath: pair.unit.path },
    ] as const) {
      const seen = await unitMatrix(await somebody(held), TODAY, {
        unitId: pair.unit.id,
        periodId: period.id,
      });
      expect(seen?.heads.map(({ name }) => name)).toEqual([pair.appraiser.name]);
      expect(seen?.matrix).toEqual(own);
      expect(seen?.matrix?.rows.map((row) => row.planId)).toEqual([planId]);
    }
  });

  it("is not found for staff, an appraiser without a unit, and who looks after another unit", async () => {
    const pair = await aPair();
    await ledPair(pair);
    const elsewhere = (await aUnit()).path;
    for (const held of [
      undefined,
      { role: "SUPERVISOR" },
      { role: "ADMINISTRATOR" },
      { role: "UNIT_HEAD", unitPath: elsewhere },
      { role: "UNIT_HR", unitPath: elsewhere },
    ] as const) {
      const asked = { unitId: pair.unit.id, periodId: period.id };
      expect(await unitMatrix(await somebody(held), TODAY, asked)).toBeNull();
    }
  });

  it("leaves out whoever of the team belongs to a unit beyond the reader's reach", async () => {
    const pair = await aPair();
    const [first = ""] = await ledPair(pair);
    await writes(pair, [["Surat terproses", first]]);
    const stranger = await anEmployee();
    await appoint(stranger.id, pair.appraiser.id);
    const seenBy = async (held: HeldRole) => {
      const asked = { unitId: pair.unit.id, periodId: period.id };
      return (await unitMatrix(await somebody(held), TODAY, asked))?.matrix?.rows.map(
        (row) => row.employeeId,
      );
    };
    expect(await seenBy({ role: "UNIT_HR", unitPath: pair.unit.path })).toEqual([pair.staff.id]);
    expect(new Set(await seenBy({ role: "HR" }))).toEqual(new Set([pair.staff.id, stranger.id]));
  });

  it("says that there is none where nobody leads the unit", async () => {
    const unit = await aUnit();
    const asked = { unitId: unit.id, periodId: period.id };
    expect(await unitMatrix(await somebody({ role: "HR" }), TODAY, asked)).toMatchObject({
      name: unit.name,
      heads: [],
      matrix: null,
    });
  });
});
