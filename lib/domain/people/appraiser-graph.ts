import { compareDates, type LocalDate } from "@/lib/domain/calendar/local-date";
import { cyclesOf } from "@/lib/domain/people/cycles";

/** PLT acts in a vacant post, PLH for an absent holder. */
export const APPRAISER_KINDS = ["DEFINITIVE", "PLT", "PLH"] as const;
export type AppraiserKind = (typeof APPRAISER_KINDS)[number];

export type AppraiserAssignment = {
  readonly employeeId: string;
  readonly appraiserId: string;
  readonly kind: AppraiserKind;
  /** First day (TMT). */
  readonly startsOn: LocalDate;
  /** Last day, included; null while it has no end. */
  readonly endsOn: LocalDate | null;
};

export const APPRAISER_FAULTS = ["OWN_APPRAISER", "CYCLE", "OVERLAP", "INACTIVE", "MISSING"] as const;
export type AppraiserFaultCode = (typeof APPRAISER_FAULTS)[number];

/** CYCLE names all its members, beginning with the smallest id; the other faults name the one employee. */
export type AppraiserFault = { readonly code: AppraiserFaultCode; readonly employeeIds: readonly string[] };

export type GraphEmployee = {
  readonly id: string;
  readonly isActive: boolean;
  /** False for who is appraised outside the roster: the regional secretary, by the Bupati. */
  readonly needsAppraiser: boolean;
};

export type AppraiserGraph = {
  readonly employees: readonly GraphEmployee[];
  readonly assignments: readonly AppraiserAssignment[];
  /** The day for which missing and inactive appraisers and cycles are looked for. */
  readonly on: LocalDate;
};

/**
 * The assignment that holds on a day, out of those of ONE employee. An acting official stands in for the definitive
 * one. Where data overlap although they must not, the younger wins, so that everybody sees the same appraiser.
 */
export function appraiserOn<Assignment extends AppraiserAssignment>(
  assignments: readonly Assignment[],
  date: LocalDate,
): Assignment | null {
  const current = assignments.filter(
    (one) => one.startsOn <= date && (one.endsOn === null || date <= one.endsOn),
  );
  return current.reduce<Assignment | null>(
    (best, one) => (best === null || precedes(one, best) ? one : best),
    null,
  );
}

/**
 * Every defect of who appraises whom (docs/rules.md#appraiser). The time grows with the number of people and
 * assignments, not with their square: ten thousand people are checked while a page loads.
 */
export function appraiserFaults({ employees, assignments, on }: AppraiserGraph): readonly AppraiserFault[] {
  const active = new Set(employees.filter((one) => one.isActive).map((one) => one.id));
  const byEmployee = groupedByEmployee(assignments);
  const appraiserOf = new Map<string, string>();
  const faults: AppraiserFault[] = [];

  for (const [employeeId, own] of byEmployee) {
    const current = appraiserOn(own, on);
    if (current !== null) appraiserOf.set(employeeId, current.appraiserId);
    if (own.some((one) => one.appraiserId === employeeId)) {
      faults.push({ code: "OWN_APPRAISER", employeeIds: [employeeId] });
    }
    if (hasOverlap(own)) faults.push({ code: "OVERLAP", employeeIds: [employeeId] });
  }

  for (const { id, isActive, needsAppraiser } of employees) {
    if (!isActive) continue;
    const appraiserId = appraiserOf.get(id);
    if (appraiserId === undefined && needsAppraiser) faults.push({ code: "MISSING", employeeIds: [id] });
    if (appraiserId !== undefined && !active.has(appraiserId)) {
      faults.push({ code: "INACTIVE", employeeIds: [id] });
    }
  }

  const cycles = cyclesOf(appraiserOf).map((employeeIds) => ({ code: "CYCLE" as const, employeeIds }));
  return [...faults, ...cycles];
}

function groupedByEmployee(assignments: readonly AppraiserAssignment[]) {
  const groups = new Map<string, AppraiserAssignment[]>();
  for (const one of assignments) {
    const group = groups.get(one.employeeId);
    if (group === undefined) groups.set(one.employeeId, [one]);
    else group.push(one);
  }
  return groups;
}

/** Two definitive or two acting ones on one day. An acting official beside the definitive one is as it should be. */
function hasOverlap(own: readonly AppraiserAssignment[]): boolean {
  return [true, false].some((acting) => {
    const inOrder = own
      .filter((one) => isActing(one) === acting)
      .sort((a, b) => compareDates(a.startsOn, b.startsOn));
    return inOrder.some((one, index) => {
      const next = inOrder[index + 1];
      return next !== undefined && (one.endsOn === null || next.startsOn <= one.endsOn);
    });
  });
}

function precedes(one: AppraiserAssignment, other: AppraiserAssignment): boolean {
  if (isActing(one) !== isActing(other)) return isActing(one);
  if (one.startsOn !== other.startsOn) return one.startsOn > other.startsOn;
  return one.appraiserId < other.appraiserId;
}

function isActing(one: AppraiserAssignment): boolean {
  return one.kind !== "DEFINITIVE";
}
