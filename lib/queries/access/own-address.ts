import { db } from "@/lib/db/client";
import { isGuarded } from "@/lib/permissions/giving";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

export interface OwnAddress {
  readonly email: string | null;
  /** A role guards the account: only a confirmed address gets letters that open it. */
  readonly isNeeded: boolean;
  readonly isConfirmed: boolean;
}

/** One's own mail address, and whether letters that open the account go there. */
export async function ownAddress({ employeeId }: EmployeeViewer): Promise<OwnAddress> {
  const { email, account, grants } = await db().employee.findUniqueOrThrow({
    where: { id: employeeId },
    select: {
      email: true,
      account: { select: { confirmedEmail: true } },
      grants: { where: { revokedAt: null }, select: { role: true } },
    },
  });
  return {
    email,
    isNeeded: grants.some(({ role }) => isGuarded(role)),
    isConfirmed: email !== null && account?.confirmedEmail === email,
  };
}
