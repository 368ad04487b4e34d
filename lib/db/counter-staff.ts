import type { Tx } from "./client";

/**
 * Those of these units (by path) in which, or below which, somebody in service is placed: they alone handle the applications for the
 * unit's services ("application.handle", reach "workplace").
 */
export async function staffedAmong(
  from: Pick<Tx, "workUnit">,
  unitPaths: readonly string[],
): Promise<ReadonlySet<string>> {
  if (unitPaths.length === 0) return new Set();
  const staffed = await from.workUnit.findMany({
    where: {
      OR: unitPaths.map((path) => ({ path: { startsWith: path } })),
      employees: { some: { state: "ACTIVE" } },
    },
    select: { path: true },
  });
  return new Set(unitPaths.filter((path) => staffed.some((unit) => unit.path.startsWith(path))));
}
