import type { GrantedRole, Prisma } from "./generated/client";

/** People who hold no role but these (`rolesOpenedBy`) and are none of these raters: `opensAccountOf` as a scope. */
export const accountsWithin = (
  roles: readonly GrantedRole[],
  raters: ReadonlySet<string>,
): Prisma.EmployeeWhereInput => ({
  id: { notIn: [...raters] },
  grants: { none: { revokedAt: null, role: { notIn: [...roles] } } },
});
