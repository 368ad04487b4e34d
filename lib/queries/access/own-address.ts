import { db } from "@/lib/db/client";
import { GUARDED_ROLES } from "@/lib/permissions/giving";
import { type EmployeeViewer, hasRole } from "@/lib/permissions/viewer";

export interface OwnAddress {
  readonly email: string | null;
  /** A role guards the account: only a confirmed address gets letters that open it. */
  readonly isNeeded: boolean;
  readonly isConfirmed: boolean;
}

const NOT_NEEDED: OwnAddress = { email: null, isNeeded: false, isConfirmed: false };

/** The mail address of who holds a guarded role, and whether letters that open their account go there. */
export async function ownAddress(viewer: EmployeeViewer): Promise<OwnAddress> {
  if (!GUARDED_ROLES.some((role) => hasRole(viewer, role))) return NOT_NEEDED;
  const { email, account } = await db().employee.findUniqueOrThrow({
    where: { id: viewer.employeeId },
    select: { email: true, account: { select: { confirmedEmail: true } } },
  });
  return { email, isNeeded: true, isConfirmed: email !== null && account?.confirmedEmail === email };
}
