import { Prisma } from "@/lib/db/generated/client";
import type { SurveyChannel } from "@/lib/db/generated/enums";
import { servingOfficersSql } from "@/lib/db/serving-officers";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { momentsOf } from "@/lib/domain/survey/moments";
import type { SurveyResponseInput } from "@/lib/schemas/survey";
import { addedProducts } from "./moments-sql";
import { RESPONDENT_CELLS } from "./respondent-cells";

interface ResponseToStore {
  readonly input: SurveyResponseInput;
  readonly channel: SurveyChannel;
  readonly counterId: string | null;
  readonly isStraightLined: boolean;
  readonly isRepeatedDevice: boolean;
  readonly isOverLimit: boolean;
  readonly isUnproven: boolean;
  /** Whether what it says of the officer counts (`isHeard`). */
  readonly isHeard: boolean;
  readonly contentHash: string;
  readonly instrument: string;
  readonly shard: number;
  /** The local day of the answer: it falls into one survey period. */
  readonly day: string;
  readonly answeredAt: Date;
  readonly receivedAt: Date;
}

const ANSWERS = Prisma.raw(ELEMENTS.join(", "));
const SUMS = Prisma.raw(ELEMENTS.map((element) => `${element}_sum, ${element}_n`).join(", "));
const SUMS_OF_ANSWER = Prisma.raw(
  ELEMENTS.map((element) => `COALESCE(${element}, 0), (${element} IS NOT NULL)::int`).join(", "),
);
const SUMS_ADDED = Prisma.raw(
  ELEMENTS.flatMap((element) => [`${element}_sum`, `${element}_n`])
    .map((column) => `${column} = total.${column} + EXCLUDED.${column}`)
    .join(", "),
);

/**
 * One statement that stores an answer and adds it to the sums and to its counter, if the id is new, the service open and
 * the day within a survey period; its only row says what it found. The row of the total is locked before all others, that of
 * the officer after all others. What it says of an officer goes into that row alone: nothing is kept with the answer.
 */
export function storeResponseSql(response: ResponseToStore): Prisma.Sql {
  const { input, channel, counterId, contentHash, instrument, shard, day, answeredAt, receivedAt } = response;
  const { isStraightLined, isRepeatedDevice, isOverLimit, isUnproven, isHeard } = response;
  const { officer, officerAnswer } = input;
  const answers = Prisma.join(ELEMENTS.map((element) => Prisma.sql`${input[element]}::smallint`));
  return Prisma.sql`
    WITH asked AS (
      SELECT id, is_active FROM service WHERE slug = ${input.service}
    ), current_period AS (
      SELECT id FROM survey_period WHERE ${day}::date BETWEEN starts_on AND ends_on
    ), serving AS (
      SELECT id FROM (${servingOfficersSql(input.service, day)}) AS officer WHERE officer.id = ${officer}::uuid
    ), stored AS (
      INSERT INTO survey_response (id, service_id, period_id, instrument, ${ANSWERS}, sex, age, education, occupation,
        suggestion, channel, counter_id, is_straight_lined, is_repeated_device, is_over_limit,
        is_unproven, answered_at, received_at, content_hash)
      SELECT ${input.id}::uuid, asked.id, current_period.id, ${instrument}, ${answers}, ${input.sex}::sex,
        ${input.age}::smallint, ${input.education}, ${input.occupation}, ${input.suggestion},
        ${channel}::survey_channel, ${counterId}::uuid, ${isStraightLined}::boolean,
        ${isRepeatedDevice}::boolean, ${isOverLimit}::boolean, ${isUnproven}::boolean, ${answeredAt}::timestamptz, ${receivedAt}::timestamptz, ${contentHash}
      FROM asked CROSS JOIN current_period
      WHERE asked.is_active AND (${officer}::uuid IS NULL OR EXISTS (SELECT FROM serving))
      ON CONFLICT (id) DO NOTHING
      RETURNING service_id, period_id, ${ANSWERS}, sex, age, education, occupation
    ), counted AS (
      INSERT INTO survey_total AS total (service_id, period_id, shard, n, ${SUMS})
      SELECT service_id, period_id, ${shard}::smallint, 1, ${SUMS_OF_ANSWER} FROM stored
      ON CONFLICT (service_id, period_id, shard) DO UPDATE SET n = total.n + 1, ${SUMS_ADDED}
      RETURNING 1
    ), told_apart AS (
      INSERT INTO survey_breakdown AS total (service_id, period_id, dimension, value, shard, n, ${SUMS})
      SELECT response.service_id, response.period_id, cell.dimension, cell.value, ${shard}::smallint, 1,
        ${SUMS_OF_ANSWER}
      FROM stored AS response CROSS JOIN counted ${RESPONDENT_CELLS}
      ON CONFLICT (service_id, period_id, dimension, value, shard) DO UPDATE SET n = total.n + 1, ${SUMS_ADDED}
    ), multiplied AS (
      INSERT INTO survey_moment AS kept (service_id, period_id, shard, products)
      SELECT service_id, period_id, ${shard}::smallint, ${momentsOf(input)}::int[] FROM stored CROSS JOIN counted
      ON CONFLICT (service_id, period_id, shard)
      DO UPDATE SET products = ${addedProducts("kept.products", "+", "EXCLUDED.products")}
    ), at_counter AS (
      UPDATE service_counter SET answered = answered + 1
      WHERE id = ${counterId}::uuid AND EXISTS (SELECT FROM counted)
      RETURNING 1
    ), heard AS (
      INSERT INTO officer_voice AS voice (officer_id, period_id, n, sum)
      SELECT serving.id, stored.period_id, 1, ${officerAnswer}::int FROM stored CROSS JOIN counted CROSS JOIN serving
      WHERE ${isHeard}::boolean AND (SELECT count(*) FROM at_counter) >= 0
      ON CONFLICT (officer_id, period_id) DO UPDATE SET n = voice.n + 1, sum = voice.sum + EXCLUDED.sum
    )
    SELECT (SELECT id FROM asked)::text AS "serviceId",
      COALESCE((SELECT is_active FROM asked), false) AS "isActive",
      EXISTS (SELECT FROM current_period) AS "hasPeriod",
      EXISTS (SELECT FROM stored) AS "isStored",
      (SELECT content_hash FROM survey_response WHERE id = ${input.id}::uuid) AS "knownHash"`;
}
