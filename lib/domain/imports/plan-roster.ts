import { compareDates } from "@/lib/domain/calendar/local-date";
import {
  type CurrentPerson,
  PERSON_FIELDS,
  type RosterRecord,
  type RosterState,
} from "@/lib/domain/imports/roster-record";
import {
  type CellFault,
  type FieldChange,
  type ParsedRow,
  type PlannedRow,
  refusedRow,
} from "@/lib/domain/imports/row-plan";
import { growUnitTree, type NewUnit, type UnitTree } from "@/lib/domain/imports/unit-tree";
import { type TenureStep, tenureStep } from "@/lib/domain/people/tenure-step";

export const ROSTER_PLAN_FAULTS = [
  "DUPLICATE_NIP",
  "NIK_TAKEN",
  "STARTS_BEFORE_CURRENT",
  "IMPORTER_ROW",
] as const;
export const ROSTER_PLAN_WARNINGS = [
  "PLACED_IN_FUTURE",
  "ADDRESS_KEPT",
  "RATER_ADDRESS_KEPT",
  "STATE_KEPT",
] as const;

export type RosterStep = {
  /** Null for somebody new. */
  readonly employeeId: string | null;
  /** What stood when the plan was made; another version at writing means that the plan is stale. */
  readonly version: number | null;
  readonly unitCode: string;
  readonly placement: TenureStep;
  /** The placement that is recorded now. */
  readonly currentId: string | null;
};

export type RosterPlan = {
  readonly rows: readonly PlannedRow<RosterRecord, RosterStep>[];
  readonly newUnits: readonly NewUnit[];
};

/** Heading by which a fault that only the whole file or the roster shows is reported. */
const COLUMN = {
  nip: "NIP BARU",
  nik: "NIK",
  placedOn: "TMT JABATAN",
  email: "EMAIL",
  state: "KEDUDUKAN HUKUM NAMA",
} as const;

/**
 * What an import of a roster would do, row by row. Pure, and used by the dry run and by the writing alike. Of several rows
 * with one NIP the first good one counts; apart from that no row has a say in the fate of another. A row that would change
 * what is on file of an importer is refused, as the form refuses it (`NEVER_ABOUT_SELF`); one that changes nothing may stay,
 * for a roster is exported whole.
 */
export function planRoster(rows: readonly ParsedRow<RosterRecord>[], state: RosterState): RosterPlan {
  const people = new Map(state.people.map((person) => [person.nip, person]));
  const nikOwner = new Map(
    state.people.flatMap(({ nip, nikDigest }) => (nikDigest === null ? [] : [[nikDigest, nip] as const])),
  );
  const tree = growUnitTree(
    state.units,
    rows.flatMap(({ record }) => (record === null ? [] : [record.unit])),
    state.government,
  );
  const seen = new Set<string>();

  const planned = rows.map((row): PlannedRow<RosterRecord, RosterStep> => {
    const { record } = row;
    if (record === null) return refusedRow(row);
    if (seen.has(record.nip)) return refusedRow(row, fault(COLUMN.nip, record.nip, "DUPLICATE_NIP"));
    const owner = record.nikDigest === null ? undefined : nikOwner.get(record.nikDigest);
    if (owner !== undefined && owner !== record.nip)
      return refusedRow(row, fault(COLUMN.nik, "", "NIK_TAKEN"));

    const next = planRecord(row, record, people.get(record.nip) ?? null, tree, state);
    if (next.fate !== "REFUSED") {
      seen.add(record.nip);
      if (record.nikDigest !== null) nikOwner.set(record.nikDigest, record.nip);
    }
    return next;
  });
  const used = new Set(planned.flatMap(({ step }) => (step === null ? [] : [step.unitCode])));
  return { rows: planned, newUnits: neededUnits(tree.newUnits, used) };
}

function planRecord(
  row: ParsedRow<RosterRecord>,
  given: RosterRecord,
  person: CurrentPerson | null,
  tree: UnitTree,
  { today }: RosterState,
): PlannedRow<RosterRecord, RosterStep> {
  const { record, kept } = sparing(given, person);
  const unit = tree.unitOf(record.unit);
  const current = person?.placement ?? null;
  const isSameUnit = current !== null && current.unitId === unit.id;
  const isSamePosition = current !== null && isSamePositionAs(record, current);
  const tenure = tenureStep(current, { startsOn: record.placedOn, isSame: isSameUnit && isSamePosition });
  if (!tenure.ok) return refusedRow(row, fault(COLUMN.placedOn, record.placedOn, tenure.reasons[0]));

  const placement = tenure.value;
  const changes = person === null ? [] : personChanges(record, person);
  if (person !== null && placement !== "keep") {
    if (!isSameUnit) changes.push(change("unit", current?.unitName ?? null, unit.name));
    if (!isSamePosition)
      changes.push(change("position", current?.positionTitle ?? null, record.position.title));
    changes.push(change("placedOn", current?.startsOn ?? null, record.placedOn));
  }
  const isFuture = placement !== "keep" && compareDates(record.placedOn, today) > 0;
  const warnings = [
    ...row.warnings,
    ...(isFuture ? [fault(COLUMN.placedOn, record.placedOn, "PLACED_IN_FUTURE")] : []),
    ...kept,
  ];
  const step = {
    employeeId: person?.id ?? null,
    version: person?.version ?? null,
    unitCode: unit.code,
    placement,
    currentId: current?.id ?? null,
  };
  if (person === null) return { ...row, record, warnings, fate: "NEW", changes, step };
  if (changes.length === 0) return { ...row, record, warnings, fate: "UNCHANGED", changes, step: null };
  if (person.isImporter) return refusedRow(row, fault(COLUMN.nip, record.nip, "IMPORTER_ROW"));
  return { ...row, record, warnings, fate: "CHANGED", changes, step };
}

/**
 * A file that is wrong, or made up, must not lock the last administrator out, nor lead the mail of whoever holds a guarded
 * role or rates its importer elsewhere: a new password would go there. Whoever is to go loses the role first, by hand.
 */
function sparing(
  given: RosterRecord,
  person: CurrentPerson | null,
): { readonly record: RosterRecord; readonly kept: readonly CellFault[] } {
  if (!person || !(person.isGuarded || person.ratesImporter)) return { record: given, kept: [] };
  const isOtherAddress = given.email !== null && given.email !== person.email;
  const isPutOut = person.isAdministrator && person.state === "ACTIVE" && given.state !== "ACTIVE";
  const reason = person.isGuarded ? "ADDRESS_KEPT" : "RATER_ADDRESS_KEPT";
  return {
    record: { ...given, email: null, state: isPutOut ? person.state : given.state },
    kept: [
      ...(isOtherAddress ? [fault(COLUMN.email, given.email, reason)] : []),
      ...(isPutOut ? [fault(COLUMN.state, given.state, "STATE_KEPT")] : []),
    ],
  };
}

function isSamePositionAs(
  { position }: RosterRecord,
  current: { readonly positionTitle: string; readonly positionKind: string },
): boolean {
  return (
    position.title.toLowerCase() === current.positionTitle.toLowerCase() &&
    position.kind === current.positionKind
  );
}

/** An empty cell says nothing: what Bina knows stays. The NIK is never shown, only that it changes. */
function personChanges(record: RosterRecord, person: CurrentPerson): FieldChange[] {
  return PERSON_FIELDS.flatMap((field) => {
    const after = record[field];
    if (after === null || after === person[field]) return [];
    return field === "nikDigest" ? [change("nik", null, null)] : [change(field, person[field], after)];
  });
}

/** Only the units in which somebody will work, and what stands above them. */
function neededUnits(newUnits: readonly NewUnit[], used: Set<string>): readonly NewUnit[] {
  const needed = new Set(used);
  for (const unit of [...newUnits].reverse()) {
    if (needed.has(unit.code) && unit.parentCode !== null) needed.add(unit.parentCode);
  }
  return newUnits.filter((unit) => needed.has(unit.code));
}

const fault = (column: string, value: string, reason: string): CellFault => ({ column, value, reason });
const change = (field: string, before: string | null, after: string | null): FieldChange => ({
  field,
  before,
  after,
});
