import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { yearOf } from "@/lib/domain/calendar/local-date";
import type { MeasuredFigure } from "@/lib/domain/measured/measurement";
import type { MeasuredSource } from "@/lib/domain/measured/source";
import { calendarYear } from "@/lib/domain/training/ledger";
import { reachesOf } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { dateOf } from "@/lib/time";
import { type PublicDuration, publicDurations } from "../application/public-durations";
import { visiblePlansWhere } from "../plan/visible-plans";
import { type PublicResult, publicResults } from "../survey/public-results";
import { begunSurveyPeriods, type SurveyPeriodView } from "../survey/survey-periods";
import { measureIndicators } from "./measure-indicators";

/** An indicator of a plan in force that names a citizens' figure. */
export interface NamingIndicator {
  readonly id: string;
  readonly planId: string;
  readonly employeeName: string;
  readonly targetLow: string;
  readonly targetHigh: string | null;
  readonly unit: string;
}

export interface ServiceVoice {
  readonly service: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly unitName: string;
  };
  /** The running survey period, or the last one; null before anybody answered. */
  readonly now: PublicResult | null;
  /** The published index of the period before. */
  readonly before: number | null;
  readonly namedBy: readonly NamingIndicator[];
  /** How long its applications took in the newest year that is shown; null while none is. */
  readonly time: PublicDuration | null;
  readonly timeNamedBy: readonly NamingIndicator[];
}

export interface UnitComplaints {
  readonly unitId: string;
  readonly unitName: string;
  readonly figure: MeasuredFigure;
  readonly namedBy: readonly NamingIndicator[];
}

export interface UnitVoice {
  readonly periods: readonly SurveyPeriodView[];
  readonly year: number;
  readonly services: readonly ServiceVoice[];
  readonly complaints: readonly UnitComplaints[];
}

const TIME_SOURCES: readonly string[] = [
  "SERVICE_ON_TIME",
  "SERVICE_MEDIAN_MINUTES",
] as const satisfies readonly MeasuredSource[];

/** A head sees a few services; whoever leads a whole agency sees those that stand first. */
const MOST = 60;

/** The units whose figures and plans the viewer leads; empty for everybody else. */
const ledPaths = (viewer: Viewer): readonly string[] =>
  reachesOf(viewer, "survey.read").flatMap((reach) => (reach.kind === "unit" ? [reach.path] : []));

/** Has this viewer a unit whose citizens' figures stand beside its plans? */
export const hasUnitVoice = (viewer: Viewer): boolean => ledPaths(viewer).length > 0;

const NAMING = {
  id: true,
  sourceServiceId: true,
  sourceUnitId: true,
  source: true,
  targetLow: true,
  targetHigh: true,
  unit: true,
  result: { select: { plan: { select: { id: true, employee: { select: { name: true } } } } } },
} as const satisfies Prisma.PlanIndicatorSelect;
type NamingRow = Prisma.PlanIndicatorGetPayload<{ select: typeof NAMING }>;

const namingOf = ({ id, targetLow, targetHigh, unit, result: { plan } }: NamingRow): NamingIndicator => ({
  id,
  planId: plan.id,
  employeeName: plan.employee.name,
  targetLow: targetLow.toFixed(),
  targetHigh: targetHigh?.toFixed() ?? null,
  unit,
});

/**
 * What citizens say of the services of the units that the viewer leads, beside the indicators in force that name these
 * figures; null for who leads none. The figures are the published ones (docs/decisions/0023-measured-indicators.md).
 */
export async function unitVoice(viewer: Viewer, today: string): Promise<UnitVoice | null> {
  const paths = ledPaths(viewer);
  if (paths.length === 0) return null;
  const services = await db().service.findMany({
    where: { isActive: true, unit: { OR: paths.map((path) => ({ path: { startsWith: path } })) } },
    orderBy: [{ unit: { path: "asc" } }, { name: "asc" }, { id: "asc" }],
    select: { id: true, slug: true, name: true, unit: { select: { id: true, name: true, path: true } } },
    take: MOST,
  });
  const units = [...new Map(services.map(({ unit }) => [unit.id, unit])).values()];
  const periods = await begunSurveyPeriods(today, 2);
  const serviceIds = services.map(({ id }) => id);
  const year = calendarYear(yearOf(today));
  const [results, durations, naming, figures] = await Promise.all([
    publicResults({ periodIds: periods.map(({ id }) => id), services: { id: { in: serviceIds } } }),
    publicDurations({ id: { in: [...serviceIds] } }),
    namingIndicators(
      viewer,
      serviceIds,
      units.map(({ id }) => id),
      today,
    ),
    measureIndicators(viewer, units.map(onTimeOf), { employeeId: "", span: year }, today),
  ]);
  const of = (serviceId: string, period: SurveyPeriodView | undefined) =>
    results.find((result) => result.service.id === serviceId && result.period.id === period?.id) ?? null;
  return {
    periods,
    year: yearOf(today),
    services: services.map(({ unit, ...service }) => ({
      service: { ...service, unitName: unit.name },
      now: of(service.id, periods[0]),
      before: of(service.id, periods[1])?.index ?? null,
      namedBy: naming
        .filter((row) => row.sourceServiceId === service.id && row.source === "SERVICE_SKM")
        .map(namingOf),
      time: durations.find((duration) => duration.service.slug === service.slug) ?? null,
      timeNamedBy: naming
        .filter((row) => row.sourceServiceId === service.id && TIME_SOURCES.includes(row.source))
        .map(namingOf),
    })),
    complaints: units.flatMap((unit) => {
      const figure = figures.get(unit.id);
      const namedBy = naming.filter(
        (row) => row.source === "UNIT_COMPLAINTS_ON_TIME" && row.sourceUnitId === unit.id,
      );
      return figure ? [{ unitId: unit.id, unitName: unit.name, figure, namedBy: namedBy.map(namingOf) }] : [];
    }),
  };
}

const onTimeOf = (unit: { readonly id: string; readonly name: string; readonly path: string }) => ({
  id: unit.id,
  source: "UNIT_COMPLAINTS_ON_TIME",
  sourceServiceId: null,
  sourceUnitId: unit.id,
  sourceService: null,
  sourceUnit: unit,
});

const namingIndicators = (
  viewer: Viewer,
  serviceIds: readonly string[],
  unitIds: readonly string[],
  today: string,
): Promise<readonly NamingRow[]> =>
  db().planIndicator.findMany({
    where: {
      OR: [{ sourceServiceId: { in: [...serviceIds] } }, { sourceUnitId: { in: [...unitIds] } }],
      result: {
        plan: {
          state: "AGREED",
          startsOn: { lte: dateOf(today) },
          endsOn: { gte: dateOf(today) },
          AND: [visiblePlansWhere(viewer, today)],
        },
      },
    },
    orderBy: [{ result: { plan: { employee: { name: "asc" } } } }, { id: "asc" }],
    select: NAMING,
    take: 200,
  });
