import type { Tx } from "./client";

/** More than any agency has services of its own; a list of choices is no directory. */
const MOST = 100;

interface Unit {
  readonly id: string;
  readonly path: string;
}

interface Subject {
  readonly id: string;
  readonly name: string;
}

export interface SourceSubjects {
  readonly services: readonly Subject[];
  readonly units: readonly Subject[];
}

/**
 * Whose figures an indicator in a plan of this unit may name: the active services of the unit, or of the units below as well,
 * and the unit itself with those that have such services. The form offers them and saving accepts no other.
 */
export async function sourceSubjects(
  client: Pick<Tx, "service" | "workUnit">,
  { id, path }: Unit,
  withBelow: boolean,
): Promise<SourceSubjects> {
  const own = await client.workUnit.findUniqueOrThrow({ where: { id }, select: { id: true, name: true } });
  const services = await client.service.findMany({
    where: { isActive: true, unit: withBelow ? { path: { startsWith: path } } : { id } },
    orderBy: [{ unit: { path: "asc" } }, { name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, unit: { select: { id: true, name: true } } },
    take: MOST,
  });
  const units = new Map([own, ...services.map(({ unit }) => unit)].map((unit) => [unit.id, unit]));
  return {
    services: services.map((service) => ({ id: service.id, name: service.name })),
    units: [...units.values()],
  };
}
