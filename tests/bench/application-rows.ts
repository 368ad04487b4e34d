import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { durationStep } from "@/lib/domain/application/figures";
import { TIME_ZONE } from "@/lib/time";
import { differences, fillInChunks, unchecked } from "./bulk";

/** The longest that an application of the bench takes, in working minutes. */
const LONGEST = 3000;

/** Applications of four years with their steps: most are handed over, from some minutes to some days, one in twenty runs. */
const applicationsSql = (first: number, last: number) => Prisma.sql`
  WITH place AS (
    SELECT id AS service_id, unit_id, standard_minutes, version AS standard_version,
      row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS places
    FROM service
  ), made AS (
    SELECT number, place.*, step.state, step.is_done, now() - random() * interval '1400 days' AS at,
      LEAST(1 + floor(exp(random() * 8))::int, ${LONGEST}::int) AS minutes
    FROM generate_series(${first}::int, ${last}::int) AS number
    JOIN place ON place.place = (number / 20 + number) % place.places
    CROSS JOIN LATERAL (
      SELECT (CASE number % 20 WHEN 0 THEN 'IN_PROGRESS' WHEN 1 THEN 'REJECTED' WHEN 2 THEN 'DONE'
        ELSE 'HANDED_OVER' END)::application_state AS state, number % 20 > 1 AS is_done
    ) AS step
  ), stored AS (
    INSERT INTO application (id, form_key, content_hash, code, pin_hash, service_id, unit_id, standard_minutes,
      standard_version, state, registered_at, complete_at, running_since, elapsed_minutes, due_at, late_at, done_at,
      is_on_time, ended_at, version)
    SELECT gen_random_uuid(), 'bench ' || number, 'bench', 'BENCH-' || number, 'bench', service_id, unit_id,
      standard_minutes, standard_version, state, at, at, CASE WHEN state = 'IN_PROGRESS' THEN at END,
      CASE WHEN is_done THEN minutes ELSE 0 END, at + interval '1 hour', at + interval '61 minutes',
      CASE WHEN is_done THEN at + minutes * interval '1 minute' END,
      CASE WHEN is_done THEN minutes <= standard_minutes END,
      CASE WHEN state IN ('HANDED_OVER', 'REJECTED') THEN at + minutes * interval '1 minute' END, 3
    FROM made
    RETURNING id, state, registered_at
  )
  INSERT INTO application_step (id, application_id, at, event, state, party)
  SELECT gen_random_uuid(), id, registered_at, step.event, step.state, 'OFFICER'
  FROM stored CROSS JOIN LATERAL (VALUES ('register', 'IN_PROGRESS'::application_state), ('bench', stored.state))
    AS step (event, state)`;

/** The step of the histogram of every duration, from the rule itself. */
const STEPS = Prisma.sql`unnest(${Array.from({ length: LONGEST }, (_, index) => durationStep(index + 1))}::int[])
  WITH ORDINALITY AS step (upper, minutes)`;

const YEAR = Prisma.raw(`extract(year FROM done_at AT TIME ZONE '${TIME_ZONE}')::smallint`);
const COLUMNS = Prisma.sql`service_id, year, minutes, n, on_time_n`;
const AGAIN = Prisma.sql`
  SELECT service_id, ${YEAR}, step.upper::int,
    count(*)::int, count(*) FILTER (WHERE is_on_time)::int
  FROM application JOIN ${STEPS} ON step.minutes = application.elapsed_minutes
  WHERE done_at IS NOT NULL GROUP BY 1, 2, 3`;

const YEARS_AGAIN = Prisma.sql`
  SELECT service_id, ${YEAR}, count(*)::int FROM application WHERE done_at IS NOT NULL GROUP BY 1, 2`;

/** Fills up to `size` applications, spread over services and years, and what is counted of them. */
export async function fillApplications(size: number): Promise<void> {
  await fillInChunks((await db().application.count()) + 1, size, applicationsSql);
  await unchecked([
    Prisma.sql`DELETE FROM application_duration`,
    Prisma.sql`INSERT INTO application_duration (${COLUMNS}) ${AGAIN}`,
    Prisma.sql`
      INSERT INTO application_figure (service_id, year, n) ${YEARS_AGAIN}
      ON CONFLICT (service_id, year) DO UPDATE SET n = EXCLUDED.n`,
  ]);
}

/** How many steps of the histogram and how many years differ from the applications themselves, counted again. */
export async function wrongDurations(): Promise<number> {
  const steps = await differences(AGAIN, Prisma.sql`SELECT ${COLUMNS} FROM application_duration`);
  const years = await differences(
    YEARS_AGAIN,
    Prisma.sql`SELECT service_id, year, n FROM application_figure`,
  );
  return steps + years;
}
