import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { reachesOf } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { pathPrefixes } from "../people/within-reach";

/** Prefixes of the unit paths that the viewer calibrates; none for who does not. */
export const calibratedPrefixes = (viewer: Viewer): readonly string[] =>
  pathPrefixes(reachesOf(viewer, "calibration.read"));

/** The unit `u` lies within one of these prefixes. */
export const within = (prefixes: readonly string[]): Prisma.Sql =>
  Prisma.sql`u."path" LIKE ANY (${prefixes.map((prefix) => `${prefix}%`)})`;

export interface CalibrationPeriod {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly isOpen: boolean;
}

/** The periods that may be looked at, the newest first. */
export async function calibrationPeriods(): Promise<readonly CalibrationPeriod[]> {
  const periods = await db().period.findMany({
    where: { state: { not: "DRAFT" } },
    orderBy: { year: "desc" },
    select: { id: true, name: true, year: true, state: true },
  });
  return periods.map(({ state, ...period }) => ({ ...period, isOpen: state === "OPEN" }));
}
