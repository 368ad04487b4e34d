import { addDays, isLocalDate, type LocalDate, localDateOf } from "@/lib/domain/calendar/local-date";
import type { Sex } from "@/lib/domain/people/employment";
import type { Cell } from "./read-workbook";

/** Day 0 of a spreadsheet's calendar; it believes that 1900 was a leap year, so days before March 1900 are off by one. */
const SPREADSHEET_EPOCH = "1899-12-30";
const FIRST_SERIAL = 367;
const LAST_SERIAL = 73_050;

/** A cell as text, without the apostrophe that keeps a spreadsheet from counting; null when nothing is in it. */
export function textOf(cell: Cell): string | null {
  if (cell === null) return null;
  const text = String(cell)
    .replace(/^['’‘`]+/, "")
    .trim();
  return text === "" ? null : text;
}

/** The first so many letters of a text. Half of an emoji is no letter, and no database takes one. */
export const firstLetters = (text: string, most: number): string => Array.from(text).slice(0, most).join("");

const SHOWN_NIP = 30;
/** What stands in the place of a NIP, as far as it tells which row is meant. */
export const shownNip = (text: string | null): string | null =>
  text === null ? null : firstLetters(text, SHOWN_NIP);

/** A day written as dd-mm-yyyy, dd/mm/yyyy or yyyy-mm-dd, or as the number that a spreadsheet makes of it. */
export function dayOfCell(cell: Cell): LocalDate | null {
  const text = textOf(cell);
  if (text === null) return null;
  const serial = Number(text);
  if (Number.isInteger(serial) && serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    return addDays(SPREADSHEET_EPOCH, serial);
  }
  if (isLocalDate(text)) return text;
  const [, day, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  return localDateOf(Number(year), Number(month), Number(day));
}

/** SIASN writes M and F, other programs L and P, people the words. */
const SEX_BY_WORD: Readonly<Record<string, Sex>> = {
  M: "MALE",
  L: "MALE",
  "LAKI-LAKI": "MALE",
  "LAKI LAKI": "MALE",
  PRIA: "MALE",
  F: "FEMALE",
  P: "FEMALE",
  PEREMPUAN: "FEMALE",
  WANITA: "FEMALE",
};

export const sexOfCell = (text: string): Sex | null => SEX_BY_WORD[text.toUpperCase()] ?? null;

const EDUCATION: readonly (readonly [RegExp, string])[] = [
  [/^(S-?3|DOKTOR)/, "S3"],
  [/^(S-?2|MAGISTER)/, "S2"],
  [/^(DIPLOMA IV|D-?(IV|4))/, "D4"],
  [/^(S-?1|SARJANA)/, "S1"],
  [/^(DIPLOMA III|D-?(III|3))/, "D3"],
  [/^(DIPLOMA II|D-?(II|2))/, "D2"],
  [/^(DIPLOMA I|D-?(I|1))/, "D1"],
  [/^(SLTA|SMA|SMK|SMU|MA\b|SPG)/, "SLTA"],
  [/^(SLTP|SMP|MTS)/, "SLTP"],
  [/^(SD|SEKOLAH DASAR|MI\b)/, "SD"],
];

/** Level of education as a short code: SD, SLTP, SLTA, D1–D4, S1–S3. */
export function educationOfCell(text: string): string | null {
  const upper = text.toUpperCase().replace(/\s+/g, " ");
  return EDUCATION.find(([pattern]) => pattern.test(upper))?.[1] ?? null;
}

/** Legal standings of somebody who no longer serves or serves elsewhere unpaid. */
const INACTIVE =
  /pensiun|berhenti|meninggal|wafat|tewas|hilang|tidak aktif|non ?aktif|luar tanggungan|cltn|mutasi keluar/i;
const STILL_SERVING = /^masa persiapan pensiun/i;

export const isServing = (standing: string): boolean =>
  STILL_SERVING.test(standing) || !INACTIVE.test(standing);

export const isEmail = (text: string): boolean =>
  /^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i.test(text) && text.length <= 254;
