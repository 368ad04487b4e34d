import type { Tx } from "@/lib/db/client";
import type { GrantedRole } from "@/lib/permissions/roles";

export interface RoleHolder {
  readonly role: GrantedRole;
  /** The unit that the role reaches with all below it; null for roles that reach everything. */
  readonly unitPath: string | null;
  readonly employee: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
  };
}

/** Who in service holds one of these roles now, by name; who holds two of them comes twice. */
export async function roleHolders(tx: Tx, roles: readonly GrantedRole[]): Promise<readonly RoleHolder[]> {
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
