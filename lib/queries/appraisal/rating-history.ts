import { db } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type Registered, ratingYears, type YearOfRatings } from "./official-ratings";

/** What both registers have of one person, the newest year first; null for who may not read it. */
export async function ratingHistory(
  viewer: EmployeeViewer,
  employeeId: string,
): Promise<readonly YearOfRatings[] | null> {
  if (!can(viewer, "career.read", { ownerId: employeeId })) return null;
  return (await ratingYears([employeeId])).get(employeeId) ?? [];
}

/** What the national register has of the year of an appraisal. Read by whom that appraisal may be read by. */
export async function registeredBeside(planId: string): Promise<{
  readonly isOfficial: boolean;
  readonly ratings: readonly Registered[];
}> {
  const { employeeId, period } = await db().performancePlan.findUniqueOrThrow({
    where: { id: planId },
    select: { employeeId: true, period: { select: { year: true, register: true } } },
  });
  const years = (await ratingYears([employeeId])).get(employeeId) ?? [];
  return {
    isOfficial: period.register === "E_KINERJA",
    ratings: years.find(({ year }) => year === period.year)?.external ?? [],
  };
}
