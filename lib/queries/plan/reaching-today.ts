import { Prisma } from "@/lib/db/generated/client";

/**
 * Leaves out the plans of units that somebody moved away from while the period ran: a plan counts that reaches to the day
 * (YYYY-MM-DD), or to the end of a period that is over. For a statement over "performance_plan".
 */
export const reachingToday = (periodId: string, today: string): Prisma.Sql => Prisma.sql`
  AND "ends_on" >= LEAST(${today}::date, (SELECT y."ends_on" FROM "period" y WHERE y."id" = ${periodId}::uuid))`;
