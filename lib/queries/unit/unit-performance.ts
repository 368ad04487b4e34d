import { db } from "@/lib/db/client";
import type { OrganisationPredikat } from "@/lib/domain/appraisal/distribution";
import type { Grade } from "@/lib/domain/survey/index-score";
import { publicComplaints } from "../complaint/public-complaints";
import { publicOverview } from "../survey/public-overview";
import { publicAchievements } from "./public-achievements";

/** One row of `kinerja-unit.json`: a unit in a year. Its keys are an address that stays; null is what is hidden or not there. */
export interface OpenUnitRow {
  /** Code of the unit, as in /unit/[code]. */
  readonly unit: string;
  readonly name: string;
  readonly year: number;
  /** The newest survey period of the year in which the index is shown. */
  readonly period: string | null;
  readonly index: number | null;
  readonly grade: Grade | null;
  /** Measured applications of its services, and how many per cent of them were on time. */
  readonly applications: number | null;
  readonly onTimePercent: number | null;
  /** Complaints it answered first, and how many per cent of them within their term. */
  readonly answered: number | null;
  readonly answeredOnTimePercent: number | null;
  /** Once the year's period is closed. */
  readonly achievement: OrganisationPredikat | null;
}

/** Twenty years of half-years. */
const PERIODS = 40;

type Figures = Omit<OpenUnitRow, "unit" | "name" | "year">;
const NOTHING: Figures = {
  period: null,
  index: null,
  grade: null,
  applications: null,
  onTimePercent: null,
  answered: null,
  answeredOnTimePercent: null,
  achievement: null,
};

interface Part {
  readonly unitId: string;
  readonly year: number;
  readonly figures: Partial<Figures>;
}

async function surveyParts(today: string): Promise<readonly Part[]> {
  // Oldest first, so that the newest shown index of a year stays.
  const periods = (await publicOverview(today, PERIODS)).toReversed();
  return periods.flatMap(({ period, units }) =>
    units.flatMap(({ unitId, index, grade }) =>
      index === null
        ? []
        : [
            {
              unitId,
              year: Number(period.startsOn.slice(0, 4)),
              figures: { period: period.name, index, grade },
            },
          ],
    ),
  );
}

async function durationParts(): Promise<readonly Part[]> {
  const rows = await db().$queryRaw<{ unitId: string; year: number; n: number; onTime: number }[]>`
    SELECT service.unit_id::text AS "unitId", figure.year::int AS year, sum(figure.shown_n)::int AS n,
      sum(figure.shown_on_time_n)::int AS "onTime"
    FROM application_figure AS figure JOIN service ON service.id = figure.service_id
    WHERE service.is_active AND figure.shown_n > 0
    GROUP BY service.unit_id, figure.year`;
  return rows.map(({ unitId, year, n, onTime }) => ({
    unitId,
    year,
    figures: { applications: n, onTimePercent: Math.round((onTime * 100) / n) },
  }));
}

async function complaintParts(): Promise<readonly Part[]> {
  return (await publicComplaints()).flatMap(({ year, units }) =>
    units.flatMap(({ key, n, onTimePercent }) =>
      key === null
        ? []
        : [{ unitId: key, year, figures: { answered: n, answeredOnTimePercent: onTimePercent } }],
    ),
  );
}

async function achievementParts(): Promise<readonly Part[]> {
  return (await publicAchievements()).map(({ unitId, year, predikat }) => ({
    unitId,
    year,
    figures: { achievement: predikat },
  }));
}

/** The published figures of every unit year by year, newest first and by name: those of the pages, beside one another. */
export async function unitPerformance(today: string): Promise<readonly OpenUnitRow[]> {
  const parts = await Promise.all([
    surveyParts(today),
    durationParts(),
    complaintParts(),
    achievementParts(),
  ]);
  const rows = new Map<string, Part>();
  for (const part of parts.flat()) {
    const key = `${part.unitId} ${part.year}`;
    rows.set(key, { ...part, figures: { ...rows.get(key)?.figures, ...part.figures } });
  }
  const units = await db().workUnit.findMany({
    where: { id: { in: [...new Set([...rows.values()].map(({ unitId }) => unitId))] } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, code: true, name: true },
  });
  return units
    .flatMap(({ id, code, name }) =>
      [...rows.values()]
        .filter(({ unitId }) => unitId === id)
        .map(({ year, figures }) => ({ unit: code, name, year, ...NOTHING, ...figures })),
    )
    .toSorted((one, other) => other.year - one.year);
}
