import { ACCOUNT_FACTS, accountFactsOf } from "@/lib/db/account-facts";
import { db } from "@/lib/db/client";
import { accountState } from "@/lib/domain/access/account-state";
import { canSomewhere } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { EMPLOYEE_COLUMNS, type EmployeeRow, employeeRow } from "../people/search-employees";
import { searchWords } from "../people/search-words";
import { visibleEmployees } from "../people/visible-employees";

const MOST = 20;

/** Somebody to whom a role may be given, with the roles they hold already. */
export interface GrantCandidate extends EmployeeRow {
  /** They have chosen their own password: without it no role that guards the account is given. */
  readonly hasOpenedAccount: boolean;
  readonly roles: readonly { readonly role: string; readonly unitName: string | null }[];
}

const WITH_ROLES = {
  ...EMPLOYEE_COLUMNS,
  account: { select: ACCOUNT_FACTS },
  grants: { where: { revokedAt: null }, select: { role: true, unit: { select: { name: true } } } },
} as const;

/**
 * Active people of these words to whom the viewer may give a role, by name, at most twenty: never the viewer. Null for
 * somebody who may give none.
 */
export async function grantCandidates(
  viewer: Viewer,
  today: string,
  find: { readonly q: string } | { readonly id: string },
): Promise<readonly GrantCandidate[] | null> {
  if (!canSomewhere(viewer, "grant.edit")) return null;
  const found = await db().employee.findMany({
    where: {
      AND: [
        visibleEmployees(viewer, today, "grant.edit"),
        { state: "ACTIVE" },
        ...(viewer.kind === "employee" ? [{ id: { not: viewer.employeeId } }] : []),
        ...("id" in find
          ? [{ id: find.id }]
          : searchWords(find.q).map((word) => ({ searchText: { contains: word } }))),
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
    select: WITH_ROLES,
  });
  return found.map((person) => ({
    ...employeeRow(person),
    hasOpenedAccount: accountState(accountFactsOf(person.account)) === "open",
    roles: person.grants.map(({ role, unit }) => ({ role, unitName: unit?.name ?? null })),
  }));
}
