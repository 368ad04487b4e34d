import { Prisma } from "@/lib/db/generated/client";

/** The rating that the row "r" of a batch is about: by whom, and by the year and the span that it remembers. */
export const RATING_OF_ROW = Prisma.sql`x."employee_id" = r."employee_id"
  AND x."year" = (r."previous" ->> 'year')::int AND x."span" = r."previous" ->> 'span'`;

/** By which undoing sees whether something else has changed since; a rating that is gone digests to nothing. */
export const RATING_DIGEST = Prisma.sql`COALESCE((
  SELECT md5(to_jsonb(x)::text) FROM "external_rating" x WHERE ${RATING_OF_ROW}), '')`;
