import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { planPaper } from "@/lib/queries/plan/plan-paper";
import { readPlanVersion } from "@/lib/queries/plan/read-plan-version";
import { savePlanSchema } from "@/lib/schemas/plan";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { localToday } from "@/lib/time";
import {
  aDraft,
  aFilledDraft,
  anAgreedPlan,
  anIndicatorRow,
  aPair,
  aResultRow,
  aSubmittedPlan,
  planInput,
} from "@/tests/factories/drafts";
import { contextOf, viewerOf } from "@/tests/factories/people";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

const rowsOf = (planId: string) =>
  db().planResult.findMany({
    where: { planId },
    orderBy: { ordinal: "asc" },
    include: { indicators: { orderBy: { ordinal: "asc" } } },
  });

describe("saving a plan", () => {
  it("writes results, indicators, targets and annexes in their order", async () => {
    const pair = await aPair();
    const draft = await aDraft(pair);
    const rows = [
      aResultRow(),
      aResultRow({
        kind: "ADDITIONAL",
        text: "Kepanitiaan",
        indicators: [
          anIndicatorRow({ text: "Rapat", targetLow: "1.234,5" }),
          anIndicatorRow({ targetHigh: "150" }),
        ],
      }),
    ];
    expect(await savePlan(pair.asStaff, planInput(draft.id, 1, rows))).toEqual({ version: 2 });
    const stored = await rowsOf(draft.id);
    expect(stored.map(({ text, ordinal, kind }) => [ordinal, kind, text])).toEqual([
      [1, "MAIN", "Surat masuk terproses tepat waktu"],
      [2, "ADDITIONAL", "Kepanitiaan"],
    ]);
    expect(
      stored[1]?.indicators.map(({ targetLow, targetHigh }) => [`${targetLow}`, `${targetHigh}`]),
    ).toEqual([
      ["1234.5", "null"],
      ["120", "150"],
    ]);
    const annexes = await db().planAnnex.findMany({
      where: { planId: draft.id },
      orderBy: { ordinal: "asc" },
    });
    expect(annexes.map(({ text }) => text)).toEqual(["Komputer", "Jaringan"]);
    expect(await trailOf(draft.id)).toEqual(["plan.create", "plan.edit"]);
  });

  it("keeps the ids of rows that are moved, changed or left alone, and drops the others", async () => {
    const pair = await aPair();
    const draft = await aDraft(pair);
    const texts = ["satu", "dua", "tiga"];
    const first = texts.map((text) => aResultRow({ text, indicators: [anIndicatorRow(), anIndicatorRow()] }));
    await savePlan(pair.asStaff, planInput(draft.id, 1, first));
    const [one, two, three] = await rowsOf(draft.id);
    if (!one || !two || !three) throw new Error("three rows were written");

    const [, kept] = three.indicators;
    const second = [
      aResultRow({
        id: three.id,
        text: "tiga",
        indicators: [anIndicatorRow({ id: kept?.id, targetLow: "7" })],
      }),
      aResultRow({ text: "baru" }),
      aResultRow({
        id: one.id,
        text: "satu, diubah",
        indicators: one.indicators.map(({ id }) => anIndicatorRow({ id })),
      }),
    ];
    await savePlan(pair.asStaff, planInput(draft.id, 2, second));
    const stored = await rowsOf(draft.id);
    expect(stored.map(({ text }) => text)).toEqual(["tiga", "baru", "satu, diubah"]);
    expect([stored[0]?.id, stored[2]?.id]).toEqual([three.id, one.id]);
    expect(stored[0]?.indicators.map(({ id, targetLow }) => [id, `${targetLow}`])).toEqual([[kept?.id, "7"]]);
    expect(stored[2]?.indicators.map(({ id }) => id)).toEqual(one.indicators.map(({ id }) => id));
    expect(await db().planResult.count({ where: { id: two.id } })).toBe(0);
  });

  it("never touches another plan's rows by their ids", async () => {
    const other = await aFilledDraft(await aPair());
    const [theirs] = await rowsOf(other.id);
    const pair = await aPair();
    const draft = await aDraft(pair);
    const indicators = theirs?.indicators.map(({ id }) => anIndicatorRow({ id, text: "Diambil" }));
    await savePlan(
      pair.asStaff,
      planInput(draft.id, 1, [aResultRow({ id: theirs?.id, text: "Diambil", indicators })]),
    );
    expect(await rowsOf(other.id)).toEqual([theirs]);
    const [mine] = await rowsOf(draft.id);
    expect(mine?.text).toBe("Diambil");
    expect(mine?.id).not.toBe(theirs?.id);
  });

  it("writes a repeated id once and makes a new row of the second", async () => {
    const pair = await aPair();
    const draft = await aFilledDraft(pair);
    const [row] = await rowsOf(draft.id);
    const twice = [aResultRow({ id: row?.id }), aResultRow({ id: row?.id, text: "Salinan" })];
    await savePlan(pair.asStaff, planInput(draft.id, draft.version, twice));
    const stored = await rowsOf(draft.id);
    expect(stored.map(({ text }) => text)).toEqual(["Surat masuk terproses tepat waktu", "Salinan"]);
    expect(stored[0]?.id).toBe(row?.id);
  });

  it("keeps in the trail only what changed", async () => {
    const pair = await aPair();
    const draft = await aFilledDraft(pair);
    const [row] = await rowsOf(draft.id);
    const indicators = row?.indicators.map(({ id }) => anIndicatorRow({ id }));
    const rows = [aResultRow({ id: row?.id, indicators }), aResultRow({ text: "Tambahan baris" })];
    await savePlan(pair.asStaff, planInput(draft.id, draft.version, rows));
    const events = await db().auditEvent.findMany({ where: { subjectId: draft.id }, orderBy: { id: "asc" } });
    expect(events.at(-1)).toMatchObject({
      before: { results: [], annexes: [] },
      after: { results: [{ text: "Tambahan baris" }], annexes: [] },
    });
  });
});

describe("the qualitative approach", () => {
  const qualitative = (planId: string, version: number) =>
    savePlanSchema.parse({
      planId,
      version,
      approach: "QUALITATIVE",
      results: [aResultRow()],
      annexes: { RESOURCES: "Komputer\nJaringan" },
    });
  const aspects = async (planId: string) =>
    (await rowsOf(planId)).flatMap(({ indicators }) => indicators.map(({ aspect }) => aspect));

  it("is chosen with the plan, has no aspects, and stays where a form does not ask", async () => {
    const pair = await aPair();
    const draft = await aDraft(pair);
    await savePlan(pair.asStaff, planInput(draft.id, 1));
    expect(await aspects(draft.id)).toEqual(["QUANTITY"]);
    expect(await savePlan(pair.asStaff, qualitative(draft.id, 2))).toEqual({ version: 3 });
    expect(await savePlan(pair.asStaff, qualitative(draft.id, 2))).toEqual({ version: 3 });
    expect(await aspects(draft.id)).toEqual([null]);
    expect(await planPaper(pair.asStaff.viewer, draft.id, localToday())).toMatchObject({
      approach: "QUALITATIVE",
    });
    const events = await db().auditEvent.findMany({ where: { subjectId: draft.id }, orderBy: { id: "asc" } });
    expect(events).toHaveLength(3);
    expect(events.at(-1)).toMatchObject({
      before: { approach: "QUANTITATIVE" },
      after: { approach: "QUALITATIVE" },
    });
    const otherApproach = { ...qualitative(draft.id, 2), approach: "QUANTITATIVE" as const };
    expect(await outcomeOf(savePlan(pair.asStaff, otherApproach))).toBe("CONFLICT");
    await savePlan(pair.asStaff, planInput(draft.id, 3));
    expect(await planPaper(pair.asStaff.viewer, draft.id, localToday())).toMatchObject({
      approach: "QUALITATIVE",
    });
  });

  it("is no choice of heads of agencies", async () => {
    const pair = await aPair();
    const draft = await aDraft(pair);
    await db().performancePlan.update({ where: { id: draft.id }, data: { format: "JPT" } });
    await savePlan(pair.asStaff, qualitative(draft.id, 1));
    expect(await planPaper(pair.asStaff.viewer, draft.id, localToday())).toMatchObject({
      format: "JPT",
      approach: "QUANTITATIVE",
    });
  });

  it("stays with the version that was agreed by it, and is told as what changed", async () => {
    const pair = await aPair();
    const draft = await aDraft(pair);
    await savePlan(pair.asStaff, qualitative(draft.id, 1));
    const version = async () =>
      (await db().performancePlan.findUniqueOrThrow({ where: { id: draft.id } })).version;
    await submitPlan(pair.asStaff, { planId: draft.id, version: await version() });
    await agreePlan(pair.asAppraiser, { planId: draft.id, version: await version(), expectations: {} });
    const comment = "Targetnya kini terukur.";
    await revisePlan(pair.asAppraiser, { planId: draft.id, version: await version(), comment });
    const input = { ...planInput(draft.id, await version()), approach: "QUANTITATIVE" as const };
    await savePlan(pair.asStaff, input);
    const { viewer } = pair.asStaff;
    expect(await planPaper(viewer, draft.id, localToday())).toMatchObject({ approach: "QUANTITATIVE" });
    expect(await planPaper(viewer, draft.id, localToday(), 1)).toMatchObject({ approach: "QUALITATIVE" });
    expect((await readPlanVersion(viewer, draft.id, 1, localToday()))?.change).toMatchObject({
      difference: { approach: { before: "QUALITATIVE", after: "QUANTITATIVE" } },
    });
  });
});

describe("the same form sent again", () => {
  it("writes once, keeps the ids and leaves one line in the trail", async () => {
    const pair = await aPair();
    const draft = await aDraft(pair);
    const rows = [aResultRow({ indicators: [anIndicatorRow({ targetLow: "2,50" }), anIndicatorRow()] })];
    const send = () => savePlan(pair.asStaff, planInput(draft.id, 1, rows));
    expect(await send()).toEqual({ version: 2 });
    const stored = await rowsOf(draft.id);
    expect(await send()).toEqual({ version: 2 });
    expect(await rowsOf(draft.id)).toEqual(stored);
    expect(await trailOf(draft.id)).toEqual(["plan.create", "plan.edit"]);
  });

  it("also when both arrive at once", async () => {
    const pair = await aPair();
    const draft = await aDraft(pair);
    const send = () => outcomeOf(savePlan(pair.asStaff, planInput(draft.id, 1)));
    expect(await Promise.all([send(), send()])).toEqual(["OK", "OK"]);
    expect(await rowsOf(draft.id)).toHaveLength(1);
    expect(await trailOf(draft.id)).toEqual(["plan.create", "plan.edit"]);
  });
});

describe("saving is refused", () => {
  it("for a stale tab, and of two at once one conflicts", async () => {
    const pair = await aPair();
    const draft = await aDraft(pair);
    const outcomes = await Promise.all(
      ["satu", "dua"].map((text) =>
        outcomeOf(savePlan(pair.asStaff, planInput(draft.id, 1, [aResultRow({ text })]))),
      ),
    );
    expect(outcomes.sort()).toEqual(["CONFLICT", "OK"]);
    expect(await rowsOf(draft.id)).toHaveLength(1);
    const stale = planInput(draft.id, 1, [aResultRow({ text: "tiga" })]);
    expect(await outcomeOf(savePlan(pair.asStaff, stale))).toBe("CONFLICT");
    expect(await trailOf(draft.id)).toEqual(["plan.create", "plan.edit"]);
  });

  it("while somebody waits to answer it", async () => {
    const pair = await aPair();
    const submitted = await aSubmittedPlan(pair);
    expect(await outcomeOf(savePlan(pair.asStaff, planInput(submitted.id, submitted.version)))).toBe(
      "REFUSED PLAN_WRONG_STATE",
    );
  });
});

describe("the superior's result", () => {
  async function belowAnAgreedPlan() {
    const pair = await aPair();
    const above = await aPair();
    await db().appraiserAssignment.create({
      data: {
        employeeId: pair.appraiser.id,
        appraiserId: above.appraiser.id,
        startsOn: new Date("2020-01-01"),
      },
    });
    const superior = { ...above, staff: pair.appraiser, asStaff: contextOf(viewerOf(pair.appraiser)) };
    const plan = await anAgreedPlan(superior);
    const [result] = await rowsOf(plan.id);
    if (!result) throw new Error("the superior's plan has a result");
    return { pair, superior, result };
  }

  it("is named by reference once the superior's plan is agreed", async () => {
    const { pair, result } = await belowAnAgreedPlan();
    const draft = await aDraft(pair);
    const row = aResultRow({ superiorResultId: result.id, superiorText: "" });
    await savePlan(pair.asStaff, planInput(draft.id, 1, [row]));
    expect(await rowsOf(draft.id)).toMatchObject([{ superiorResultId: result.id, superiorText: null }]);
  });

  it("cannot be one of a stranger, of a draft, or of nobody", async () => {
    const { pair } = await belowAnAgreedPlan();
    const draft = await aDraft(pair);
    const strange = await rowsOf((await anAgreedPlan(await aPair())).id);
    const unfinished = await rowsOf((await aFilledDraft(await aPair())).id);
    for (const id of [strange[0]?.id, unfinished[0]?.id, crypto.randomUUID()]) {
      const row = aResultRow({ superiorResultId: id });
      expect(await outcomeOf(savePlan(pair.asStaff, planInput(draft.id, 1, [row])))).toBe(
        "REFUSED SUPERIOR_RESULT_UNKNOWN",
      );
    }
  });

  it("stays when the appraiser changes afterwards", async () => {
    const { pair, result } = await belowAnAgreedPlan();
    const draft = await aDraft(pair);
    await savePlan(pair.asStaff, planInput(draft.id, 1, [aResultRow({ superiorResultId: result.id })]));
    const successor = (await aPair()).appraiser;
    await db().performancePlan.update({ where: { id: draft.id }, data: { appraiserId: successor.id } });
    const again = planInput(draft.id, 2, [aResultRow({ superiorResultId: result.id })]);
    expect(await outcomeOf(savePlan(pair.asStaff, again))).toBe("OK");
  });
});
