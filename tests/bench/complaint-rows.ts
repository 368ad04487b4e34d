import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { TERM_DAYS } from "@/lib/domain/complaint/complaint";
import { TIME_ZONE } from "@/lib/time";
import { differences, fillInChunks, unchecked } from "./bulk";

/** Complaints of four years with their steps and messages: most are closed, of the open ones all are of today. */
const complaintsSql = (first: number, last: number) => Prisma.sql`
  WITH unit AS (
    SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS places FROM work_unit
  ), made AS (
    SELECT number, unit.id AS unit_id, step.state, step.state = 'CLOSED' AS is_answered,
      CASE WHEN step.is_over THEN now() - random() * interval '1400 days' ELSE now() END AS at,
      floor(random() * random() * 40)::int AS days
    FROM generate_series(${first}::int, ${last}::int) AS number
    JOIN unit ON unit.place = (number / 20 + number) % unit.places
    CROSS JOIN LATERAL (
      SELECT (CASE number % 20 WHEN 0 THEN 'RECEIVED' WHEN 1 THEN 'ASSIGNED' WHEN 2 THEN 'REJECTED' WHEN 3 THEN 'ARCHIVED'
        WHEN 4 THEN 'HANDED_OVER' ELSE 'CLOSED' END)::complaint_state AS state, number % 20 > 1 AS is_over
    ) AS step
  ), stored AS (
    INSERT INTO complaint (id, form_key, content_hash, code, pin_hash, category, title, text, is_confidential,
      is_about_officer, public_title, moderated_text, unit_id, state, term, received_at, clock_from, due_on, answered_on,
      answer_days, version)
    SELECT gen_random_uuid(), 'bench ' || number, 'bench', 'BENCH-' || number, 'bench',
      (ARRAY['COMPLAINT', 'ASPIRATION', 'INFORMATION'])[1 + number % 3]::complaint_category, 'Antrean', 'Antrean lama',
      false, false,
      CASE WHEN is_answered THEN 'Antrean ' || (ARRAY['loket', 'jalan', 'pasar', 'puskesmas', 'sekolah'])[1 + number % 5]
        || ' nomor ' || number END,
      CASE WHEN is_answered THEN 'Antrean lama di loket' END,
      CASE WHEN is_answered OR state = 'ASSIGNED' THEN unit_id END, state,
      CASE WHEN is_answered OR state = 'ASSIGNED' THEN 'ORDINARY' END::complaint_term, at, at::date, at::date + 20,
      CASE WHEN is_answered THEN at::date + days END, CASE WHEN is_answered THEN days END, 2
    FROM made
    RETURNING id, state, received_at, answer_days
  ), stepped AS (
    INSERT INTO complaint_event (id, complaint_id, at, event, state, party)
    SELECT gen_random_uuid(), id, received_at, 'receive', 'RECEIVED', 'REPORTER'::complaint_party FROM stored
    UNION ALL
    SELECT gen_random_uuid(), id, received_at, 'bench', state, 'OFFICER' FROM stored WHERE state <> 'RECEIVED'
  )
  INSERT INTO complaint_message (id, complaint_id, at, party, is_answer, text)
  SELECT gen_random_uuid(), id, received_at, 'OFFICER', true, 'Loket ditambah' FROM stored WHERE answer_days IS NOT NULL`;

const YEAR = Prisma.sql`extract(year FROM received_at AT TIME ZONE ${Prisma.raw(`'${TIME_ZONE}'`)})::smallint`;
const WITHIN_TERM = Prisma.raw(
  `CASE term ${Object.entries(TERM_DAYS)
    .map(([term, days]) => `WHEN '${term}' THEN answer_days <= ${days} + extended_days`)
    .join(" ")} ELSE false END`,
);

const SUMMARIES = [
  {
    table: "complaint_total",
    columns: Prisma.sql`year, category, unit_id, state, n`,
    again: Prisma.sql`
      SELECT ${YEAR} AS year, category, unit_id, state, count(*)::int FROM complaint GROUP BY 1, 2, 3, 4`,
  },
  {
    table: "complaint_answer_time",
    columns: Prisma.sql`year, category, unit_id, days, n, on_time_n`,
    again: Prisma.sql`
      SELECT ${YEAR} AS year, category, unit_id, answer_days, count(*)::int, count(*) FILTER (WHERE ${WITHIN_TERM})::int
      FROM complaint WHERE answer_days IS NOT NULL GROUP BY 1, 2, 3, 4`,
  },
] as const;

const GROUP = Prisma.sql`year, figure, category, unit_id, n`;
/** The groups of the public figures, from the complaints themselves. */
const GROUPS_AGAIN = Prisma.sql`
  SELECT ${YEAR} AS year, 'RECEIVED'::complaint_figure AS figure, category, NULL::uuid, count(*)::int
  FROM complaint GROUP BY 1, 2, 3
  UNION ALL
  SELECT ${YEAR}, 'NOT_HANDLED'::complaint_figure, category, NULL::uuid, count(*)::int
  FROM complaint WHERE state IN ('REJECTED', 'ARCHIVED', 'HANDED_OVER') GROUP BY 1, 2, 3
  UNION ALL
  SELECT ${YEAR}, 'ANSWERED'::complaint_figure, category, unit_id, count(*)::int
  FROM complaint WHERE answer_days IS NOT NULL GROUP BY 1, 2, 3, 4`;

/** Fills up to `size` complaints, spread over units and years, and what is counted of them. */
export async function fillComplaints(size: number): Promise<void> {
  await fillInChunks((await db().complaint.count()) + 1, size, complaintsSql);
  for (const { table, columns, again } of SUMMARIES) {
    const name = Prisma.raw(table);
    await unchecked([Prisma.sql`DELETE FROM ${name}`, Prisma.sql`INSERT INTO ${name} (${columns}) ${again}`]);
  }
  await unchecked([
    Prisma.sql`
      INSERT INTO complaint_count (${GROUP}) ${GROUPS_AGAIN}
      ON CONFLICT (year, figure, category, unit_id) DO UPDATE SET n = EXCLUDED.n`,
  ]);
}

/** How many sums differ from the complaints themselves, counted again. */
export async function wrongComplaintSums(): Promise<number> {
  let wrong = await differences(GROUPS_AGAIN, Prisma.sql`SELECT ${GROUP} FROM complaint_count`);
  for (const { table, columns, again } of SUMMARIES)
    wrong += await differences(again, Prisma.sql`SELECT ${columns} FROM ${Prisma.raw(table)} WHERE n > 0`);
  return wrong;
}
