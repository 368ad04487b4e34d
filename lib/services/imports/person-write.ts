import type { RosterRecord } from "@/lib/domain/imports/roster-record";
import type { FieldChange } from "@/lib/domain/imports/row-plan";
import type { TenureStep } from "@/lib/domain/people/tenure-step";

/** One person of the roster with every id known: what the statements that write people are given, as JSON. */
export type PersonWrite = Omit<RosterRecord, "unit" | "position"> & {
  readonly row: number;
  readonly id: string;
  readonly isNew: boolean;
  readonly version: number | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly positionId: string;
  readonly placement: TenureStep;
  readonly currentId: string | null;
  /** False where the placement begins only later. */
  readonly isInForce: boolean;
  readonly changes: readonly FieldChange[];
};
