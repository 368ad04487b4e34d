import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, localDateOf } from "@/lib/domain/calendar/local-date";
import { formatNip, type NipFault, parseNip } from "@/lib/domain/people/nip";

const TODAY = "2026-11-24";

describe("a NIP that is good", () => {
  it.each([
    ["N1", "198609262015051001", "PNS", "1986-09-26", "2015-05-01", null, "MALE", "001"],
    ["N2", "19920508 202308 2 001", "PNS", "1992-05-08", "2023-08-01", null, "FEMALE", "001"],
    ["N3", "198902252024211013", "PPPK", "1989-02-25", "2024-12-31", 1, "MALE", "013"],
    ["N4", "'199001012025221007", "PPPK", "1990-01-01", "2025-12-31", 2, "MALE", "007"],
    ["dots", "19860926.201505.1.001", "PNS", "1986-09-26", "2015-05-01", null, "MALE", "001"],
    ["leap day", "200002292022291999", "PPPK", "2000-02-29", "2022-12-31", 9, "MALE", "999"],
    ["a year ahead", "198609262027112001", "PNS", "1986-09-26", "2027-11-01", null, "FEMALE", "001"],
  ])("%s %s", (_name, raw, kind, birthDate, appointedOn, contractNumber, sex, serial) => {
    const nip = raw.replace(/\D/g, "");
    expect(parseNip(raw, TODAY)).toEqual({
      ok: true,
      value: { nip, birthDate, appointedOn, kind, contractNumber, sex, serial },
    });
  });
});

describe("a NIP that is not", () => {
  it.each<[string, string | number, NipFault[]]>([
    ["N5 month 13", "198613262015051001", ["BIRTH_MONTH_INVALID"]],
    ["N6 30 February", "198602302015051001", ["BIRTH_DAY_INVALID"]],
    ["N10 serial 000", "198609262015051000", ["SERIAL_ZERO"]],
    ["29 February of a common year", "199902292015051001", ["BIRTH_DAY_INVALID"]],
    ["month 00", "198600262015051001", ["BIRTH_MONTH_INVALID"]],
    ["17 digits", "19680315202221100", ["WRONG_LENGTH"]],
    ["19 digits", "1986092620150510010", ["WRONG_LENGTH"]],
    ["the old number of nine digits", "131234567", ["OLD_NIP"]],
    ["nothing", " ' ", ["EMPTY"]],
    ["letters", "19860926201505I001", ["NOT_DIGITS"]],
    ["written as a power of ten", "1.97E+17", ["TURNED_INTO_NUMBER"]],
    ["written as a power of ten, in Indonesia", "1,97210022022212E+17", ["TURNED_INTO_NUMBER"]],
    ["a number cell", 197210022022212000, ["TURNED_INTO_NUMBER"]],
    ["a number cell saved as text", "197210022022212000", ["SERIAL_ZERO"]],
    ["appointment month 00", "198609262015001001", ["APPOINTMENT_CODE_INVALID"]],
    ["appointment month 13", "198609262015131001", ["APPOINTMENT_CODE_INVALID"]],
    ["appointment code 20", "198609262015201001", ["APPOINTMENT_CODE_INVALID"]],
    ["appointment code 30", "198609262015301001", ["APPOINTMENT_CODE_INVALID"]],
    ["sex digit 3", "197501152019213001", ["SEX_DIGIT_INVALID"]],
    ["sex digit 0", "198609262015050001", ["SEX_DIGIT_INVALID"]],
    ["appointed on the 17th birthday", "199805012015051001", ["TOO_YOUNG"]],
    ["appointed before birth", "201509262015051001", ["TOO_YOUNG"]],
    ["appointed more than a year ahead", "198609262027121001", ["APPOINTED_IN_FUTURE"]],
    ["a PPPK of next year", "198609262027211001", ["APPOINTED_IN_FUTURE"]],
    [
      "everything at once",
      "198613322015993000",
      ["BIRTH_MONTH_INVALID", "APPOINTMENT_CODE_INVALID", "SEX_DIGIT_INVALID", "SERIAL_ZERO"],
    ],
  ])("%s", (_name, raw, reasons) => {
    expect(parseNip(raw, TODAY)).toEqual({ ok: false, reasons });
  });

  it("is good from the day after the 17th birthday", () => {
    expect(parseNip("199804302015051001", TODAY).ok).toBe(true);
  });
});

describe("NIP, as a rule for all numbers", () => {
  const near = (min: number, max: number, width: number) =>
    fc.integer({ min, max }).map((n) => String(n).padStart(width, "0"));
  // Every field strays a little over its limits, so that good and bad numbers both come up often.
  const fields = fc.tuple(
    near(1945, 2012, 4),
    near(0, 14, 2),
    near(0, 32, 2),
    near(1960, 2029, 4),
    fc.oneof(near(0, 14, 2), near(19, 31, 2)),
    near(0, 3, 1),
    near(0, 3, 3),
  );

  it("accepts exactly what keeps every hard rule, printed or not", () => {
    fc.assert(
      fc.property(fields, ([birthYear, birthMonth, birthDay, year, code, sex, serial]) => {
        const nip = [birthYear, birthMonth, birthDay, year, code, sex, serial].join("");
        const birth = localDateOf(Number(birthYear), Number(birthMonth), Number(birthDay));
        const appointedOn = Number(code) > 12 ? `${year}-12-31` : `${year}-${code}-01`;
        const hasForm = /^\d{12}(0[1-9]|1[0-2]|2[1-9])[12](?!000)\d{3}$/.test(nip);
        const isGood =
          hasForm &&
          birth !== null &&
          appointedOn > addMonths(birth, 17 * 12) &&
          appointedOn <= addMonths(TODAY, 12);

        const result = parseNip(formatNip(nip), TODAY);
        expect(result).toEqual(parseNip(`'${nip}`, TODAY));
        expect(result.ok).toBe(isGood);
        if (result.ok) expect(result.value).toMatchObject({ nip, birthDate: birth, appointedOn, serial });
        else expect(result.reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it("never throws on text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseNip(text, TODAY)).toHaveProperty("ok");
      }),
    );
  });
});
