import { addMonths, type LocalDate, localDateOf } from "@/lib/domain/calendar/local-date";
import { combine, type Decision, ok, refused, unless } from "@/lib/domain/decision";
import type { EmploymentFamily, Sex } from "@/lib/domain/people/employment";
import { identityDigits } from "@/lib/domain/people/identity-digits";

export const NIP_FAULTS = [
  "EMPTY",
  "TURNED_INTO_NUMBER",
  "NOT_DIGITS",
  "OLD_NIP",
  "WRONG_LENGTH",
  "BIRTH_MONTH_INVALID",
  "BIRTH_DAY_INVALID",
  "APPOINTMENT_CODE_INVALID",
  "APPOINTED_IN_FUTURE",
  "SEX_DIGIT_INVALID",
  "SERIAL_ZERO",
  "TOO_YOUNG",
] as const;
export type NipFault = (typeof NIP_FAULTS)[number];

type Appointment = {
  /** PNS: the first of the month of appointment. PPPK: 31 December, as the number tells the year only. */
  readonly appointedOn: LocalDate;
  readonly kind: EmploymentFamily;
  /** PPPK only: 1 for the first appointment, 2 for the second… */
  readonly contractNumber: number | null;
};

export type ParsedNip = Appointment & {
  readonly nip: string;
  readonly birthDate: LocalDate;
  readonly sex: Sex;
  readonly serial: string;
};

export type NipResult = Decision<ParsedNip, NipFault>;

export const NIP_LENGTH = 18;
/** Exports still carry the nine digits that were in use before. */
export const OLD_NIP_LENGTH = 9;
export const YOUNGEST_APPOINTED_YEARS = 17;
const LATEST_MONTHS_AHEAD = 12;
const PPPK_CODES = { first: 21, last: 29 } as const;

/**
 * Reads a NIP by the hard rules of Perka BKN 22/2007 (docs/rules.md#nip) and returns every fault that it has.
 * A number instead of text is refused: a spreadsheet has already dropped its last digits.
 */
export function parseNip(raw: string | number, today: LocalDate): NipResult {
  const read = identityDigits(raw);
  if (!read.ok) return read;
  const nip = read.value;
  if (nip.length === OLD_NIP_LENGTH) return refused("OLD_NIP");
  if (nip.length !== NIP_LENGTH) return refused("WRONG_LENGTH");

  const parts = combine<
    { birthDate: LocalDate; appointment: Appointment; sex: Sex; serial: string },
    NipFault
  >({
    birthDate: readBirthDate(nip),
    appointment: readAppointment(nip, today),
    sex: readSex(nip),
    serial: readSerial(nip),
  });
  if (!parts.ok) return parts;
  const { birthDate, appointment, sex, serial } = parts.value;
  const isOldEnough = addMonths(birthDate, YOUNGEST_APPOINTED_YEARS * 12) < appointment.appointedOn;
  return unless<ParsedNip, NipFault>(isOldEnough ? [] : ["TOO_YOUNG"], {
    nip,
    birthDate,
    ...appointment,
    sex,
    serial,
  });
}

/** The printed form: `YYYYMMDD YYYYMM S NNN`. */
export function formatNip(nip: string): string {
  return `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;
}

function readBirthDate(nip: string): Decision<LocalDate, NipFault> {
  const month = Number(nip.slice(4, 6));
  if (month < 1 || month > 12) return refused("BIRTH_MONTH_INVALID");
  const date = localDateOf(Number(nip.slice(0, 4)), month, Number(nip.slice(6, 8)));
  return date === null ? refused("BIRTH_DAY_INVALID") : ok(date);
}

/** Digits 13 and 14 tell the families apart: a month 01–12 is a PNS, 21–29 the n-th appointment of a PPPK. */
function readAppointment(nip: string, today: LocalDate): Decision<Appointment, NipFault> {
  const year = Number(nip.slice(8, 12));
  const code = Number(nip.slice(12, 14));
  const isContract = code >= PPPK_CODES.first && code <= PPPK_CODES.last;
  const appointedOn = isContract ? localDateOf(year, 12, 31) : localDateOf(year, code, 1);
  if (appointedOn === null) return refused("APPOINTMENT_CODE_INVALID");
  if (appointedOn > addMonths(today, LATEST_MONTHS_AHEAD)) return refused("APPOINTED_IN_FUTURE");
  return ok({
    appointedOn,
    kind: isContract ? "PPPK" : "PNS",
    contractNumber: isContract ? code - PPPK_CODES.first + 1 : null,
  });
}

function readSex(nip: string): Decision<Sex, NipFault> {
  const digit = nip.charAt(14);
  if (digit === "1") return ok("MALE");
  return digit === "2" ? ok("FEMALE") : refused("SEX_DIGIT_INVALID");
}

function readSerial(nip: string): Decision<string, NipFault> {
  const serial = nip.slice(15);
  return serial === "000" ? refused("SERIAL_ZERO") : ok(serial);
}
