import type { Tx } from "./client";
import type { Prisma } from "./generated/client";

/**
 * Ratings to which an objection is made or may still be: those that are not final, and as long as their period is open those that
 * silence made final (docs/rules.md#objection).
 */
const UNSETTLED: Prisma.AppraisalWhereInput = {
  OR: [{ state: { not: "FINAL" } }, { outcome: "LAPSED", plan: { period: { state: "OPEN" } } }],
};

/**
 * The ids of whoever gives these people a rating that is not settled yet. Who appraises one of them decides an objection to it, made
 * or still to be made (docs/rules.md#objection).
 */
export async function unsettledRatersOf(
  client: Pick<Tx, "appraisal">,
  employeeIds: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const rows = await client.appraisal.findMany({
    where: { AND: [{ plan: { employeeId: { in: [...employeeIds] } } }, UNSETTLED] },
    select: { appraiserId: true },
  });
  return new Set(rows.map(({ appraiserId }) => appraiserId));
}
