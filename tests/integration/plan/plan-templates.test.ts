import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { planBeginnings } from "@/lib/queries/plan/plan-beginnings";
import {
  listPlanTemplates,
  readPlanTemplate,
  templatePlace,
  templatePositions,
} from "@/lib/queries/plan/plan-templates";
import { createPlan } from "@/lib/services/plan/create-plan";
import { saveTemplate } from "@/lib/services/plan/save-template";
import { submitPlan } from "@/lib/services/plan/submit-plan";
import { anIndicatorRow, anOpenPeriod, aPair, aResultRow } from "@/tests/factories/drafts";
import { anHr, aUnitHr } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, holdersOf, rolesBut, viewerOf } from "@/tests/factories/people";
import { templateInput } from "@/tests/factories/plan-templates";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

const period = await anOpenPeriod();

async function aHeadedPair() {
  const pair = await aPair();
  const head = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: pair.unit.path }]);
  const positionId = pair.staff.positionId ?? "";
  return { ...pair, positionId, asHead: contextOf(head), hr: contextOf(await anHr()) };
}
const beginningOf = async ({ asStaff }: Awaited<ReturnType<typeof aHeadedPair>>) => {
  const beginnings = await planBeginnings(asStaff.viewer, asStaff.today);
  const found = beginnings.find(({ periodId }) => periodId === period.id);
  if (!found) throw new Error("nothing to begin");
  return found;
};
const latestOf = async (id: string) =>
  (
    await db().planTemplateVersion.findFirstOrThrow({
      where: { templateId: id },
      orderBy: { version: "desc" },
    })
  ).document;

describe("a template of a position", () => {
  it("is kept in versions, each with who saved it and what it changed", async () => {
    const { asHead, positionId, unit } = await aHeadedPair();
    const input = templateInput({ positionId, unitId: unit.id });
    const { id } = await saveTemplate(asHead, input);
    const first = await readPlanTemplate(asHead.viewer, id);
    const [row] = first?.document.results ?? [];
    expect(first).toMatchObject({
      name: "Petugas loket",
      unit: unit.name,
      format: "JA_JF",
      mayEdit: true,
      document: {
        results: [
          { text: "Surat masuk terproses tepat waktu", superior: null, indicators: [{ targetLow: "120" }] },
        ],
        annexes: [
          { kind: "RESOURCES", text: "Komputer" },
          { kind: "RESOURCES", text: "Jaringan" },
          { kind: "CONSEQUENCES", text: "Pembinaan" },
        ],
      },
      versions: [{ version: 1, savedBy: asHead.viewer.name, difference: null }],
    });
    const indicatorId = row?.indicators[0]?.id;
    const changed = aResultRow({
      id: row?.id,
      indicators: [anIndicatorRow({ id: indicatorId, targetLow: "2,50", unit: "hari" })],
    });
    await saveTemplate(
      asHead,
      templateInput({ templateId: id, positionId, unitId: unit.id, version: "1", results: [changed] }),
    );

    const second = await readPlanTemplate(asHead.viewer, id);
    expect(second?.version).toBe(2);
    expect(second?.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(second?.versions[0]?.difference).toMatchObject({
      results: [
        {
          change: "CHANGED",
          fields: [],
          indicators: [{ id: indicatorId, fields: ["target"], after: { targetLow: "2.5", unit: "hari" } }],
        },
      ],
      annexes: [],
    });
    expect(await trailOf(id)).toEqual(["planTemplate.save", "planTemplate.save"]);
  });

  it("is written by HR for everybody, by a unit for its own, and by nobody else", async () => {
    const { asHead, hr, positionId, unit } = await aHeadedPair();
    const below = await aUnit({ parent: unit });
    const elsewhere = await aUnit();
    const save = (ctx: Parameters<typeof saveTemplate>[0], unitId?: string) =>
      outcomeOf(saveTemplate(ctx, templateInput({ positionId, ...(unitId ? { unitId } : {}) })));
    expect(await save(hr)).toBe("OK");
    expect(await save(hr, elsewhere.id)).toBe("OK");
    expect(await save(asHead, unit.id)).toBe("OK");
    expect(await save(asHead, below.id)).toBe("OK");
    expect(await save(asHead, elsewhere.id)).toBe("NOT_FOUND");
    expect(await save(asHead)).toBe("NOT_FOUND");
    expect(await save(contextOf(await aUnitHr(unit)), unit.id)).toBe("OK");
    for (const [role, viewer] of await holdersOf(rolesBut("HR", "UNIT_HEAD", "UNIT_HR"), unit)) {
      if (viewer.kind !== "employee") continue;
      expect(await save(contextOf(viewer), unit.id), role).toBe("NOT_FOUND");
      expect(await listPlanTemplates(viewer), role).toBeNull();
      expect(await templatePositions(viewer, ""), role).toBeNull();
      expect(await templatePlace(viewer, positionId), role).toBeNull();
    }
  });

  it("is not taken over by another unit, nor moved to another position or unit", async () => {
    const { asHead, hr, positionId, unit } = await aHeadedPair();
    const { id } = await saveTemplate(hr, templateInput({ positionId }));
    const take = templateInput({ templateId: id, version: "1", positionId, unitId: unit.id });
    expect(await outcomeOf(saveTemplate(asHead, take))).toBe("NOT_FOUND");
    expect(await outcomeOf(saveTemplate(hr, take))).toBe("REFUSED TEMPLATE_MOVED");
    const other = await db().position.create({ data: { title: `Jabatan ${id}`, kind: "PELAKSANA" } });
    const moved = templateInput({ templateId: id, version: "1", positionId: other.id });
    expect(await outcomeOf(saveTemplate(hr, moved))).toBe("REFUSED TEMPLATE_MOVED");
    const empty = templateInput({ positionId, results: [] });
    expect(await outcomeOf(saveTemplate(hr, empty))).toBe("REFUSED TEMPLATE_WITHOUT_RESULT");
    const strange = [
      templateInput({ positionId: crypto.randomUUID() }),
      templateInput({ positionId, unitId: crypto.randomUUID() }),
      templateInput({ positionId, version: "3" }),
    ];
    for (const input of strange) expect(await outcomeOf(saveTemplate(hr, input))).toBe("NOT_FOUND");
  });

  it("is saved once when the form comes twice, and loses nothing to somebody who was slower", async () => {
    const { asHead, positionId, unit } = await aHeadedPair();
    const input = templateInput({ positionId, unitId: unit.id });
    const { id } = await saveTemplate(asHead, input);
    expect(await saveTemplate(asHead, input)).toEqual({ id, version: 1 });
    expect(await db().planTemplateVersion.count({ where: { templateId: id } })).toBe(1);
    const before = await latestOf(id);
    const slower = { ...input, name: "Nama lain" };
    expect(await outcomeOf(saveTemplate(asHead, slower))).toBe("CONFLICT");
    const both = await Promise.all(
      ["Satu", "Dua"].map((name) => outcomeOf(saveTemplate(asHead, { ...input, version: 1, name }))),
    );
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await latestOf(id)).not.toBe(before);
    expect(await trailOf(id)).toEqual(["planTemplate.save", "planTemplate.save"]);
  });

  it("is listed for whom it is kept, those of the whole government for every unit to read", async () => {
    const { asHead, hr, positionId, unit } = await aHeadedPair();
    const elsewhere = await aUnit();
    const name = (what: string) => `${what} ${unit.id}`;
    await saveTemplate(hr, templateInput({ positionId, name: name("Umum") }));
    const strange = await saveTemplate(
      hr,
      templateInput({ positionId, name: name("Lain"), unitId: elsewhere.id }),
    );
    await saveTemplate(asHead, templateInput({ positionId, name: name("Unit"), unitId: unit.id }));
    const listed = async (ctx: typeof hr) => {
      const names: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await listPlanTemplates(ctx.viewer, after);
        names.push(...(page?.rows ?? []).map((row) => row.name));
        if (!page?.next) return names.filter((one) => one.endsWith(unit.id)).map((one) => one.split(" ")[0]);
        after = page.next;
      }
    };
    expect(await listed(hr)).toEqual(["Lain", "Umum", "Unit"]);
    expect(await listed(asHead)).toEqual(["Umum", "Unit"]);
    expect(await readPlanTemplate(asHead.viewer, strange.id)).toBeNull();
    const [general] = (await listPlanTemplates(asHead.viewer))?.rows ?? [];
    expect((await readPlanTemplate(asHead.viewer, general?.id ?? ""))?.mayEdit).toBe(false);
  });

  it("offers the positions that people within reach hold, and the units for which it may be", async () => {
    const { asHead, hr, unit, positionId } = await aHeadedPair();
    const held = await db().position.create({ data: { title: `Penata ${unit.id}`, kind: "PELAKSANA" } });
    const other = await db().position.create({
      data: { title: `Penata jauh ${unit.id}`, kind: "PELAKSANA" },
    });
    const [near, far] = [await anEmployee({ unitId: unit.id }), await anEmployee()];
    await db().employee.update({ where: { id: near.id }, data: { positionId: held.id } });
    await db().employee.update({ where: { id: far.id }, data: { positionId: other.id } });
    const titles = async (ctx: typeof hr) =>
      (await templatePositions(ctx.viewer, unit.id))?.map(({ title }) => title);
    expect(await titles(asHead)).toEqual([held.title]);
    expect(await titles(hr)).toEqual([held.title, other.title].toSorted());
    expect(await templatePlace(asHead.viewer, positionId)).toMatchObject({
      format: "JA_JF",
      forAll: false,
      units: [{ id: unit.id }],
    });
    expect(await templatePlace(hr.viewer, positionId)).toMatchObject({ forAll: true });
    expect(await templatePlace(hr.viewer, crypto.randomUUID())).toBeNull();
  });
});

describe("beginning a plan from a template", () => {
  it("writes its words as rows of the plan's own, and leaves the superior's result to its owner", async () => {
    const pair = await aHeadedPair();
    const { asHead, asStaff, positionId, unit } = pair;
    const { id: templateId } = await saveTemplate(asHead, templateInput({ positionId, unitId: unit.id }));
    expect((await beginningOf(pair)).templates[0]).toEqual({ id: templateId, name: "Petugas loket" });

    const planId = crypto.randomUUID();
    await createPlan(asStaff, { planId, periodId: period.id, templateId });
    const plan = await db().performancePlan.findUniqueOrThrow({
      where: { id: planId },
      include: {
        results: { include: { indicators: true } },
        annexes: { orderBy: [{ kind: "asc" }, { ordinal: "asc" }] },
        behaviours: true,
      },
    });
    expect(plan.results).toMatchObject([
      {
        ordinal: 1,
        kind: "MAIN",
        text: "Surat masuk terproses tepat waktu",
        superiorResultId: null,
        superiorText: null,
        indicators: [{ ordinal: 1, aspect: "QUANTITY", unit: "dokumen", source: "log" }],
      },
    ]);
    expect(plan.results[0]?.indicators[0]?.targetLow.toFixed()).toBe("120");
    expect(plan.annexes.map(({ kind, ordinal, text }) => [kind, ordinal, text])).toEqual([
      ["RESOURCES", 1, "Komputer"],
      ["RESOURCES", 2, "Jaringan"],
      ["CONSEQUENCES", 1, "Pembinaan"],
    ]);
    expect(plan.behaviours).toHaveLength(7);
    expect(await outcomeOf(submitPlan(asStaff, { planId, version: plan.version }))).toBe(
      "REFUSED MAIN_WITHOUT_SUPERIOR",
    );
    const [row] = await db().auditEvent.findMany({ where: { subjectId: planId } });
    expect(row?.after).toMatchObject({ templateId, templateVersion: 1 });
  });

  it("is refused for a template of another post or unit, and for one that is not in use", async () => {
    const pair = await aHeadedPair();
    const { asHead, asStaff, hr, positionId, unit } = pair;
    const other = await db().position.create({ data: { title: `Lain ${unit.id}`, kind: "PELAKSANA" } });
    const elsewhere = await aUnit();
    const made = [
      await saveTemplate(hr, templateInput({ positionId: other.id })),
      await saveTemplate(hr, templateInput({ positionId, unitId: elsewhere.id })),
      await saveTemplate(asHead, { ...templateInput({ positionId, unitId: unit.id }), isActive: false }),
      { id: crypto.randomUUID() },
    ];
    const offered = (await beginningOf(pair)).templates.map(({ id }) => id);
    for (const { id: templateId } of made) {
      expect(offered).not.toContain(templateId);
      const planId = crypto.randomUUID();
      expect(await outcomeOf(createPlan(asStaff, { planId, periodId: period.id, templateId }))).toBe(
        "NOT_FOUND",
      );
      expect(await db().performancePlan.count({ where: { id: planId } })).toBe(0);
    }
  });

  it("takes a template or an earlier plan, not both", async () => {
    const { hr, asStaff, positionId } = await aHeadedPair();
    const { id: templateId } = await saveTemplate(hr, templateInput({ positionId }));
    const input = { planId: crypto.randomUUID(), periodId: period.id, templateId };
    expect(await outcomeOf(createPlan(asStaff, { ...input, copyFromId: crypto.randomUUID() }))).toBe(
      "NOT_FOUND",
    );
  });
});
