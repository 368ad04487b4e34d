import { db } from "@/lib/db/client";
import { REMEDY_PLANNERS } from "@/lib/permissions/remedy-access";
import { isHeldIn, unitsOfHolders } from "../access/role-holders";
import type { ReportSubject } from "../survey/survey-report";

/** Whether somebody in service plans what is done after the survey of this service, or of the services of this unit. */
export async function hasRemedyPlanner({ kind, id }: ReportSubject): Promise<boolean> {
  const [{ path }, planning] = await Promise.all([
    db().workUnit.findFirstOrThrow({
      where: kind === "unit" ? { id } : { services: { some: { id } } },
      select: { path: true },
    }),
    unitsOfHolders(REMEDY_PLANNERS),
  ]);
  return isHeldIn(planning, path);
}
