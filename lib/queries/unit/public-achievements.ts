import { db } from "@/lib/db/client";
import type { OrganisationPredikat } from "@/lib/domain/appraisal/distribution";

export interface PublicAchievement {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly predikat: OrganisationPredikat;
}

/** The yearly achievement of units in periods that are closed (docs/rules.md#publication), newest year first. */
export async function publicAchievements(unitId?: string): Promise<readonly PublicAchievement[]> {
  const rows = await db().unitAchievement.findMany({
    where: { window: 0, period: { state: "CLOSED" }, ...(unitId ? { unitId } : {}) },
    orderBy: [{ period: { year: "desc" } }, { unit: { name: "asc" } }, { unitId: "asc" }],
    select: {
      unitId: true,
      predikat: true,
      period: { select: { year: true } },
      unit: { select: { code: true, name: true } },
    },
  });
  return rows.map(({ unit, period, ...row }) => ({ ...row, ...unit, year: period.year }));
}
