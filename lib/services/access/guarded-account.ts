import type { Tx } from "@/lib/db/client";
import { isGuarded } from "@/lib/permissions/giving";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { notFound } from "../errors";
import { lockAccountOf } from "./account-lock";

/** One's own account, held, with its addresses; not found for who holds no guarded role: nothing hangs on theirs. */
export async function ownGuardedAccount(tx: Tx, { employeeId }: EmployeeViewer) {
  await lockAccountOf(tx, employeeId);
  const account = await tx.account.findUnique({
    where: { employeeId },
    select: {
      id: true,
      confirmedEmail: true,
      employee: {
        select: {
          id: true,
          name: true,
          email: true,
          grants: { where: { revokedAt: null }, select: { role: true } },
        },
      },
    },
  });
  if (!account?.employee.grants.some(({ role }) => isGuarded(role))) throw notFound("account");
  return account;
}
