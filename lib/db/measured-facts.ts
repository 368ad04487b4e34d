import { dateOf, dayOf, TIME_ZONE } from "@/lib/time";
import type { Tx } from "./client";
import type { ComplaintState, ComplaintTerm } from "./generated/client";

/** Whose figures are wanted; lists without repeats are not needed. */
interface Wanted {
  readonly source: string;
  readonly sourceServiceId: string | null;
  readonly sourceUnitId: string | null;
  readonly employeeId: string;
}

/** Both days included. */
interface Days {
  readonly from: string;
  readonly to: string;
}

type Client = Pick<
  Tx,
  "service" | "surveyTotal" | "surveyPublication" | "applicationPublication" | "learningRecord" | "$queryRaw"
>;

const idsOf = (wanted: readonly Wanted[], sources: readonly string[], column: keyof Wanted): string[] => [
  ...new Set(wanted.flatMap((one) => (sources.includes(one.source) ? (one[column] ?? []) : []))),
];

/** Published sums and received answers of each survey period that touches the days; reads the summary tables only. */
async function surveysOf(client: Client, wanted: readonly Wanted[], { from, to }: Days) {
  const serviceIds = idsOf(wanted, ["SERVICE_SKM"], "sourceServiceId");
  const unitIds = idsOf(wanted, ["UNIT_SKM"], "sourceUnitId");
  if (serviceIds.length + unitIds.length === 0) return [];
  const services = await client.service.findMany({
    where: { OR: [{ id: { in: serviceIds } }, { unitId: { in: unitIds } }] },
    select: { id: true, unitId: true },
  });
  const where = {
    serviceId: { in: services.map(({ id }) => id) },
    period: { startsOn: { lte: dateOf(to) }, endsOn: { gte: dateOf(from) } },
  };
  const by = ["serviceId" as const, "periodId" as const];
  const received = await client.surveyTotal.groupBy({ by, where, _sum: { n: true } });
  const published = await client.surveyPublication.findMany({ where });
  const unitOf = new Map(services.map(({ id, unitId }) => [id, unitId]));
  return received.map(({ serviceId, periodId, _sum }) => ({
    serviceId,
    unitId: unitOf.get(serviceId) ?? "",
    received: _sum.n ?? 0,
    published: published.find((row) => row.serviceId === serviceId && row.periodId === periodId) ?? null,
  }));
}

/** The published durations of each year that touches the days: a few hundred rows a service and year at most. */
async function durationsOf(client: Client, wanted: readonly Wanted[], { from, to }: Days) {
  const serviceIds = idsOf(wanted, ["SERVICE_ON_TIME", "SERVICE_MEDIAN_MINUTES"], "sourceServiceId");
  if (serviceIds.length === 0) return [];
  const rows = await client.applicationPublication.findMany({
    where: {
      serviceId: { in: serviceIds },
      year: { gte: Number(from.slice(0, 4)), lte: Number(to.slice(0, 4)) },
    },
    select: { serviceId: true, minutes: true, n: true, onTimeN: true },
  });
  return rows.map(({ onTimeN, ...row }) => ({ ...row, onTime: onTimeN }));
}

interface ComplaintRow {
  readonly id: string;
  readonly unitId: string;
  readonly state: ComplaintState;
  readonly term: ComplaintTerm;
  readonly extendedDays: number;
  readonly dueOn: string;
  readonly isPaused: boolean;
  readonly answerDays: number | null;
  readonly settledAt: Date;
}

/** The complaints of units that were received on these days. One about an officer has no unit, and so counts for none. */
async function complaintsOf(client: Client, wanted: readonly Wanted[], { from, to }: Days) {
  const unitIds = idsOf(wanted, ["UNIT_COMPLAINTS_ON_TIME"], "sourceUnitId");
  if (unitIds.length === 0) return [];
  return client.$queryRaw<ComplaintRow[]>`
    SELECT c."id"::text, c."unit_id"::text AS "unitId", c."state"::text, c."term"::text,
      c."extended_days" AS "extendedDays", c."due_on"::text AS "dueOn",
      c."paused_on" IS NOT NULL AS "isPaused", c."answer_days" AS "answerDays",
      LEAST(answer."at", (c."due_on" + 1)::timestamp AT TIME ZONE ${TIME_ZONE}) AS "settledAt"
    FROM "complaint" c
    LEFT JOIN LATERAL (
      SELECT min(m."at") AS "at" FROM "complaint_message" m WHERE m."complaint_id" = c."id" AND m."is_answer"
    ) answer ON true
    WHERE c."unit_id" = ANY(${unitIds}::uuid[]) AND c."term" IS NOT NULL
      AND c."received_at" >= ${from}::date::timestamp AT TIME ZONE ${TIME_ZONE}
      AND c."received_at" < (${to}::date + 1)::timestamp AT TIME ZONE ${TIME_ZONE}`;
}

async function recordsOf(client: Client, wanted: readonly Wanted[], { from, to }: Days) {
  const employeeIds = idsOf(wanted, ["PERSON_TRAINING_HOURS"], "employeeId");
  if (employeeIds.length === 0) return [];
  const rows = await client.learningRecord.findMany({
    where: { employeeId: { in: employeeIds }, completedOn: { gte: dateOf(from), lte: dateOf(to) } },
    select: { employeeId: true, completedOn: true, jp: true, state: true },
  });
  return rows.map((row) => ({ ...row, completedOn: dayOf(row.completedOn) }));
}

/**
 * The rows behind the measured figures of a whole list, over some days: one or two queries a source, however long the list,
 * and none for a source that nobody names. `measurementOf` makes the figures of them; services and queries alike ask here.
 */
export async function measuredFacts(client: Client, wanted: readonly Wanted[], days: Days) {
  // One after the other: inside a transaction there is one connection.
  const surveys = await surveysOf(client, wanted, days);
  const durations = await durationsOf(client, wanted, days);
  const complaints = await complaintsOf(client, wanted, days);
  const records = await recordsOf(client, wanted, days);
  return { surveys, durations, complaints, records };
}
