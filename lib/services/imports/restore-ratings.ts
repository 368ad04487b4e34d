import type { Tx } from "@/lib/db/client";
import { RATING_OF_ROW } from "./rating-snapshot";

/** Takes the ratings of a batch away and gives back what the register said before. */
export async function restoreRatings(tx: Tx, batchId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "external_rating" x USING "import_row" r
    WHERE r."batch_id" = ${batchId}::uuid AND r."written" IS NOT NULL AND ${RATING_OF_ROW}`;
  await tx.$executeRaw`
    INSERT INTO "external_rating" SELECT x.* FROM "import_row" r,
      jsonb_populate_record(NULL::"external_rating", r."previous" -> 'rating') x
    WHERE r."batch_id" = ${batchId}::uuid AND r."written" IS NOT NULL
      AND jsonb_typeof(r."previous" -> 'rating') = 'object'`;
}
