import { describe, expect, it } from "vitest";
import { parseSurveyRow } from "@/lib/imports/parse-survey-row";
import { fieldRows } from "@/lib/imports/sheet-columns";
import { SURVEY_COLUMNS } from "@/lib/imports/survey-columns";
import type { RosterCells } from "@/tests/factories/roster-workbook";
import { formCells } from "@/tests/factories/survey-workbook";

const PLACE = { name: "Kartu Keluarga", unitName: "Dinas Contoh", day: "2026-06-12" };

function parsed(given: RosterCells = {}) {
  const cells = formCells(PLACE, given);
  const [row] = fieldRows([Object.keys(cells), Object.values(cells)], SURVEY_COLUMNS);
  if (!row) throw new Error("no row");
  return parseSurveyRow(row);
}

describe("a row of paper forms", () => {
  it("is read as it was written, with what was left blank", () => {
    const row = parsed({ U2: null, U4: "–", U5: " 4 ", UMUR: 63, SARAN: "Kursi kurang", NOMOR: 12 });
    expect(row).toMatchObject({ row: 2, nip: null, name: "Kartu Keluarga", faults: [], warnings: [] });
    expect(row.record).toEqual({
      day: "2026-06-12",
      unit: "Dinas Contoh",
      service: "Kartu Keluarga",
      number: "12",
      answers: { u1: 3, u2: null, u3: 4, u4: null, u5: 4, u6: 3, u7: 4, u8: 2, u9: 3 },
      sex: "FEMALE",
      age: 63,
      education: "SMA",
      occupation: "LAINNYA",
      suggestion: "Kursi kurang",
    });
  });

  it("needs neither numbers nor ages, as the template has none", () => {
    const { NOMOR: _, UMUR: __, ...cells } = formCells(PLACE);
    const [row] = fieldRows([Object.keys(cells), Object.values(cells)], SURVEY_COLUMNS);
    expect(row && parseSurveyRow(row).record).toMatchObject({ number: null, age: null });
  });

  it.each([
    ["PNS", "PNS"],
    ["Guru PPPK", "PNS"],
    ["Anggota TNI AD", "TNI"],
    ["Polisi", "POLRI"],
    ["Pegawai swasta", "SWASTA"],
    ["Buruh harian", "SWASTA"],
    ["Wiraswasta", "WIRAUSAHA"],
    ["Pedagang", "WIRAUSAHA"],
    ["Ibu rumah tangga", "LAINNYA"],
    [null, null],
  ])("the work %j counts as %j", (PEKERJAAN, occupation) => {
    expect(parsed({ PEKERJAAN }).record?.occupation).toBe(occupation);
  });

  it.each([
    ["SLTP", "SMP"],
    ["SMK", "SMA"],
    ["D2", "D3"],
    ["D-IV", "S1"],
    ["Magister", "S2"],
    [null, null],
  ])("the education %j counts as %j", (PENDIDIKAN, education) => {
    expect(parsed({ PENDIDIKAN }).record?.education).toBe(education);
  });

  it("points at an age and an education that cannot be, and leaves them out", () => {
    const row = parsed({ UMUR: 0, PENDIDIKAN: "Pesantren" });
    expect(row.record).toMatchObject({ age: null, education: null });
    expect(row.warnings.map(({ column, reason }) => [column, reason])).toEqual([
      ["UMUR", "AGE_INVALID"],
      ["PENDIDIKAN", "EDUCATION_UNKNOWN"],
    ]);
  });

  it("names every wrong cell of a row, and does not call a row empty that is only unreadable", () => {
    const blank = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`U${index + 1}`, null]));
    const faults = (given: RosterCells) => parsed(given).faults.map(({ column, reason }) => [column, reason]);
    expect(faults({ ...blank, U4: 7, JK: "?" })).toEqual([
      ["U4", "ANSWER_INVALID"],
      ["JK", "SEX_UNKNOWN"],
    ]);
    expect(faults(blank)).toEqual([["U1", "NOTHING_ANSWERED"]]);
    expect(faults({ LAYANAN: null, NOMOR: "x".repeat(41) })).toEqual([
      ["LAYANAN", "REQUIRED"],
      ["NOMOR", "TOO_LONG"],
    ]);
  });
});
