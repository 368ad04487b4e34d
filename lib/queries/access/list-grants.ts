import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { fullName } from "@/lib/domain/people/full-name";
import { can, canSomewhere } from "@/lib/permissions/can";
import { rolesGivenBy } from "@/lib/permissions/giving";
import type { GrantedRole } from "@/lib/permissions/roles";
import type { Viewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import { searchWords } from "../people/search-words";

export interface GrantRow {
  readonly id: string;
  readonly role: GrantedRole;
  /** The unit, with everything below it, where the role is given for one. */
  readonly unitName: string | null;
  readonly name: string;
  readonly nip: string;
  readonly positionTitle: string | null;
  readonly workUnitName: string | null;
  readonly grantedAt: string;
  readonly grantedBy: string | null;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
  readonly hasSecondFactor: boolean;
  readonly mayRevoke: boolean;
}

export interface GrantFilter {
  readonly q?: string | undefined;
  readonly role?: GrantedRole | undefined;
  readonly before?: string | undefined;
  /** Also those that were taken back. */
  readonly withRevoked?: boolean | undefined;
}

const PAGE = 25;

const COLUMNS = {
  id: true,
  role: true,
  grantedAt: true,
  grantedById: true,
  revokedAt: true,
  revokedById: true,
  unit: { select: { name: true } },
  employee: {
    select: {
      id: true,
      name: true,
      titleBefore: true,
      titleAfter: true,
      nip: true,
      position: { select: { title: true } },
      unit: { select: { name: true, path: true } },
      account: { select: { totpConfirmedAt: true } },
    },
  },
} as const satisfies Prisma.GrantSelect;

async function namesOf(ids: readonly (string | null)[]): Promise<ReadonlyMap<string | null, string>> {
  const people = await db().employee.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true, titleBefore: true, titleAfter: true },
  });
  return new Map(people.map((person) => [person.id, fullName(person)]));
}

/** Who holds which role for which unit, newest first; null for somebody who may not see it. */
export async function listGrants(viewer: Viewer, filter: GrantFilter): Promise<KeysetPage<GrantRow> | null> {
  if (!canSomewhere(viewer, "grant.read")) return null;
  const words = searchWords(filter.q ?? "");
  const found = await db().grant.findMany({
    where: {
      ...(filter.withRevoked ? {} : { revokedAt: null }),
      ...(filter.role ? { role: filter.role } : {}),
      ...(filter.before ? { id: { lt: filter.before } } : {}),
      AND: words.map((word) => ({ employee: { searchText: { contains: word } } })),
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: COLUMNS,
  });
  const page = keysetPage(found, PAGE, ({ id }) => id);
  const names = await namesOf(page.rows.flatMap((row) => [row.grantedById, row.revokedById]));
  const given = rolesGivenBy(viewer);
  const rows = page.rows.map(({ employee, ...row }) => ({
    id: row.id,
    role: row.role,
    unitName: row.unit?.name ?? null,
    name: fullName(employee),
    nip: employee.nip,
    positionTitle: employee.position?.title ?? null,
    workUnitName: employee.unit?.name ?? null,
    grantedAt: row.grantedAt.toISOString(),
    grantedBy: names.get(row.grantedById) ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    revokedBy: names.get(row.revokedById) ?? null,
    hasSecondFactor: Boolean(employee.account?.totpConfirmedAt),
    mayRevoke:
      row.revokedAt === null &&
      given.includes(row.role) &&
      can(viewer, "grant.edit", { ownerId: employee.id, unitPath: employee.unit?.path ?? null }),
  }));
  return { rows, next: page.next };
}
