import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { editablePlan } from "@/lib/queries/plan/editable-plan";
import { readPlanVersion } from "@/lib/queries/plan/read-plan-version";
import { agreePlan } from "@/lib/services/plan/agree-plan";
import { revisePlan } from "@/lib/services/plan/revise-plan";
import { savePlan } from "@/lib/services/plan/save-plan";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { logProgress } from "@/lib/services/progress/log-progress";
import { localToday } from "@/lib/time";
import { aDraft, anIndicatorRow, aPair, aResultRow, planInput } from "@/tests/factories/drafts";
import { aUnit, contextOf } from "@/tests/factories/people";
import { aService } from "@/tests/factories/survey";
import { outcomeOf } from "@/tests/support/outcomes";

const naming = (...sources: readonly string[]) => [
  aResultRow({ indicators: sources.map((source) => anIndicatorRow({ source })) }),
];

/** A draft in a unit with a service of its own, one of the unit below, and one of somebody else's. */
async function aPlace() {
  const pair = await aPair();
  const below = await aUnit({ parent: pair.unit });
  const [own, lower, foreign] = [
    await aService({ unitId: pair.unit.id, name: "Akta kelahiran" }),
    await aService({ unitId: below.id }),
    await aService(),
  ];
  const draft = await aDraft(pair);
  const { viewer } = pair.asStaff;
  const asHead = contextOf<EmployeeViewer>({
    ...viewer,
    roles: [...viewer.roles, { role: "UNIT_HEAD" as const, unitPath: pair.unit.path }],
  });
  const save = async (ctx: typeof asHead | typeof pair.asStaff, results: readonly object[]) => {
    const { version } = await db().performancePlan.findUniqueOrThrow({ where: { id: draft.id } });
    return savePlan(ctx, planInput(draft.id, version, results));
  };
  return { ...pair, below, own, lower, foreign, draft, asHead, save };
}

const stored = (planId: string) =>
  db().planIndicator.findMany({
    where: { result: { planId } },
    orderBy: { ordinal: "asc" },
    select: { source: true, sourceServiceId: true, sourceUnitId: true, unit: true, direction: true },
  });

describe("naming a source", () => {
  it("keeps it with whose figure it is, and takes unit and direction from it", async () => {
    const { own, unit, draft, asStaff, save } = await aPlace();
    const rows = [
      anIndicatorRow({ source: `SERVICE_SKM.${own.id}`, unit: "", direction: "LOWER" }),
      anIndicatorRow({ source: `UNIT_COMPLAINTS_ON_TIME.${unit.id}` }),
      anIndicatorRow({ source: "PERSON_TRAINING_HOURS" }),
      anIndicatorRow(),
    ];
    await save(asStaff, [aResultRow({ indicators: rows })]);
    const none = { sourceServiceId: null, sourceUnitId: null, direction: "HIGHER" };
    expect(await stored(draft.id)).toEqual([
      { ...none, source: "SERVICE_SKM", sourceServiceId: own.id, unit: "poin" },
      { ...none, source: "UNIT_COMPLAINTS_ON_TIME", sourceUnitId: unit.id, unit: "%" },
      { ...none, source: "PERSON_TRAINING_HOURS", unit: "JP" },
      { ...none, source: "log", unit: "dokumen" },
    ]);
  });

  it("is offered as far as it is accepted: the own unit, and for who leads it the units below", async () => {
    const { own, lower, foreign, below, unit, draft, asStaff, asHead, save } = await aPlace();
    const mine = [`SERVICE_SKM.${own.id}`, `UNIT_SKM.${unit.id}`];
    const lowers = [`SERVICE_SKM.${lower.id}`, `UNIT_SKM.${below.id}`];
    const foreigns = [`SERVICE_SKM.${foreign.id}`, `UNIT_SKM.${foreign.unitId}`, `SERVICE_SKM.${unit.id}`];
    const isTaken = async (ctx: typeof asHead, source: string) => outcomeOf(save(ctx, naming(source)));
    const offers = async (ctx: typeof asHead) => {
      const { sources } = (await editablePlan(ctx.viewer, draft.id, localToday())) ?? {
        sources: { services: [], units: [] },
      };
      return [...sources.services, ...sources.units].map(({ id }) => id).sort();
    };
    expect(await offers(asStaff)).toEqual([own.id, unit.id].sort());
    expect(await offers(asHead)).toEqual([own.id, lower.id, unit.id, below.id].sort());
    for (const source of [...lowers, ...foreigns])
      expect(await isTaken(asStaff, source)).toBe("REFUSED SOURCE_OUT_OF_REACH");
    for (const source of foreigns) expect(await isTaken(asHead, source)).toBe("REFUSED SOURCE_OUT_OF_REACH");
    for (const source of mine) expect(await isTaken(asStaff, source)).toBe("OK");
    for (const source of lowers) expect(await isTaken(asHead, source)).toBe("OK");
  });

  it("stays when the service closes or moves, and is the same form sent twice", async () => {
    const { own, draft, asStaff, save } = await aPlace();
    await save(asStaff, naming(`SERVICE_SKM.${own.id}`));
    await db().service.update({
      where: { id: own.id },
      data: { isActive: false, unitId: (await aUnit()).id },
    });
    const { version } = await db().performancePlan.findUniqueOrThrow({ where: { id: draft.id } });
    const again = planInput(draft.id, version, naming(`SERVICE_SKM.${own.id}`, `SERVICE_SKM.${own.id}`));
    expect(await savePlan(asStaff, again)).toEqual(await savePlan(asStaff, again));
    expect((await editablePlan(asStaff.viewer, draft.id, localToday()))?.sources.services).toEqual([
      { id: own.id, name: "Akta kelahiran" },
    ]);
    const other = planInput(draft.id, version, naming("PERSON_TRAINING_HOURS"));
    expect(await outcomeOf(savePlan(asStaff, other))).toBe("CONFLICT");
  });
});

describe("a plan that is opened again", () => {
  it("keeps the sources of what was agreed, and lets no indicator leave its own log behind", async () => {
    const { own, draft, asStaff, asAppraiser, save } = await aPlace();
    await save(asStaff, naming(`SERVICE_SKM.${own.id}`, "log"));
    const seen = async () => {
      const { id: planId, version } = await db().performancePlan.findUniqueOrThrow({
        where: { id: draft.id },
      });
      return { planId, version };
    };
    await submitPlan(asStaff, await seen());
    await agreePlan(asAppraiser, { ...(await seen()), expectations: {} });
    const rows = await db().planIndicator.findMany({
      where: { result: { planId: draft.id } },
      orderBy: { ordinal: "asc" },
    });
    const [measured, logged] = rows;
    await logProgress(asStaff, {
      id: crypto.randomUUID(),
      indicatorId: logged?.id ?? "",
      happenedOn: "2026-06-10",
      amount: "5",
      note: "Selesai lima",
    });
    await revisePlan(asAppraiser, { ...(await seen()), comment: "Anggaran berubah" });

    const version = await readPlanVersion(asStaff.viewer, draft.id, 1, localToday());
    expect(version?.document.results[0]?.indicators.map(({ source, subject }) => [source, subject])).toEqual([
      ["SERVICE_SKM", "Akta kelahiran"],
      ["log", null],
    ]);
    const resultId = (await db().planResult.findFirstOrThrow({ where: { planId: draft.id } })).id;
    const rewritten = (ofMeasured: string, ofLogged: string) => [
      aResultRow({
        id: resultId,
        indicators: [
          anIndicatorRow({ id: measured?.id, source: ofMeasured }),
          anIndicatorRow({ id: logged?.id, source: ofLogged }),
        ],
      }),
    ];
    const hours = "PERSON_TRAINING_HOURS";
    expect(await outcomeOf(save(asStaff, rewritten(hours, hours)))).toBe("REFUSED SOURCE_HAS_ENTRIES");
    expect(await outcomeOf(save(asStaff, rewritten(hours, "log")))).toBe("OK");
  });
});
