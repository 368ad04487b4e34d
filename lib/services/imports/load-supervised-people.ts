import type { Tx } from "@/lib/db/client";
import type { SupervisedPerson } from "@/lib/domain/imports/plan-supervisors";

type Row = Omit<SupervisedPerson, "appraiser"> & {
  readonly assignments: readonly {
    readonly assignmentId: string;
    readonly nip: string;
    readonly startsOn: string;
    readonly endsOn: string | null;
    readonly dayAfter: string | null;
  }[];
};

/** Everybody with their youngest definitive appraiser: a cycle may run through people whom the file does not name. */
export async function loadSupervisedPeople(tx: Tx): Promise<readonly SupervisedPerson[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e."id"::text, e."nip", e."name", e."state" = 'ACTIVE' AS "isActive",
      COALESCE(a."assignments", '[]') AS "assignments"
    FROM "employee" e
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(one."assignment") AS "assignments" FROM (
        SELECT jsonb_build_object('assignmentId', a."id", 'nip', s."nip", 'startsOn', a."starts_on",
          'endsOn', a."ends_on", 'dayAfter', a."ends_on" + 1) AS "assignment"
        FROM "appraiser_assignment" a JOIN "employee" s ON s."id" = a."appraiser_id"
        WHERE a."employee_id" = e."id" AND a."kind" = 'DEFINITIVE' ORDER BY a."starts_on" DESC LIMIT 2
      ) one
    ) a ON true`;
  return rows.map(({ assignments: [current, older], ...person }) => ({
    ...person,
    appraiser: current
      ? {
          assignmentId: current.assignmentId,
          nip: current.nip,
          startsOn: current.startsOn,
          endsOn: current.endsOn,
          freeFrom: older?.dayAfter ?? null,
        }
      : null,
  }));
}
