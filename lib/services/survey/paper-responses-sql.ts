import { Prisma } from "@/lib/db/generated/client";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { addedProducts, SUMMED_PRODUCTS } from "./moments-sql";
import { ADDED, COLUMN_NAMES, SHARD, SUMS } from "./move-responses-sql";
import { RESPONDENT_CELLS } from "./respondent-cells";

/** A paper form as it is stored. */
export interface FormToStore {
  readonly id: string;
  readonly serviceId: string;
  readonly periodId: string;
  readonly answers: Readonly<Record<string, number | null>>;
  readonly sex: string | null;
  readonly age: number | null;
  readonly education: string | null;
  readonly occupation: string | null;
  readonly suggestion: string | null;
  /** ISO 8601. */
  readonly answeredAt: string;
  readonly contentHash: string;
}

interface Importing {
  readonly importId: string;
  readonly instrument: string;
  readonly receivedAt: Date;
}

const ANSWERS = Prisma.raw(ELEMENTS.join(", "));
const GIVEN_ANSWERS = Prisma.raw(
  ELEMENTS.map((element) => `(given.answers ->> '${element}')::smallint`).join(", "),
);

/** Stores forms of one import; their sums follow when all are stored (`countFormsSql`). */
export const storeFormsSql = (forms: readonly FormToStore[], given: Importing): Prisma.Sql => Prisma.sql`
  INSERT INTO survey_response (id, service_id, period_id, instrument, ${ANSWERS}, sex, age, education, occupation,
    suggestion, channel, answered_at, received_at, content_hash, import_id)
  SELECT given.id, given."serviceId", given."periodId", ${given.instrument}, ${GIVEN_ANSWERS}, given.sex::sex,
    given.age, given.education, given.occupation, given.suggestion, 'PAPER', given."answeredAt",
    ${given.receivedAt}::timestamptz, given."contentHash", ${given.importId}::uuid
  FROM jsonb_to_recordset(${JSON.stringify(forms)}::jsonb) AS given (id uuid, "serviceId" uuid, "periodId" uuid,
    answers jsonb, sex text, age smallint, education text, occupation text, suggestion text,
    "answeredAt" timestamptz, "contentHash" text)`;

/**
 * Adds the forms of an import to the sums, by one statement at the end: until then whoever answers waits for no row. The
 * totals come first, as where one answer is stored.
 */
export const countFormsSql = (importId: string): Prisma.Sql => Prisma.sql`
  WITH forms AS (
    SELECT response.*, ${SHARD} AS shard FROM survey_response AS response WHERE import_id = ${importId}::uuid
  ), counted AS (
    INSERT INTO survey_total AS total (service_id, period_id, shard, ${COLUMN_NAMES})
    SELECT service_id, period_id, shard, count(*), ${SUMS} FROM forms GROUP BY service_id, period_id, shard
    ON CONFLICT (service_id, period_id, shard) DO UPDATE SET ${ADDED}
    RETURNING 1
  ), told_apart AS (
    INSERT INTO survey_breakdown AS total (service_id, period_id, dimension, value, shard, ${COLUMN_NAMES})
    SELECT response.service_id, response.period_id, cell.dimension, cell.value, response.shard, count(*), ${SUMS}
    FROM forms AS response ${RESPONDENT_CELLS}
    WHERE (SELECT count(*) FROM counted) > 0
    GROUP BY response.service_id, response.period_id, cell.dimension, cell.value, response.shard
    ON CONFLICT (service_id, period_id, dimension, value, shard) DO UPDATE SET ${ADDED}
  )
  INSERT INTO survey_moment AS kept (service_id, period_id, shard, products)
  SELECT service_id, period_id, shard, ${SUMMED_PRODUCTS} FROM forms
  WHERE (SELECT count(*) FROM counted) > 0
  GROUP BY service_id, period_id, shard
  ON CONFLICT (service_id, period_id, shard)
  DO UPDATE SET products = ${addedProducts("kept.products", "+", "EXCLUDED.products")}`;
