import { db } from "@/lib/db/client";

/** A version of a service's standard, as far as it is told at a glance. */
export interface StandardVersion {
  readonly version: number;
  readonly since: string;
  readonly standardMinutes: number;
  readonly cost: string;
  readonly product: string;
}

const SHOWN = 20;

/** The versions of a service's standard, the newest first. */
export async function standardHistory(serviceId: string): Promise<readonly StandardVersion[]> {
  const rows = await db().serviceStandard.findMany({
    where: { serviceId },
    orderBy: { version: "desc" },
    take: SHOWN,
    select: { version: true, since: true, standardMinutes: true, cost: true, product: true },
  });
  return rows.map(({ since, ...row }) => ({ ...row, since: since.toISOString() }));
}
