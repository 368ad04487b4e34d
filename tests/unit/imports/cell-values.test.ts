import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/local-date";
import { dayOfCell, educationOfCell, isEmail, isServing, sexOfCell, textOf } from "@/lib/imports/cell-values";

describe("dayOfCell", () => {
  it.each([
    ["20-12-1967", "1967-12-20"],
    ["1/2/1990", "1990-02-01"],
    ["1990-02-01", "1990-02-01"],
    ["'01-08-2008", "2008-08-01"],
    [26_338, "1972-02-09"],
    ["26338", "1972-02-09"],
    [44_835, "2022-10-01"],
  ])("reads %s as %s", (cell, day) => {
    expect(dayOfCell(cell)).toBe(day);
  });

  it.each(["30-02-2020", "13/13/2020", "kemarin", "20-12-67", 12, 1e9, true, null])(
    "does not read %s",
    (cell) => {
      expect(dayOfCell(cell)).toBeNull();
    },
  );

  it("reads a day the same from its number and from its text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 367, max: 73_050 }), (serial) => {
        const day = addDays("1899-12-30", serial);
        expect(dayOfCell(serial)).toBe(day);
        expect(dayOfCell(day.split("-").reverse().join("-"))).toBe(day);
      }),
    );
  });
});

describe("the words of a roster", () => {
  it.each([
    ["P", "FEMALE"],
    ["F", "FEMALE"],
    ["Perempuan", "FEMALE"],
    ["L", "MALE"],
    ["M", "MALE"],
    ["laki-laki", "MALE"],
    ["X", null],
  ])("sex %s is %s", (text, sex) => expect(sexOfCell(text)).toBe(sex));

  it.each([
    ["S-2", "S2"],
    ["S-1/Sarjana", "S1"],
    ["Diploma III/Sarjana Muda", "D3"],
    ["Diploma IV", "D4"],
    ["Diploma II", "D2"],
    ["SLTA Kejuruan", "SLTA"],
    ["SLTP", "SLTP"],
    ["Sekolah Dasar", "SD"],
    ["S-3/Doktor", "S3"],
    ["Paket Z", null],
  ])("education %s is %s", (text, level) => expect(educationOfCell(text)).toBe(level));

  it.each([
    ["Aktif", true],
    ["", true],
    ["Tugas Belajar", true],
    ["Masa Persiapan Pensiun", true],
    ["Pensiun BUP", false],
    ["Diberhentikan dengan hormat", false],
    ["Meninggal Dunia", false],
    ["Cuti di Luar Tanggungan Negara", false],
  ])("%s serves: %s", (standing, serving) => expect(isServing(standing)).toBe(serving));

  it("takes apostrophes and emptiness off", () => {
    expect([textOf("'123"), textOf("  "), textOf("'"), textOf(7), textOf(null)]).toEqual([
      "123",
      null,
      null,
      "7",
      null,
    ]);
  });

  it("knows an address of mail from a sentence", () => {
    expect(isEmail("sari@contoh.go.id")).toBe(true);
    expect(["sari", "sari@", "a b@c.id", "<x>@c.id", "sari@contoh"].some(isEmail)).toBe(false);
  });
});
