import type { Tx } from "@/lib/db/client";
import type { GrantedRole } from "@/lib/permissions/roles";

export interface DeskPerson {
  readonly role: GrantedRole;
  /** Where a unit's head has their reach; null for roles that reach everything. */
  readonly unitPath: string | null;
  readonly employee: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
  };
}

/** Who holds one of these roles today, by name. */
export async function deskPeople(tx: Tx, roles: readonly GrantedRole[]): Promise<readonly DeskPerson[]> {
  const grants = await tx.grant.findMany({
    where: { role: { in: [...roles] }, revokedAt: null, employee: { state: "ACTIVE" } },
    orderBy: [{ employee: { name: "asc" } }, { id: "asc" }],
    select: {
      role: true,
      unit: { select: { path: true } },
      employee: { select: { id: true, name: true, email: true } },
    },
  });
  return grants.map(({ unit, ...grant }) => ({ ...grant, unitPath: unit?.path ?? null }));
}
