import { Prisma } from "./generated/client";

/**
 * Which of several assignments "a" of one person comes first: that of an acting official, then the younger one. The order of
 * `appraiserOn` (lib/domain/people/appraiser-graph.ts) for queries; tests/integration/people/appraiser-order.test.ts compares
 * the two.
 */
export const APPRAISER_ORDER = Prisma.sql`(a."kind" <> 'DEFINITIVE') DESC, a."starts_on" DESC, a."appraiser_id"`;

/**
 * Who in service appraises a person on a day, at most one row with their "id": to be joined laterally.
 * @param employeeId column of the statement around it
 * @param day expression for the day
 */
export const appraiserInServiceSql = (employeeId: Prisma.Sql, day: Prisma.Sql): Prisma.Sql => Prisma.sql`(
    SELECT a."appraiser_id" AS "id" FROM "appraiser_assignment" a
    JOIN "employee" e ON e."id" = a."appraiser_id" AND e."state" = 'ACTIVE'
    WHERE a."employee_id" = ${employeeId} AND a."starts_on" <= ${day}
      AND (a."ends_on" IS NULL OR a."ends_on" >= ${day})
    ORDER BY ${APPRAISER_ORDER}
    LIMIT 1
  )`;
