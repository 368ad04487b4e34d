import { ACCOUNT_FACTS, accountFactsOf } from "@/lib/db/account-facts";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ratersOf } from "@/lib/db/raters";
import { unopened } from "@/lib/db/unopened";
import { type AccountState, accountState } from "@/lib/domain/access/account-state";
import { fullName } from "@/lib/domain/people/full-name";
import { can, canSomewhere } from "@/lib/permissions/can";
import { type AccountObstacle, accountObstacles } from "@/lib/permissions/giving";
import { employeeIdOf, type Viewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import { afterEmployee, keyOfEmployee } from "../people/search-employees";
import { searchWords } from "../people/search-words";
import { visibleEmployees } from "../people/visible-employees";

export interface AccountRow {
  readonly employeeId: string;
  /** Of the account; 0 where there is none. */
  readonly version: number;
  readonly name: string;
  readonly nip: string;
  readonly email: string | null;
  readonly positionTitle: string | null;
  readonly unitName: string | null;
  readonly state: AccountState;
  readonly hasSecondFactor: boolean;
  readonly lastSeenAt: string | null;
  readonly isOwn: boolean;
  /** What stands between the viewer and the account (`accountObstacles`). */
  readonly obstacles: readonly AccountObstacle[];
  /** Not one's own, and nothing stands between. */
  readonly mayReset: boolean;
}

export interface AccountFilter {
  readonly q?: string | undefined;
  readonly employeeId?: string | undefined;
  readonly onlyUnopened?: boolean | undefined;
  readonly after?: string | undefined;
}

const PAGE = 25;

const COLUMNS = {
  id: true,
  name: true,
  titleBefore: true,
  titleAfter: true,
  nip: true,
  email: true,
  position: { select: { title: true } },
  unit: { select: { name: true, path: true } },
  grants: { where: { revokedAt: null }, select: { role: true } },
  account: {
    select: {
      ...ACCOUNT_FACTS,
      version: true,
      totpConfirmedAt: true,
      sessions: { orderBy: { createdAt: "desc" }, take: 1, select: { lastSeenAt: true } },
    },
  },
} as const satisfies Prisma.EmployeeSelect;

function rowOf(
  viewer: Viewer,
  raters: ReadonlySet<string>,
  person: Prisma.EmployeeGetPayload<{ select: typeof COLUMNS }>,
): AccountRow {
  const { account } = person;
  const roles = person.grants.map(({ role }) => role);
  const obstacles = accountObstacles(viewer, raters, { id: person.id, roles });
  return {
    employeeId: person.id,
    version: account?.version ?? 0,
    name: fullName(person),
    nip: person.nip,
    email: person.email,
    positionTitle: person.position?.title ?? null,
    unitName: person.unit?.name ?? null,
    state: accountState(accountFactsOf(account)),
    hasSecondFactor: Boolean(account?.totpConfirmedAt),
    lastSeenAt: account?.sessions[0]?.lastSeenAt.toISOString() ?? null,
    isOwn: person.id === employeeIdOf(viewer),
    obstacles,
    mayReset:
      obstacles.length === 0 &&
      can(viewer, "account.reset", { ownerId: person.id, unitPath: person.unit?.path ?? null }),
  };
}

/** The accounts of active people within the viewer's reach, by name; null for somebody who looks after none. */
export async function listAccounts(
  viewer: Viewer,
  today: string,
  filter: AccountFilter,
): Promise<KeysetPage<AccountRow> | null> {
  if (!canSomewhere(viewer, "account.reset")) return null;
  const found = await db().employee.findMany({
    where: {
      AND: [
        visibleEmployees(viewer, today, "account.reset"),
        { state: "ACTIVE" },
        ...searchWords(filter.q ?? "").map((word) => ({ searchText: { contains: word } })),
        filter.employeeId ? { id: filter.employeeId } : {},
        filter.onlyUnopened ? unopened() : {},
        afterEmployee(filter.after),
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PAGE + 1,
    select: COLUMNS,
  });
  const { rows, next } = keysetPage(found, PAGE, keyOfEmployee);
  const raters = await ratersOf(db(), employeeIdOf(viewer), today);
  return { rows: rows.map((person) => rowOf(viewer, raters, person)), next };
}
