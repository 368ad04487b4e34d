import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { unopened } from "@/lib/db/unopened";
import { reachesOf } from "@/lib/permissions/can";
import { rolesGivenBy } from "@/lib/permissions/giving";
import type { ServiceContext } from "../context";
import { notFound } from "../errors";

/** Whom the viewer may open an account for: a whole unit, or everybody within their reach; never themselves. */
export async function openable(
  tx: Pick<Tx, "workUnit">,
  { viewer }: ServiceContext,
  unitId: string | undefined,
  again = false,
): Promise<Prisma.EmployeeWhereInput> {
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
  return {
    AND: [
      unopened(rolesGivenBy(viewer), again),
      ...(isAll ? [] : [{ OR: within }]),
      ...(unit ? [{ unit: { path: { startsWith: unit.path } } }] : []),
      ...(viewer.kind === "employee" ? [{ id: { not: viewer.employeeId } }] : []),
    ],
  };
}

/** Makes the accounts that are missing. */
export const makeAccounts = (tx: Pick<Tx, "account">, employeeIds: readonly string[]) =>
  tx.account.createMany({
    data: employeeIds.map((employeeId) => ({ employeeId })),
    skipDuplicates: true,
  });
