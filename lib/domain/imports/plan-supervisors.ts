import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type CellFault, type ParsedRow, type PlannedRow, refusedRow } from "@/lib/domain/imports/row-plan";
import { cyclesOf } from "@/lib/domain/people/cycles";
import { type Tenure, type TenureStep, tenureStep } from "@/lib/domain/people/tenure-step";

export const SUPERVISOR_PLAN_FAULTS = [
  "DUPLICATE_NIP",
  "NOT_ON_ROSTER",
  "APPRAISER_NOT_ON_ROSTER",
  "APPRAISER_INACTIVE",
  "OWN_APPRAISER",
  "CYCLE",
  "STARTS_BEFORE_CURRENT",
  "IMPORTER_ROW",
  "OWN_DECIDER_ROW",
] as const;
export const SUPERVISOR_PLAN_WARNINGS = ["NAME_DIFFERS"] as const;

export type SupervisorRecord = {
  readonly nip: string;
  readonly name: string | null;
  readonly appraiserNip: string;
  readonly startsOn: LocalDate;
};

/** A person with the youngest definitive assignment of an appraiser. */
export type SupervisedPerson = {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly appraiser: (Tenure & { readonly assignmentId: string; readonly nip: string }) | null;
};

export type SupervisorStep = {
  readonly employeeId: string;
  readonly appraiserId: string;
  readonly tenure: TenureStep;
  /** The assignment that is recorded now; another one at writing means that the plan is stale. */
  readonly currentId: string | null;
};

/** Why an importer leaves somebody's appraiser alone: it is their own row, or that of who gives them a rating that is not final. */
export type ClosedRow = "IMPORTER_ROW" | "OWN_DECIDER_ROW";

type Planned = PlannedRow<SupervisorRecord, SupervisorStep>;

const COLUMN = { nip: "NIP", name: "NAMA", appraiser: "NIP PENILAI", startsOn: "TMT" } as const;
const fault = (column: string, value: string, reason: string): CellFault => ({ column, value, reason });

/**
 * What an import of the list of appraisers would do (docs/rules.md#appraiser): nobody appraises themselves, nobody is
 * appraised by somebody unknown or inactive, and no chain of appraisers comes back to where it began. Nor does anybody
 * choose their own appraiser, or who decides their objections: a row that would change the appraiser of one of the `closed` (ids,
 * with the reason) is refused.
 */
export function planSupervisors(
  rows: readonly ParsedRow<SupervisorRecord>[],
  people: readonly SupervisedPerson[],
  closed: ReadonlyMap<string, ClosedRow>,
): readonly Planned[] {
  const byNip = new Map(people.map((person) => [person.nip, person]));
  const seen = new Set<string>();
  const planned = rows.map((row): Planned => {
    const { record } = row;
    if (record === null) return refusedRow(row);
    if (seen.has(record.nip)) return refusedRow(row, fault(COLUMN.nip, record.nip, "DUPLICATE_NIP"));
    const next = planRecord(row, record, byNip, closed);
    if (next.fate !== "REFUSED") seen.add(record.nip);
    return next;
  });
  return withoutCycles(planned, people);
}

function planRecord(
  row: ParsedRow<SupervisorRecord>,
  record: SupervisorRecord,
  byNip: ReadonlyMap<string, SupervisedPerson>,
  closed: ReadonlyMap<string, ClosedRow>,
): Planned {
  const person = byNip.get(record.nip);
  const appraiser = byNip.get(record.appraiserNip);
  const { nip, appraiserNip, startsOn } = record;
  if (nip === appraiserNip) return refusedRow(row, fault(COLUMN.appraiser, appraiserNip, "OWN_APPRAISER"));
  if (!person) return refusedRow(row, fault(COLUMN.nip, nip, "NOT_ON_ROSTER"));
  if (!appraiser) return refusedRow(row, fault(COLUMN.appraiser, appraiserNip, "APPRAISER_NOT_ON_ROSTER"));
  if (!appraiser.isActive)
    return refusedRow(row, fault(COLUMN.appraiser, appraiserNip, "APPRAISER_INACTIVE"));

  const warnings =
    record.name === null || sameName(record.name, person.name)
      ? row.warnings
      : [...row.warnings, fault(COLUMN.name, record.name, "NAME_DIFFERS")];
  const current = person.appraiser;
  const isSame = current?.nip === appraiserNip;
  // A list of next year names the same appraiser with a new date: they have been it all along.
  const isAlready = isSame && current.endsOn === null && current.startsOn <= startsOn;
  const tenure = tenureStep(current, { startsOn: isAlready ? current.startsOn : startsOn, isSame });
  if (!tenure.ok) return refusedRow(row, fault(COLUMN.startsOn, startsOn, tenure.reasons[0]));

  const step = {
    employeeId: person.id,
    appraiserId: appraiser.id,
    tenure: tenure.value,
    currentId: current?.assignmentId ?? null,
  };
  if (tenure.value === "keep") return { ...row, warnings, fate: "UNCHANGED", changes: [], step: null };
  const reason = closed.get(person.id);
  if (reason) return refusedRow(row, fault(COLUMN.nip, nip, reason));
  const changes = [
    ...(isSame ? [] : [{ field: "appraiser", before: current?.nip ?? null, after: appraiserNip }]),
    { field: "startsOn", before: current?.startsOn ?? null, after: startsOn },
  ];
  return { ...row, warnings, fate: current === null ? "NEW" : "CHANGED", changes, step };
}

/**
 * Refuses the rows that close a cycle. Without them their people keep the appraiser on record, which may close another
 * cycle with other rows: hence again, until none is left. Each round refuses a row, so it ends.
 */
function withoutCycles(planned: readonly Planned[], people: readonly SupervisedPerson[]): readonly Planned[] {
  let rows = planned;
  for (;;) {
    const appraiserOf = new Map(
      people.flatMap(({ nip, appraiser }) => (appraiser === null ? [] : [[nip, appraiser.nip] as const])),
    );
    for (const { step, record } of rows) {
      if (step !== null && record !== null) appraiserOf.set(record.nip, record.appraiserNip);
    }
    const members = new Set(cyclesOf(appraiserOf).flat());
    const closing = new Map<number, string>();
    for (const { row, step, record } of rows) {
      if (step !== null && record !== null && members.has(record.nip)) closing.set(row, record.appraiserNip);
    }
    if (closing.size === 0) return rows;
    rows = rows.map((row) => {
      const appraiserNip = closing.get(row.row);
      return appraiserNip === undefined ? row : refusedForCycle(row, appraiserNip);
    });
  }
}

function refusedForCycle({ fate, changes, step, ...row }: Planned, appraiserNip: string): Planned {
  return refusedRow(row, fault(COLUMN.appraiser, appraiserNip, "CYCLE"));
}

/** Capitals, dots and spaces are a matter of writing. */
function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return plain(one) === plain(other);
}
