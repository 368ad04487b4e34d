import type { Tx } from "./client";

/**
 * The ids of whoever gives these people a rating that is not final yet. Who appraises one of them decides an objection to it, made
 * or still to be made (docs/rules.md#objection).
 */
export async function unsettledRatersOf(
  client: Pick<Tx, "appraisal">,
  employeeIds: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const rows = await client.appraisal.findMany({
    where: { state: { not: "FINAL" }, plan: { employeeId: { in: [...employeeIds] } } },
    select: { appraiserId: true },
  });
  return new Set(rows.map(({ appraiserId }) => appraiserId));
}
