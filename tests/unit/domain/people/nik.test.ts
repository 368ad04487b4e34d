import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/local-date";
import { maskNik, parseNik } from "@/lib/domain/people/nik";

const TODAY = "2026-11-24";

describe("a NIK", () => {
  it.each([
    ["K1", "1701051708900001", "MALE", "1990-08-17"],
    ["K2", "1701055708900001", "FEMALE", "1990-08-17"],
    ["a leading apostrophe", "'1701046012670030", "FEMALE", "1967-12-20"],
    ["born this century", "1701051708050001", "MALE", "2005-08-17"],
    ["born yesterday", "1701052311260001", "MALE", "2026-11-23"],
    ["not born tomorrow but a century ago", "1701052511260001", "MALE", "1926-11-25"],
    ["leap day of 2000", "1701052902000001", "MALE", "2000-02-29"],
  ])("%s", (_name, raw, sex, birthDate) => {
    const nik = raw.replace(/\D/g, "");
    expect(parseNik(raw, TODAY)).toEqual({
      ok: true,
      value: { nik, regionCode: nik.slice(0, 6), birthDate, sex, serial: nik.slice(12) },
    });
  });

  it.each([
    ["15 digits", "170105170890001", ["WRONG_LENGTH"]],
    ["a number cell", 1701051708900001, ["TURNED_INTO_NUMBER"]],
    ["a power of ten", "1,70105E+15", ["TURNED_INTO_NUMBER"]],
    ["nothing", "", ["EMPTY"]],
    ["letters", "17010517089O0001", ["NOT_DIGITS"]],
    ["day 00", "1701050008900001", ["BIRTH_DATE_INVALID"]],
    ["day 32", "1701053208900001", ["BIRTH_DATE_INVALID"]],
    ["day 40", "1701054008900001", ["BIRTH_DATE_INVALID"]],
    ["day 72", "1701057208900001", ["BIRTH_DATE_INVALID"]],
    ["30 February", "1701053002900001", ["BIRTH_DATE_INVALID"]],
    ["serial 0000", "1701051708900000", ["SERIAL_ZERO"]],
    ["both", "1701051713900000", ["BIRTH_DATE_INVALID", "SERIAL_ZERO"]],
  ])("refuses %s", (_name, raw, reasons) => {
    expect(parseNik(raw, TODAY)).toEqual({ ok: false, reasons });
  });

  it("reads back every birth date of the last hundred years and either sex", () => {
    const days = fc.integer({ min: 1, max: 36_500 });
    fc.assert(
      fc.property(days, fc.boolean(), fc.integer({ min: 1, max: 9999 }), (ago, isWoman, serial) => {
        const birthDate = addDays(TODAY, -ago);
        const day = Number(birthDate.slice(8)) + (isWoman ? 40 : 0);
        const middle = `${String(day).padStart(2, "0")}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`;
        const result = parseNik(`170105${middle}${String(serial).padStart(4, "0")}`, TODAY);
        expect(result).toMatchObject({ ok: true, value: { birthDate, sex: isWoman ? "FEMALE" : "MALE" } });
      }),
    );
  });

  it("is shown without its middle", () => {
    expect(maskNik("1701051708900001")).toBe("1701••••••••0001");
    // What a cell may hold in its place: no letter is cut in half.
    expect(maskNik("170😀05170890😀001")).toBe("170😀••••••••😀001");
  });
});
