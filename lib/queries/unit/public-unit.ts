import { db } from "@/lib/db/client";
import {
  type OnTimeYear,
  onTimeYears,
  type PublicDuration,
  publicDurations,
} from "../application/public-durations";
import { type UnitAnswers, unitAnswers } from "../complaint/public-complaints";
import { type PeriodOverview, publicOverview } from "../survey/public-overview";
import type { PublicResult } from "../survey/public-results";
import { type PublicAchievement, publicAchievements } from "./public-achievements";

export interface UnitPlace {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly isActive: boolean;
  /** The unit above it; null right under the root, which is the government itself. */
  readonly parent: { readonly code: string; readonly name: string } | null;
  /** Units directly below it that give a service themselves. */
  readonly children: readonly { readonly code: string; readonly name: string }[];
}

/** One unit by its code, as everybody may know it; null where there is none. */
export async function publicUnit(code: string): Promise<UnitPlace | null> {
  const found = await db().workUnit.findUnique({
    where: { code },
    select: {
      id: true,
      code: true,
      name: true,
      isActive: true,
      parent: { select: { code: true, name: true, parentId: true } },
      children: {
        where: { isActive: true, services: { some: { isActive: true } } },
        orderBy: [{ name: "asc" }, { id: "asc" }],
        select: { code: true, name: true },
      },
    },
  });
  if (!found) return null;
  const { parent, ...unit } = found;
  return { ...unit, parent: parent?.parentId ? { code: parent.code, name: parent.name } : null };
}

/** A service of a unit: its promise, what citizens say now and said before, how long it really takes. */
export interface UnitService {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly standardMinutes: number;
  /** In the newest period that has begun; null before anybody answered in it. */
  readonly now: PublicResult | null;
  /** The published index of the period before; null where it is hidden or there was none. */
  readonly before: number | null;
  readonly measured: PublicDuration | null;
}

export interface UnitFigures {
  /** Newest first; the unit's own index is that of its only line of `units`. */
  readonly periods: readonly PeriodOverview[];
  readonly services: readonly UnitService[];
  /** Newest year first. */
  readonly onTime: readonly OnTimeYear[];
  /** Newest year first. */
  readonly answers: readonly UnitAnswers[];
  /** Of the newest period that is closed. */
  readonly achievement: PublicAchievement | null;
}

/**
 * The published figures of a unit, the same as those of the statistics and the open data. Reads summary tables and
 * published copies only, so its cost does not depend on how many answers, applications and complaints there were.
 */
export async function unitFigures(unitId: string, today: string, periodCount: number): Promise<UnitFigures> {
  const ofUnit = { unitId };
  const [services, periods, durations, onTime, answers, achievements] = await Promise.all([
    db().service.findMany({
      where: { unitId, isActive: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, slug: true, name: true, standardMinutes: true },
    }),
    publicOverview(today, periodCount, ofUnit),
    publicDurations(ofUnit),
    onTimeYears(ofUnit),
    unitAnswers(unitId),
    publicAchievements(unitId),
  ]);
  const resultOf = (serviceId: string, period: PeriodOverview | undefined) =>
    period?.results.find(({ service }) => service.id === serviceId) ?? null;
  return {
    periods,
    services: services.map((service) => ({
      ...service,
      now: resultOf(service.id, periods[0]),
      before: resultOf(service.id, periods[1])?.index ?? null,
      measured: durations.find((row) => row.service.slug === service.slug) ?? null,
    })),
    onTime,
    answers,
    achievement: achievements[0] ?? null,
  };
}

/** The index of the unit in each period, the oldest first; null where it is hidden. */
export const indexCourse = (
  periods: readonly PeriodOverview[],
): readonly { readonly label: string; readonly value: number | null }[] =>
  [...periods]
    .reverse()
    .map(({ period, meanOfUnits }) => ({ label: period.name, value: meanOfUnits?.index ?? null }));
