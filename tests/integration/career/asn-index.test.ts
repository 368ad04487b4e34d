import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ASN_WEIGHTS } from "@/lib/domain/career/asn-index";
import { flatWeights } from "@/lib/domain/career/weights";
import { listAsnPeople, listAsnUnits, personIndex } from "@/lib/queries/career/asn-index";
import { asnWeights } from "@/lib/queries/career/asn-weights";
import { editWeights } from "@/lib/services/career/edit-weights";
import { dateOf } from "@/lib/time";
import { aLadderWithAppraisal } from "@/tests/factories/appraisals";
import { anHr } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, holdersOf, rolesBut, viewerOf } from "@/tests/factories/people";
import { expectFailure } from "@/tests/support/expect-failure";

const TODAY = "2026-11-28";

const learns = (employeeId: string, kind: string, jp: number, state: "VERIFIED" | "REVOKED" = "VERIFIED") =>
  db().learningRecord.create({
    data: {
      employeeId,
      title: "Pelayanan prima",
      organiser: "BKPSDM",
      kind,
      completedOn: dateOf("2026-05-01"),
      jp,
      state,
      certificateCode: crypto.randomUUID(),
      createdAt: new Date("2026-05-02T00:00:00Z"),
    },
  });
const hasEducation = (id: string, educationLevel: string) =>
  db().employee.update({ where: { id }, data: { educationLevel } });

describe("the simulated index of a person", () => {
  it("rests on the roster, the verified ledger and the final predikat", async () => {
    const { staff } = await aLadderWithAppraisal("FINAL");
    await hasEducation(staff.employeeId, "S1");
    await learns(staff.employeeId, "TECHNICAL", 20);
    await learns(staff.employeeId, "WORKSHOP", 4, "REVOKED");
    expect(await personIndex(staff, staff.employeeId, TODAY)).toEqual({
      parts: { QUALIFICATION: "15.00", COMPETENCE: "22.50", PERFORMANCE: "25.00", DISCIPLINE: "0.00" },
      total: "62.50",
      withDiscipline: "67.50",
      category: "RENDAH",
      categoryWithDiscipline: "RENDAH",
      technicalJp: 20,
      gaps: ["NO_SEMINAR", "DISCIPLINE_NOT_RECORDED"],
      educationLevel: "S1",
      positionTitle: "Pengadministrasi Perkantoran",
      predikat: { predikat: "BAIK", year: 2026 },
      weights: ASN_WEIGHTS,
    });
  });

  it("counts no predikat that is not final, nor one of three years ago", async () => {
    const open = await aLadderWithAppraisal("HANDED_OVER");
    expect((await personIndex(open.staff, open.staff.employeeId, TODAY))?.predikat).toBeNull();
    const { staff } = await aLadderWithAppraisal("FINAL");
    const predikatIn = async (day: string) =>
      (await personIndex(staff, staff.employeeId, day))?.predikat ?? null;
    expect(await predikatIn("2028-12-31")).toEqual({ predikat: "BAIK", year: 2026 });
    expect(await predikatIn("2029-01-01")).toBeNull();
  });

  it("is read by the person, HR and the inspector, and is not there for anybody else", async () => {
    const { staff, unit, appraiser } = await aLadderWithAppraisal("FINAL");
    expect(await personIndex(await anHr(), staff.employeeId, TODAY)).toEqual(
      await personIndex(staff, staff.employeeId, TODAY),
    );
    const others = await holdersOf(rolesBut("HR", "INSPECTOR"), unit);
    for (const [who, viewer] of [["the appraiser", appraiser] as const, ...others]) {
      expect(await personIndex(viewer, staff.employeeId, TODAY), who).toBeNull();
    }
  });
});

describe("the lists", () => {
  it("give mean, number and gaps of the people right in each unit, and those people by name", async () => {
    const unit = await aUnit({ name: "0 Dinas Simulasi" });
    await aUnit({ name: "0 Dinas Kosong" });
    const [first, second] = [
      await anEmployee({ unitId: unit.id, name: "Aminah" }),
      await anEmployee({ unitId: unit.id, name: "Budi" }),
    ];
    const gone = await anEmployee({ unitId: unit.id, name: "Cici" });
    await db().employee.update({ where: { id: gone.id }, data: { state: "INACTIVE" } });
    await hasEducation(first.id, "S2");
    await learns(first.id, "SEMINAR", 4);
    await hasEducation(second.id, "SLTA");
    const hr = await anHr();
    const units = await listAsnUnits(hr, TODAY, undefined);
    expect(units?.rows[0]).toEqual({
      unitId: unit.id,
      unitName: "0 Dinas Simulasi",
      people: 2,
      mean: "21.25",
      category: "SANGAT_RENDAH",
      gaps: [
        ["TECHNICAL_SHORT", 2],
        ["NO_PREDIKAT", 2],
        ["NO_SEMINAR", 1],
      ],
    });
    const people = await listAsnPeople(hr, unit.id, TODAY, undefined);
    expect(people).toMatchObject({
      unitName: "0 Dinas Simulasi",
      next: null,
      rows: [
        { name: "Aminah", total: "37.50", gaps: ["TECHNICAL_SHORT", "NO_PREDIKAT"] },
        { name: "Budi", total: "5.00", gaps: ["TECHNICAL_SHORT", "NO_SEMINAR", "NO_PREDIKAT"] },
      ],
    });
    const after = await listAsnPeople(hr, unit.id, TODAY, `${first.id}~Aminah`);
    expect(after?.rows.map(({ name }) => name)).toEqual(["Budi"]);
  });

  it("go on from unit to unit by key without losing or repeating one", async () => {
    for (let n = 0; n < 25; n += 1) await anEmployee({ unitId: (await aUnit()).id });
    const hr = await anHr();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listAsnUnits(hr, TODAY, after);
      seen.push(...(page?.rows ?? []).map(({ unitId }) => unitId));
      after = page?.next ?? undefined;
    } while (after);
    const all = await db().workUnit.findMany({ where: { employees: { some: { state: "ACTIVE" } } } });
    expect(seen.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    expect((await listAsnUnits(hr, TODAY, "x~y"))?.rows[0]?.unitId).toBe(seen[0]);
  });

  it("are not there for who reads only their own", async () => {
    const employee = await anEmployee();
    const unitId = employee.unitId ?? "";
    const unit = await db().workUnit.findUniqueOrThrow({ where: { id: unitId } });
    for (const [who, viewer] of [
      ["themselves", viewerOf(employee)] as const,
      ...(await holdersOf(rolesBut("HR", "INSPECTOR"), unit)),
    ]) {
      expect(await listAsnUnits(viewer, TODAY, undefined), who).toBeNull();
      expect(await listAsnPeople(viewer, unitId, TODAY, undefined), who).toBeNull();
    }
  });
});

describe("the weights", () => {
  it("are HR's to set, move every index at once, and make 100", async () => {
    const { staff, unit } = await aLadderWithAppraisal("FINAL");
    const performance = async () => (await personIndex(staff, staff.employeeId, TODAY))?.parts.PERFORMANCE;
    const hr = contextOf(await anHr());
    expect((await asnWeights()).version).toBe(0);
    const other = { ...flatWeights(ASN_WEIGHTS), performance_BAIK: 240, version: 0 };
    for (const [, viewer] of await holdersOf(rolesBut("HR"), unit)) {
      await expectFailure(editWeights(contextOf(viewer), other), "NOT_FOUND");
    }
    await expectFailure(editWeights(hr, { ...other, discipline: 60 }), "REFUSED", ["WEIGHTS_NOT_100"]);
    expect(await performance()).toBe("25.00");
    await editWeights(hr, other);
    expect(await performance()).toBe("24.00");
    await expectFailure(editWeights(hr, other), "CONFLICT");
    await editWeights(hr, { ...flatWeights(ASN_WEIGHTS), version: 1 });
    expect(await performance()).toBe("25.00");
    await expectFailure(editWeights(hr, { ...other, version: 1 }), "CONFLICT");
  });
});
