import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { PositionKind } from "@/lib/domain/people/position";
import { creditEstimate } from "@/lib/queries/credit/credit-estimate";
import { dateOf } from "@/lib/time";
import { aLadderWithAppraisal, type ReachedState } from "@/tests/factories/appraisals";
import { anHr } from "@/tests/factories/hr";
import { anEmployee, holdersOf, rolesBut } from "@/tests/factories/people";

/** Puts somebody into this position from a day on, as a move would. */
async function holds(employeeId: string, title: string, kind: PositionKind, startsOn = "2020-01-01") {
  const position = await db().position.upsert({
    where: { title_kind: { title, kind } },
    create: { title, kind },
    update: {},
  });
  const { unitId } = await db().employee.update({
    where: { id: employeeId },
    data: { positionId: position.id },
  });
  await db().placement.create({
    data: { employeeId, unitId: unitId ?? "", positionId: position.id, startsOn: dateOf(startsOn) },
  });
}

async function aRated(title: string, kind: PositionKind, state: ReachedState = "FINAL") {
  const ladder = await aLadderWithAppraisal(state);
  const employeeId = ladder.staff.employeeId;
  await db().placement.deleteMany({ where: { employeeId } });
  await holds(employeeId, title, kind);
  return { ...ladder, employeeId };
}

describe("creditEstimate", () => {
  it("is percent × coefficient × months of the final predikat, beside what is needed", async () => {
    const { staff, employeeId, appraisalId } = await aRated("Auditor Ahli Pertama", "JF_KEAHLIAN");
    const estimate = await creditEstimate(staff, employeeId);
    expect(estimate).toMatchObject({
      positionTitle: "Auditor Ahli Pertama",
      standing: {
        state: "COUNTED",
        jenjang: "AHLI_PERTAMA",
        total: "12.50",
        golongan: "III/a",
        forRank: { need: "50.00", missing: "37.50", surplus: "0.00", isReached: false },
        forJenjang: { need: "100.00", missing: "87.50" },
      },
      rows: [
        {
          appraisalId,
          year: 2026,
          predikat: "BAIK",
          worth: { state: "COUNTED", percent: 100, coefficient: "12.50", months: 12, credit: "12.50" },
        },
      ],
    });
  });

  it.each(["DRAFT", "RATED", "HANDED_OVER", "OBJECTED", "EXPLAINED"] as const)(
    "counts nothing that is %s and not final",
    async (state) => {
      const { staff, employeeId } = await aRated("Auditor Ahli Pertama", "JF_KEAHLIAN", state);
      expect(await creditEstimate(staff, employeeId)).toMatchObject({
        standing: { total: "0.00" },
        rows: [],
      });
    },
  );

  it("counts the months of a plan that a move ended, by the position held on its last day", async () => {
    const { staff, employeeId, appraisalId } = await aRated("Perawat Terampil", "JF_KETERAMPILAN");
    await db().appraisal.update({ where: { id: appraisalId }, data: { endsOn: dateOf("2026-03-19") } });
    await db().placement.updateMany({ where: { employeeId }, data: { endsOn: dateOf("2026-03-19") } });
    await holds(employeeId, "Perawat Ahli Pertama", "JF_KEAHLIAN", "2026-03-20");
    expect(await creditEstimate(staff, employeeId)).toMatchObject({
      standing: { jenjang: "AHLI_PERTAMA", total: "0.00" },
      rows: [{ worth: { jenjang: "TERAMPIL", months: 3, credit: "1.25" } }],
    });
  });

  it("does not apply to who holds no functional position, and says what is missing of who does", async () => {
    const clerk = await aRated("Pengadministrasi Perkantoran", "PELAKSANA");
    expect(await creditEstimate(clerk.staff, clerk.employeeId)).toMatchObject({
      standing: { state: "NOT_FUNCTIONAL" },
      rows: [{ worth: { state: "NOT_FUNCTIONAL" } }],
    });
    const teacher = await aRated("Kepala Sekolah", "JF_KEAHLIAN");
    expect(await creditEstimate(teacher.staff, teacher.employeeId)).toMatchObject({
      standing: { state: "JENJANG_UNKNOWN" },
      rows: [{ worth: { state: "JENJANG_UNKNOWN" } }],
    });
    const lost = await aRated("Auditor Ahli Muda", "JF_KEAHLIAN");
    await db().placement.deleteMany({ where: { employeeId: lost.employeeId } });
    await db().employee.update({ where: { id: lost.employeeId }, data: { positionId: null } });
    expect(await creditEstimate(lost.staff, lost.employeeId)).toMatchObject({
      positionTitle: null,
      standing: { state: "POSITION_UNKNOWN" },
      rows: [{ worth: { state: "POSITION_UNKNOWN" } }],
    });
  });

  it("asks of each rank what those below it asked for as well", async () => {
    const { staff, employeeId } = await aRated("Auditor Ahli Pertama", "JF_KEAHLIAN");
    await db().employee.update({ where: { id: employeeId }, data: { golongan: "III/b" } });
    expect(await creditEstimate(staff, employeeId)).toMatchObject({
      standing: { forRank: { need: "100.00", missing: "87.50" }, hasRanks: true },
    });
    await db().employee.update({ where: { id: employeeId }, data: { golongan: "II/d" } });
    expect(await creditEstimate(staff, employeeId)).toMatchObject({
      standing: { forRank: null, hasRanks: true },
    });
  });

  it("names no rank for PPPK and no next jenjang in the last one", async () => {
    const { staff, employeeId } = await aRated("Bidan Penyelia", "JF_KETERAMPILAN");
    await db().employee.update({ where: { id: employeeId }, data: { kind: "PPPK" } });
    expect(await creditEstimate(staff, employeeId)).toMatchObject({
      standing: { state: "COUNTED", forRank: null, forJenjang: null },
    });
  });

  it("is read by the person, HR and the inspector, and is not there for anybody else", async () => {
    const { staff, employeeId, unit, appraiser } = await aRated("Auditor Ahli Pertama", "JF_KEAHLIAN");
    expect(await creditEstimate(await anHr(), employeeId)).toEqual(await creditEstimate(staff, employeeId));
    for (const [who, viewer] of [
      ["the appraiser", appraiser] as const,
      ...(await holdersOf(rolesBut("HR", "INSPECTOR"), unit)),
    ]) {
      if (viewer.kind !== "employee") continue;
      expect(await creditEstimate(viewer, employeeId), who).toBeNull();
    }
  });

  it("is not there for who is not on the roster", async () => {
    const stranger = await anEmployee();
    await db().placement.deleteMany({ where: { employeeId: stranger.id } });
    await db().account.deleteMany({ where: { employeeId: stranger.id } });
    await db().employee.delete({ where: { id: stranger.id } });
    expect(await creditEstimate(await anHr(), stranger.id)).toBeNull();
  });
});
