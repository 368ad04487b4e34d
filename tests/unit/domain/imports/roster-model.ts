import { addDays } from "@/lib/domain/calendar/local-date";
import type { RosterPlan } from "@/lib/domain/imports/plan-roster";
import {
  type CurrentPerson,
  PERSON_FIELDS,
  type RosterRecord,
  type RosterState,
} from "@/lib/domain/imports/roster-record";
import type { ParsedRow } from "@/lib/domain/imports/row-plan";

/** A good record; a test says only what matters to it. */
export function aRecord(given: Partial<RosterRecord> = {}): RosterRecord {
  return {
    nip: "198609262015051001",
    name: "SARI WAHYUNI",
    titleBefore: null,
    titleAfter: "S.E.",
    birthDate: "1986-09-26",
    sex: "MALE",
    kind: "PNS",
    golongan: "III/b",
    appointedOn: "2015-05-01",
    educationLevel: "S1",
    email: "sari@contoh.test",
    phone: "+6281234567890",
    nikDigest: "digest",
    nikCipher: "cipher",
    state: "ACTIVE",
    unit: { name: "Dinas Sosial", workplace: null },
    position: { title: "Analis", kind: "PELAKSANA", jenjang: null },
    placedOn: "2022-01-01",
    ...given,
  };
}

export const aRow = (row: number, record: RosterRecord | null): ParsedRow<RosterRecord> => ({
  row,
  nip: record?.nip ?? null,
  name: record?.name ?? null,
  record,
  faults: record === null ? [{ column: "NIP BARU", value: "x", reason: "NIP_WRONG_LENGTH" }] : [],
  warnings: [],
});

export const EMPTY_STATE: RosterState = {
  people: [],
  units: [],
  government: "Pemerintah Kabupaten Contoh",
  today: "2026-11-24",
};

/** What stands after a plan was written: the writing services in memory, against which properties are tested. */
export function afterwards(state: RosterState, plan: RosterPlan): RosterState {
  const units = [...state.units];
  for (const { code, name, parentCode } of plan.newUnits) {
    const parentId = units.find((unit) => unit.code === parentCode)?.id ?? null;
    units.push({ id: `unit ${code}`, code, name, parentId });
  }
  const people = new Map(state.people.map((person) => [person.nip, person]));
  for (const { record, step } of plan.rows) {
    if (record === null || step === null) continue;
    const before = people.get(record.nip);
    const unit = units.find(({ code }) => code === step.unitCode);
    const placement =
      step.placement === "keep"
        ? (before?.placement ?? null)
        : {
            id: `placement ${record.nip} ${record.placedOn}`,
            unitId: unit?.id ?? "",
            unitName: unit?.name ?? "",
            positionTitle: record.position.title,
            positionKind: record.position.kind,
            startsOn: record.placedOn,
            endsOn: step.placement === "correct" ? (before?.placement?.endsOn ?? null) : null,
            freeFrom: step.placement === "follow" ? record.placedOn : freeFromOf(step.placement, before),
          };
    const fields = Object.fromEntries(
      PERSON_FIELDS.map((field) => [field, record[field] ?? before?.[field] ?? null]),
    );
    const version = (before?.version ?? 0) + 1;
    const person = {
      ...fields,
      id: before?.id ?? `person ${record.nip}`,
      nip: record.nip,
      version,
      placement,
      isAdministrator: before?.isAdministrator ?? false,
      isGuarded: before?.isGuarded ?? false,
      isImporter: before?.isImporter ?? false,
      ratesImporter: before?.ratesImporter ?? false,
    };
    people.set(record.nip, person as CurrentPerson);
  }
  return { ...state, units, people: [...people.values()] };
}

function freeFromOf(step: string, before: CurrentPerson | undefined): string | null {
  if (step === "correct") return before?.placement?.freeFrom ?? null;
  const end = before?.placement?.endsOn ?? null;
  return end === null ? null : addDays(end, 1);
}
