import { type LocalDate, localDateOf, yearOf } from "@/lib/domain/calendar/local-date";
import { combine, type Decision, ok, refused } from "@/lib/domain/decision";
import type { Sex } from "@/lib/domain/people/employment";
import { identityDigits } from "@/lib/domain/people/identity-digits";

export const NIK_FAULTS = [
  "EMPTY",
  "TURNED_INTO_NUMBER",
  "NOT_DIGITS",
  "WRONG_LENGTH",
  "BIRTH_DATE_INVALID",
  "SERIAL_ZERO",
] as const;
export type NikFault = (typeof NIK_FAULTS)[number];

export type ParsedNik = {
  readonly nik: string;
  /** Kecamatan of FIRST registration: it need not be where the person lives now. */
  readonly regionCode: string;
  readonly birthDate: LocalDate;
  readonly sex: Sex;
  readonly serial: string;
};

export type NikResult = Decision<ParsedNik, NikFault>;

export const NIK_LENGTH = 16;
const WOMAN_DAY_OFFSET = 40;

/**
 * Reads a NIK (docs/rules.md#nik). Only its own form is judged: a NIK is permanent and stays valid when birth data or
 * residence were corrected later.
 */
export function parseNik(raw: string | number, today: LocalDate): NikResult {
  const read = identityDigits(raw);
  if (!read.ok) return read;
  const nik = read.value;
  if (nik.length !== NIK_LENGTH) return refused("WRONG_LENGTH");

  const dayField = Number(nik.slice(6, 8));
  const sex: Sex = dayField > WOMAN_DAY_OFFSET ? "FEMALE" : "MALE";
  const day = sex === "FEMALE" ? dayField - WOMAN_DAY_OFFSET : dayField;
  return combine<ParsedNik, NikFault>({
    nik: ok(nik),
    regionCode: ok(nik.slice(0, 6)),
    birthDate: birthDateOf(Number(nik.slice(10, 12)), Number(nik.slice(8, 10)), day, today),
    sex: ok(sex),
    serial: nik.endsWith("0000") ? refused("SERIAL_ZERO") : ok(nik.slice(12)),
  });
}

/** `1701••••••••0001`: enough to recognise one's own, too little to use another's. */
export function maskNik(nik: string): string {
  // By letters: what stands in the cell of a file may be no digits, and half of an emoji cannot be stored.
  const letters = Array.from(nik);
  const ends = [letters.slice(0, 4), letters.slice(-4)].map((end) => end.join(""));
  return ends.join("•".repeat(Math.max(letters.length - 8, 0)));
}

/** Two digits of a year: the latest century in which the person is already born. */
function birthDateOf(
  yearOfCentury: number,
  month: number,
  day: number,
  today: LocalDate,
): Decision<LocalDate, NikFault> {
  const century = yearOf(today) - (yearOf(today) % 100);
  for (const year of [century + yearOfCentury, century - 100 + yearOfCentury]) {
    const date = localDateOf(year, month, day);
    if (date !== null && date <= today) return ok(date);
  }
  return refused("BIRTH_DATE_INVALID");
}
