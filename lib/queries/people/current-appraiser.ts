import { type AppraiserAssignment, appraiserOn } from "@/lib/domain/people/appraiser-graph";
import { dayOf } from "@/lib/time";

type Row = Omit<AppraiserAssignment, "startsOn" | "endsOn"> & {
  readonly startsOn: Date;
  readonly endsOn: Date | null;
};

/** Of the assignments of one person, as they are read, the one that holds on a day (YYYY-MM-DD). */
export const currentAppraiser = <One extends Row>(rows: readonly One[], day: string): One | null =>
  appraiserOn(
    rows.map((row) => ({
      ...row,
      startsOn: dayOf(row.startsOn),
      endsOn: row.endsOn === null ? null : dayOf(row.endsOn),
      row,
    })),
    day,
  )?.row ?? null;
