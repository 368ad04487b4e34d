import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { SUGGESTION_TOPICS } from "@/lib/domain/hearing/suggestion";
import { ELEMENTS, INSTRUMENT_VERSION } from "@/lib/domain/survey/elements";
import { EDUCATIONS, OCCUPATIONS } from "@/lib/domain/survey/response";
import { SUMMED_PRODUCTS } from "@/lib/services/survey/moments-sql";
import { RESPONDENT_CELLS } from "@/lib/services/survey/respondent-cells";
import { aUnit } from "@/tests/factories/people";
import { aService, aSurveyPeriod } from "@/tests/factories/survey";
import { differences, fillInChunks, unchecked, withoutIndexes } from "./bulk";

/** So few that a thousand answers show every figure already: pages then say the same at each size. */
const UNITS = 3;
const SERVICES_OF_UNIT = 4;
const YEARS = 4;

const ANSWERS = Prisma.raw(ELEMENTS.join(", "));
/** 1 to 4, now and then no answer, like what people give. */
const RANDOM_ANSWERS = Prisma.raw(
  ELEMENTS.map(() => "CASE WHEN random() < 0.03 THEN NULL ELSE 1 + floor(random() * 4)::int END").join(", "),
);
const SUM_NAMES = Prisma.raw(ELEMENTS.map((element) => `${element}_sum, ${element}_n`).join(", "));
const SUMS = Prisma.raw(
  ELEMENTS.map((element) => `COALESCE(sum(${element}), 0), count(${element})`).join(", "),
);
const SHARD = Prisma.raw("('x' || right(response.id::text, 1))::bit(4)::int");

/** One of these in SQL, now and then none where `rest` is null. */
const oneOf = (values: readonly string[], ...rest: readonly null[]) =>
  Prisma.raw(
    `(ARRAY[${[...values.map((value) => `'${value}'`), ...rest.map(() => "NULL")].join(", ")}])[1 + floor(random() * ${values.length + rest.length})::int]`,
  );

/** Twelve services of three units, and eight half-years of which the last is running. Returns the services' addresses. */
export async function prepareServices(today: string): Promise<readonly string[]> {
  const year = Number(today.slice(0, 4));
  for (let back = YEARS - 1; back >= 0; back -= 1) {
    const name = String(year - back);
    await aSurveyPeriod(`${name}-01-01`, `${name}-06-30`, `Semester I ${name}`);
    await aSurveyPeriod(`${name}-07-01`, `${name}-12-31`, `Semester II ${name}`);
  }
  const slugs: string[] = [];
  for (let unit = 0; unit < UNITS; unit += 1) {
    const { id: unitId } = await aUnit();
    for (let place = 0; place < SERVICES_OF_UNIT; place += 1) {
      slugs.push((await aService({ unitId, usersPerYear: 4500 })).slug);
    }
  }
  return slugs;
}

/** Answers from everywhere, one in twelve with a suggestion, three of four of which are read. */
const responsesSql = (today: string) => (first: number, last: number) =>
  Prisma.sql`
  WITH place AS (
    SELECT service.id AS service_id, period.id AS period_id, period.starts_on,
      row_number() OVER (ORDER BY service.id, period.id) - 1 AS number, count(*) OVER () AS places
    FROM service CROSS JOIN survey_period AS period WHERE period.starts_on <= ${today}::date
  ), stored AS (
    INSERT INTO survey_response (id, service_id, period_id, instrument, ${ANSWERS}, sex, age, education, occupation,
      suggestion, channel, answered_at, received_at, content_hash)
    SELECT gen_random_uuid(), service_id, period_id, ${INSTRUMENT_VERSION}, ${RANDOM_ANSWERS},
      ${oneOf(["MALE", "FEMALE"], null)}::sex, CASE WHEN random() < 0.8 THEN 12 + floor(random() * 70)::int END,
      ${oneOf(EDUCATIONS, null)}, ${oneOf(OCCUPATIONS, null)},
      CASE WHEN random() < 0.08 THEN 'Antrean nomor ' || response || ' terlalu lama dipanggil' END, 'WEB',
      starts_on + (number % 20)::int, starts_on + (number % 20)::int, encode(sha256(response::text::bytea), 'hex')
    FROM generate_series(${first}::int, ${last}::int) AS response
    JOIN place ON place.number = response % place.places
    RETURNING id, service_id, period_id, suggestion
  )
  INSERT INTO suggestion_reading (id, response_id, service_id, period_id, topic, state, shown_text)
  SELECT gen_random_uuid(), id, service_id, period_id, ${oneOf(SUGGESTION_TOPICS)}::suggestion_topic,
    'SHOWN', suggestion
  FROM stored WHERE suggestion IS NOT NULL AND random() < 0.75`;

/** What each summary of the answers keeps, and the same counted again from the answers. */
const SUMMARIES = [
  {
    table: "survey_total",
    columns: Prisma.sql`service_id, period_id, shard, n, ${SUM_NAMES}`,
    again: Prisma.sql`
      SELECT service_id, period_id, ${SHARD}, count(*), ${SUMS}
      FROM survey_response AS response GROUP BY service_id, period_id, ${SHARD}`,
  },
  {
    table: "survey_breakdown",
    columns: Prisma.sql`service_id, period_id, dimension, value, shard, n, ${SUM_NAMES}`,
    again: Prisma.sql`
      SELECT service_id, period_id, cell.dimension, cell.value, ${SHARD}, count(*), ${SUMS}
      FROM survey_response AS response ${RESPONDENT_CELLS}
      GROUP BY service_id, period_id, cell.dimension, cell.value, ${SHARD}`,
  },
  {
    table: "survey_moment",
    columns: Prisma.sql`service_id, period_id, shard, products`,
    again: Prisma.sql`
      SELECT service_id, period_id, ${SHARD}, ${SUMMED_PRODUCTS}
      FROM survey_response AS response GROUP BY service_id, period_id, ${SHARD}`,
  },
] as const;

/** Fills up to `size` responses, spread over services and over the periods that have begun, and what is kept of them. */
export async function fillResponses(size: number, today: string): Promise<void> {
  const from = (await db().surveyResponse.count()) + 1;
  await withoutIndexes("survey_response", () => fillInChunks(from, size, responsesSql(today)));
  for (const { table, columns, again } of SUMMARIES) {
    const name = Prisma.raw(table);
    await unchecked([Prisma.sql`DELETE FROM ${name}`, Prisma.sql`INSERT INTO ${name} (${columns}) ${again}`]);
  }
}

/** How many sums differ from the answers themselves, counted again: none, if what was filled is what the service keeps. */
export async function wrongSums(): Promise<number> {
  let wrong = 0;
  for (const { table, columns, again } of SUMMARIES)
    wrong += await differences(again, Prisma.sql`SELECT ${columns} FROM ${Prisma.raw(table)}`);
  return wrong;
}
