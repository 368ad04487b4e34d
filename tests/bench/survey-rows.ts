import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { ELEMENTS, INSTRUMENT_VERSION } from "@/lib/domain/survey/elements";
import { aUnit } from "@/tests/factories/people";
import { aService, aSurveyPeriod } from "@/tests/factories/survey";

const UNITS = 10;
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
const SHARD = Prisma.raw("('x' || right(id::text, 1))::bit(4)::int");

/** Forty services of ten units, and eight half-years of which the last is running. Returns the services' addresses. */
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

/** Fills up to `size` responses, spread over services and over the periods that have begun, and their sums. */
export async function fillResponses(size: number, today: string): Promise<void> {
  const missing = size - (await db().surveyResponse.count());
  await db().$transaction(
    async (tx) => {
      // The rows come from rows that are there: checking each reference again would take most of the time.
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`
        WITH place AS (
          SELECT service.id AS service_id, period.id AS period_id, period.starts_on,
            row_number() OVER (ORDER BY service.id, period.id) - 1 AS number, count(*) OVER () AS places
          FROM service CROSS JOIN survey_period AS period WHERE period.starts_on <= ${today}::date
        )
        INSERT INTO survey_response (id, service_id, period_id, instrument, ${ANSWERS}, channel, answered_at,
          received_at, content_hash)
        SELECT gen_random_uuid(), service_id, period_id, ${INSTRUMENT_VERSION}, ${RANDOM_ANSWERS}, 'WEB',
          starts_on + (number % 20)::int, starts_on + (number % 20)::int, encode(sha256(response::text::bytea), 'hex')
        FROM generate_series(1, ${missing}::int) AS response
        JOIN place ON place.number = response % place.places`;
      await tx.$executeRaw`DELETE FROM survey_total`;
      await tx.$executeRaw`
        INSERT INTO survey_total (service_id, period_id, shard, n, ${SUM_NAMES})
        SELECT service_id, period_id, ${SHARD}, count(*), ${SUMS}
        FROM survey_response GROUP BY service_id, period_id, ${SHARD}`;
    },
    { timeout: 600_000 },
  );
  await db().$executeRaw`VACUUM (ANALYZE) survey_response, survey_total`;
}

/** How many sums differ from the answers themselves, counted again: none, if what was filled is what the service keeps. */
export async function wrongSums(): Promise<number> {
  const [found] = await db().$queryRaw<{ wrong: number }[]>`
    WITH again AS (
      SELECT service_id, period_id, ${SHARD} AS shard, count(*) AS n, ${SUMS}
      FROM survey_response GROUP BY service_id, period_id, ${SHARD}
    ), kept AS (
      SELECT service_id, period_id, shard, n, ${SUM_NAMES} FROM survey_total
    ), different AS (
      (SELECT * FROM again EXCEPT SELECT * FROM kept) UNION ALL (SELECT * FROM kept EXCEPT SELECT * FROM again)
    )
    SELECT count(*)::int AS wrong FROM different`;
  return found?.wrong ?? Number.NaN;
}
