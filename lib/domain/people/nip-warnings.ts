import { ageOn, type LocalDate, yearOf } from "@/lib/domain/calendar/local-date";
import { type EmploymentKind, employmentFamilyOf, type Sex } from "@/lib/domain/people/employment";
import type { ParsedNik } from "@/lib/domain/people/nik";
import type { ParsedNip } from "@/lib/domain/people/nip";

export const NIP_WARNINGS = [
  "APPOINTED_OLD",
  "BORN_LONG_AGO",
  "BIRTH_DATE_DIFFERS",
  "SEX_DIFFERS",
  "KIND_DIFFERS",
  "NIK_BIRTH_DATE_DIFFERS",
  "NIK_SEX_DIFFERS",
] as const;
export type NipWarning = (typeof NIP_WARNINGS)[number];

/** What the rest of the record says about the same person; null where the record is silent. */
export type NipCompanion = {
  readonly birthDate: LocalDate | null;
  readonly sex: Sex | null;
  readonly kind: EmploymentKind | null;
  readonly nik: ParsedNik | null;
};

const OLDEST_AT_APPOINTMENT = { PNS: 40, PPPK: 58 } as const;
export const OLDEST_LIVING_STAFF_YEARS = 70;

/**
 * The soft rules of docs/rules.md#nip: a person looks at it, but the row is good. Birth data may have been corrected.
 */
export function nipWarnings(nip: ParsedNip, record: NipCompanion, today: LocalDate): readonly NipWarning[] {
  const isOld = ageOn(nip.birthDate, nip.appointedOn) > OLDEST_AT_APPOINTMENT[nip.kind];
  const differs = <T>(fromNip: T, fromRecord: T | null) => fromRecord !== null && fromRecord !== fromNip;
  const family = record.kind === null ? null : employmentFamilyOf(record.kind);

  const checks: readonly (readonly [boolean, NipWarning])[] = [
    [isOld, "APPOINTED_OLD"],
    [yearOf(nip.birthDate) < yearOf(today) - OLDEST_LIVING_STAFF_YEARS, "BORN_LONG_AGO"],
    [differs(nip.birthDate, record.birthDate), "BIRTH_DATE_DIFFERS"],
    [differs(nip.sex, record.sex), "SEX_DIFFERS"],
    [differs(nip.kind, family), "KIND_DIFFERS"],
    [record.nik !== null && record.nik.birthDate !== nip.birthDate, "NIK_BIRTH_DATE_DIFFERS"],
    [record.nik !== null && record.nik.sex !== nip.sex, "NIK_SEX_DIFFERS"],
  ];
  return checks.flatMap(([isSo, warning]) => (isSo ? [warning] : []));
}
