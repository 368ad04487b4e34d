import { db } from "@/lib/db/client";
import { EXAMINERS, UNIT_ANSWERERS } from "@/lib/permissions/complaint-access";

/** The paths of the units for which somebody in service holds a role that answers complaints. */
export async function unitsOfAnswerers(): Promise<readonly string[]> {
  const grants = await db().grant.findMany({
    where: {
      role: { in: [...UNIT_ANSWERERS] },
      revokedAt: null,
      employee: { state: "ACTIVE" },
      unit: { isNot: null },
    },
    distinct: ["unitId"],
    select: { unit: { select: { path: true } } },
  });
  return grants.flatMap(({ unit }) => unit?.path ?? []);
}

/** Whether one of these units is this one, or one above it. */
export const isAnsweredIn = (paths: readonly string[], unitPath: string): boolean =>
  paths.some((path) => unitPath.startsWith(path));

/** Whether somebody in service may look into what is said about these people. */
export async function hasExaminer(subjectIds: readonly string[]): Promise<boolean> {
  const found = await db().grant.findFirst({
    where: {
      role: { in: [...EXAMINERS] },
      revokedAt: null,
      employee: { state: "ACTIVE", id: { notIn: [...subjectIds] } },
    },
    select: { id: true },
  });
  return found !== null;
}
