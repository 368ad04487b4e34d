import { db } from "@/lib/db/client";

/**
 * After a bulk write: sorts what waits beside the search index into it and counts the rows anew, so that the first search is
 * as fast as any later one. PostgreSQL would do it by itself, but only minutes later. Cannot be part of a transaction.
 */
export async function tidyPeople(): Promise<void> {
  await db().$executeRawUnsafe('VACUUM (ANALYZE) "employee", "placement", "appraiser_assignment"');
}
