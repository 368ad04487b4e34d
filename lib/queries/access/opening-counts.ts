import { accountsWithin } from "@/lib/db/accounts-within";
import { db } from "@/lib/db/client";
import { ratersOf } from "@/lib/db/raters";
import { invited, unopened } from "@/lib/db/unopened";
import { canSomewhere } from "@/lib/permissions/can";
import { rolesOpenedBy } from "@/lib/permissions/giving";
import { employeeIdOf, type Viewer } from "@/lib/permissions/viewer";
import { visibleEmployees } from "../people/visible-employees";

export interface OpeningCounts {
  /** Accounts that wait to be opened. */
  readonly waiting: number;
  /** Of these: with a mail address and no link that still works. */
  readonly toInvite: number;
  /** Of these: with a link that still works. */
  readonly invited: number;
  /** Of these: without a mail address. */
  readonly withoutMail: number;
}

/** How far the opening of accounts has come within the viewer's reach; null for somebody who looks after none. */
export async function openingCounts(viewer: Viewer, today: string, now: Date): Promise<OpeningCounts | null> {
  if (!canSomewhere(viewer, "account.reset")) return null;
  const others = viewer.kind === "employee" ? [{ id: { not: viewer.employeeId } }] : [];
  const raters = await ratersOf(db(), employeeIdOf(viewer), today);
  const within = [
    visibleEmployees(viewer, today, "account.reset"),
    accountsWithin(rolesOpenedBy(viewer), raters),
  ];
  const base = [...within, unopened(), ...others];
  const count = (...more: readonly object[]) => db().employee.count({ where: { AND: [...base, ...more] } });
  const [waiting, withoutMail, linked] = await Promise.all([
    count(),
    count({ email: null }),
    count({ email: { not: null } }, invited(now)),
  ]);
  return { waiting, withoutMail, invited: linked, toInvite: waiting - withoutMail - linked };
}
