import { Prisma } from "@/lib/db/generated/client";

/** All appraisers that the person "e" has had: kept to undo a batch, and digested to see what has changed since. */
export const ASSIGNMENT_SNAPSHOT = Prisma.sql`jsonb_build_object('assignments',
  (SELECT COALESCE(jsonb_agg(to_jsonb(a) ORDER BY a."starts_on", a."id"), '[]')
    FROM "appraiser_assignment" a WHERE a."employee_id" = e."id"))`;

/** By which undoing sees whether something else has changed since. */
export const ASSIGNMENT_DIGEST = Prisma.sql`md5((${ASSIGNMENT_SNAPSHOT})::text)`;
