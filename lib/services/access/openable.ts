import { accountsWithin } from "@/lib/db/accounts-within";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ratersOf } from "@/lib/db/raters";
import { unopened } from "@/lib/db/unopened";
import { reachesOf } from "@/lib/permissions/can";
import { rolesOpenedBy } from "@/lib/permissions/giving";
import { employeeIdOf } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";
import { notFound } from "../errors";

export interface Openable {
  /** Whose accounts the viewer may open. */
  readonly open: Prisma.EmployeeWhereInput;
  /** Who waits there too, but not for the viewer: with a guarded role, above the viewer's roles, or the viewer's rater. */
  readonly passedOver: Prisma.EmployeeWhereInput;
  /** The viewer's raters. */
  readonly raters: ReadonlySet<string>;
}

/**
 * Whom the viewer may open an account for: a whole unit, or everybody within their reach; never themselves, and nobody
 * behind an `accountObstacles`. The first letter or the printed password would let the viewer in before its owner.
 */
export async function openable(
  tx: Pick<Tx, "workUnit" | "$queryRaw">,
  { viewer, today }: ServiceContext,
  unitId: string | undefined,
  again = false,
): Promise<Openable> {
  const reaches = reachesOf(viewer, "account.reset");
  if (reaches.length === 0) throw notFound("account");
  const unit = unitId
    ? await tx.workUnit.findUnique({ where: { id: unitId }, select: { path: true } })
    : null;
  if (unitId && !unit) throw notFound("unit");
  const isAll = reaches.some(({ kind }) => kind === "all");
  const within = reaches.flatMap((reach) =>
    reach.kind === "unit" ? [{ unit: { path: { startsWith: reach.path } } }] : [],
  );
  const raters = await ratersOf(tx, employeeIdOf(viewer), today);
  const own = accountsWithin(rolesOpenedBy(viewer), raters);
  const waiting: Prisma.EmployeeWhereInput = {
    AND: [
      unopened(again),
      ...(isAll ? [] : [{ OR: within }]),
      ...(unit ? [{ unit: { path: { startsWith: unit.path } } }] : []),
      ...(viewer.kind === "employee" ? [{ id: { not: viewer.employeeId } }] : []),
    ],
  };
  return { open: { AND: [waiting, own] }, passedOver: { AND: [waiting, { NOT: own }] }, raters };
}

/** Makes the accounts that are missing. */
export const makeAccounts = (tx: Pick<Tx, "account">, employeeIds: readonly string[]) =>
  tx.account.createMany({
    data: employeeIds.map((employeeId) => ({ employeeId })),
    skipDuplicates: true,
  });
