import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { BURST_ANSWERS, SURVEY_MARKS, type SurveyMark, UNPROVEN_ANSWERS } from "@/lib/domain/survey/marks";
import { MOMENT_MINUTES, momentStart } from "@/lib/domain/survey/moment";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";

const PAGE_SIZE = 30;
const SECONDS = MOMENT_MINUTES * 60;

/** Marked answers of one counter, or of open links, in ten minutes: how many, and nothing of what they said. */
export interface MarkedGroup {
  readonly key: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly unitName: string;
  readonly counterId: string | null;
  readonly counterName: string | null;
  readonly moment: number;
  readonly startsAt: Date;
  readonly mark: SurveyMark;
  readonly n: number;
  /** How many of them are left out already, for this mark or another. */
  readonly excluded: number;
}

interface GroupRow {
  readonly serviceId: string;
  readonly counterId: string | null;
  readonly moment: number;
  readonly mark: SurveyMark;
  readonly n: number;
  readonly excluded: number;
}

const NO_COUNTER = "-";

const keyOf = ({ moment, serviceId, counterId, mark }: GroupRow): string =>
  [moment, serviceId, counterId ?? NO_COUNTER, mark].join("_");

/** What comes after a key in the order of the list; all of it for a key that is none. */
function afterSql(after: string | undefined): Prisma.Sql {
  const [moment = "", serviceId = "", counterId = "", ...mark] = (after ?? "").split("_");
  if (!/^\d{1,9}$/.test(moment)) return Prisma.sql`true`;
  return Prisma.sql`(-marked.moment, marked.service_id::text, COALESCE(marked.counter_id::text, ${NO_COUNTER}), marked.mark)
    > (${-Number(moment)}::int, ${serviceId}, ${counterId}, ${mark.join("_")})`;
}

/** The groups of one period, or those of `only`, the newest first. Reads the answers of the period, which only HR asks for. */
function markedSql(periodId: string, only: Prisma.Sql, after: Prisma.Sql, limit: number): Prisma.Sql {
  return Prisma.sql`
    WITH answers AS (
      SELECT service_id, counter_id, floor(extract(epoch FROM answered_at) / ${SECONDS}::int)::int AS moment,
        is_straight_lined, is_repeated_device, is_over_limit, is_unproven,
        exclusion_id IS NOT NULL AS is_excluded
      FROM survey_response WHERE period_id = ${periodId}::uuid AND channel <> 'PAPER'
    ), groups AS (
      SELECT service_id, counter_id, moment, count(*) AS n, count(*) FILTER (WHERE is_excluded) AS excluded,
        count(*) FILTER (WHERE is_straight_lined) AS straight,
        count(*) FILTER (WHERE is_straight_lined AND is_excluded) AS straight_excluded,
        count(*) FILTER (WHERE is_repeated_device) AS device,
        count(*) FILTER (WHERE is_repeated_device AND is_excluded) AS device_excluded,
        count(*) FILTER (WHERE is_over_limit) AS over,
        count(*) FILTER (WHERE is_over_limit AND is_excluded) AS over_excluded,
        count(*) FILTER (WHERE is_unproven) AS unproven,
        count(*) FILTER (WHERE is_unproven AND is_excluded) AS unproven_excluded
      FROM answers GROUP BY service_id, counter_id, moment
    ), marked AS (
      SELECT service_id, counter_id, moment, one.mark, one.n, one.excluded
      FROM groups CROSS JOIN LATERAL (VALUES
        ('BURST', CASE WHEN groups.n > ${BURST_ANSWERS}::int THEN groups.n ELSE 0 END, groups.excluded),
        ('STRAIGHT_LINED', straight, straight_excluded),
        ('SAME_DEVICE', device, device_excluded),
        ('OVER_LIMIT', over, over_excluded),
        ('UNPROVEN', CASE WHEN unproven >= ${UNPROVEN_ANSWERS}::int THEN unproven ELSE 0 END, unproven_excluded)
      ) AS one (mark, n, excluded)
      WHERE one.n > 0
    )
    SELECT service_id AS "serviceId", counter_id AS "counterId", moment, mark, n::int, excluded::int
    FROM marked WHERE ${only} AND ${after}
    ORDER BY -moment, service_id::text, COALESCE(counter_id::text, ${NO_COUNTER}), mark
    LIMIT ${limit}::int`;
}

async function named(rows: readonly GroupRow[]): Promise<readonly MarkedGroup[]> {
  const counterIds = rows.flatMap(({ counterId }) => (counterId === null ? [] : [counterId]));
  const [services, counters] = await Promise.all([
    db().service.findMany({
      where: { id: { in: rows.map(({ serviceId }) => serviceId) } },
      select: { id: true, name: true, unit: { select: { name: true } } },
    }),
    db().serviceCounter.findMany({ where: { id: { in: counterIds } }, select: { id: true, name: true } }),
  ]);
  const serviceOf = new Map(services.map((service) => [service.id, service]));
  const counterOf = new Map(counters.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const service = serviceOf.get(row.serviceId);
    return {
      ...row,
      key: keyOf(row),
      serviceName: service?.name ?? "",
      unitName: service?.unit.name ?? "",
      counterName: row.counterId === null ? null : (counterOf.get(row.counterId) ?? ""),
      startsAt: momentStart(row.moment),
    };
  });
}

/** The marked answers of a period, the newest first; null for whoever may leave none out. */
export async function markedGroups(
  viewer: Viewer,
  periodId: string,
  after?: string,
): Promise<KeysetPage<MarkedGroup> | null> {
  if (!can(viewer, "survey.exclude", {})) return null;
  const rows = await db().$queryRaw<GroupRow[]>(
    markedSql(periodId, Prisma.sql`true`, afterSql(after), PAGE_SIZE + 1),
  );
  return keysetPage(await named(rows), PAGE_SIZE, ({ key }) => key);
}

interface GroupKey {
  readonly serviceId: string;
  readonly periodId: string;
  readonly counterId?: string | undefined;
  readonly moment: number;
  readonly mark: SurveyMark;
}

/** One group; null when it is not marked, and for whoever may leave none out. */
export async function markedGroup(viewer: Viewer, group: GroupKey): Promise<MarkedGroup | null> {
  if (!can(viewer, "survey.exclude", {}) || !SURVEY_MARKS.includes(group.mark)) return null;
  const only = Prisma.sql`service_id = ${group.serviceId}::uuid
    AND counter_id IS NOT DISTINCT FROM ${group.counterId ?? null}::uuid
    AND moment = ${group.moment}::int AND mark = ${group.mark}`;
  const rows = await db().$queryRaw<GroupRow[]>(markedSql(group.periodId, only, Prisma.sql`true`, 1));
  return (await named(rows))[0] ?? null;
}
