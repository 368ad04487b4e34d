import { db } from "@/lib/db/client";
import { unitIdsOf } from "@/lib/domain/people/unit-path";

/** The names of who leads a unit above this one, the nearest first: they set its achievement, or HR does. */
export async function achievementSetters(unitPath: string): Promise<readonly string[]> {
  const above = unitIdsOf(unitPath).slice(0, -1);
  if (above.length === 0) return [];
  const grants = await db().grant.findMany({
    where: { role: "UNIT_HEAD", revokedAt: null, unitId: { in: above }, employee: { state: "ACTIVE" } },
    orderBy: [{ employee: { name: "asc" } }, { id: "asc" }],
    select: { unitId: true, employee: { select: { name: true } } },
  });
  return above
    .toReversed()
    .flatMap((unitId) =>
      grants.filter((grant) => grant.unitId === unitId).map(({ employee }) => employee.name),
    );
}
