import type { LocalDate } from "@/lib/domain/calendar/local-date";
import type { EmployeeState, EmploymentKind, Sex } from "@/lib/domain/people/employment";
import type { PositionKind } from "@/lib/domain/people/position";

/** Where somebody works, in the file's words: the unit (UNOR) and the workplace (SATUAN KERJA) that it is part of. */
export type UnitName = { readonly name: string; readonly workplace: string | null };

/** What a row of the roster says of a person. Null: the file is silent, and what Bina knows stays. */
export type RosterRecord = {
  readonly nip: string;
  readonly name: string;
  readonly titleBefore: string | null;
  readonly titleAfter: string | null;
  readonly birthDate: LocalDate;
  readonly sex: Sex;
  readonly kind: EmploymentKind;
  readonly golongan: string | null;
  readonly appointedOn: LocalDate;
  readonly educationLevel: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly nikDigest: string | null;
  readonly nikCipher: string | null;
  readonly state: EmployeeState;
  readonly unit: UnitName;
  readonly position: { readonly title: string; readonly kind: PositionKind; readonly jenjang: string | null };
  /** First day in this position and unit (TMT JABATAN). */
  readonly placedOn: LocalDate;
};

/** Fields that are compared one to one; unit, position and their first day are compared apart. */
export const PERSON_FIELDS = [
  "name",
  "titleBefore",
  "titleAfter",
  "birthDate",
  "sex",
  "kind",
  "golongan",
  "appointedOn",
  "educationLevel",
  "email",
  "phone",
  "nikDigest",
  "state",
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** The youngest definitive placement of a person. */
export type CurrentPlacement = {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly positionTitle: string;
  readonly positionKind: PositionKind;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  /** First day that no older placement covers; null where there is no older one. */
  readonly freeFrom: LocalDate | null;
};

/** A person as Bina knows them before the import. */
export type CurrentPerson = Readonly<Record<Exclude<PersonField, "state">, string | null>> & {
  readonly id: string;
  readonly nip: string;
  readonly state: EmployeeState;
  readonly version: number;
  readonly placement: CurrentPlacement | null;
  /** No file may put an administrator out. */
  readonly isAdministrator: boolean;
  /** Holds a role whose holder nobody else lets in: no file sets another address, to which a new password could be sent. */
  readonly isGuarded: boolean;
  /** Brought or confirmed the file: what is on file of oneself is changed by somebody else. */
  readonly isImporter: boolean;
  /** Rates an importer: a password could be sent to the address that a file gives them. */
  readonly ratesImporter: boolean;
};

export type CurrentUnit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
};

export type RosterState = {
  readonly people: readonly CurrentPerson[];
  readonly units: readonly CurrentUnit[];
  /** Name of the unit at the root of the tree. */
  readonly government: string;
  readonly today: LocalDate;
};
