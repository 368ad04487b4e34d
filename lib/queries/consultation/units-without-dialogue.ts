import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Viewer } from "@/lib/permissions/viewer";
import { daysBefore } from "@/lib/time";
import { reachedUnits } from "./visible-consultations";

/** As many names as one reads; the rest is a number. */
const NAMED = 20;
const YEAR_DAYS = 365;

export interface UnitsWithoutDialogue {
  readonly count: number;
  /** The first of them by name. */
  readonly names: readonly string[];
}

/**
 * The viewer's units that serve citizens and held no public dialogue in the year before `now` (PermenPANRB 16/2017: each unit at
 * least once a year); null for who holds no dialogues.
 */
export async function unitsWithoutDialogue(viewer: Viewer, now: Date): Promise<UnitsWithoutDialogue | null> {
  const units = reachedUnits(viewer);
  if (!units) return null;
  const held: Prisma.ConsultationWhereInput = {
    startsAt: { gte: daysBefore(now, YEAR_DAYS), lte: now },
    state: { in: ["HELD", "REPORTED", "CLOSED"] },
  };
  const where: Prisma.WorkUnitWhereInput = {
    AND: [{ isActive: true, services: { some: { isActive: true } }, consultations: { none: held } }, units],
  };
  const [count, rows] = await Promise.all([
    db().workUnit.count({ where }),
    db().workUnit.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: NAMED,
      select: { name: true },
    }),
  ]);
  return { count, names: rows.map(({ name }) => name) };
}
