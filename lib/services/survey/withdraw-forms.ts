import type { Tx } from "@/lib/db/client";
import { OPEN_DAYS } from "@/lib/domain/survey/publication";
import type { ServiceContext } from "@/lib/services/context";
import { removeFormsSql } from "./move-responses-sql";
import { lockPublication, publishDue } from "./publish-figures";

/** No import writes for longer: what arrived earlier is in the figures of a later moment. */
const LATEST_COMMIT = "10 minutes";

/** The services for which forms of an import count in a period whose figures do not move any more. */
export async function servicesWithFinalForms(
  tx: Tx,
  importId: string,
  today: string,
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT service.name FROM survey_response AS response
    JOIN service ON service.id = response.service_id
    JOIN survey_period AS period ON period.id = response.period_id
    WHERE response.import_id = ${importId}::uuid AND period.ends_on <= ${today}::date - ${OPEN_DAYS}::int
    ORDER BY service.name`;
  return rows.map(({ name }) => name);
}

/**
 * Takes the forms of an import out of the answers and the sums. The published figures follow by their own step: what they
 * certainly show of these forms counts as different from now on; a form that may itself have come since they moved last is
 * neither in them nor in the count, and counts for none (docs/decisions/0004-figures-in-steps.md).
 */
export async function withdrawForms(tx: Tx, ctx: ServiceContext, importId: string): Promise<void> {
  await lockPublication(tx);
  await publishDue(tx, ctx);
  await tx.$executeRaw`
    WITH gone AS (
      SELECT response.service_id, response.period_id, count(*) AS n,
        count(*) FILTER (WHERE response.received_at > shown.moved_at - ${LATEST_COMMIT}::interval) AS newer
      FROM survey_response AS response JOIN survey_publication AS shown USING (service_id, period_id)
      WHERE response.import_id = ${importId}::uuid GROUP BY response.service_id, response.period_id
    ), unseen AS (
      SELECT shown.service_id, shown.period_id,
        (SELECT sum(total.n) FROM survey_total AS total
          WHERE total.service_id = shown.service_id AND total.period_id = shown.period_id)
        + COALESCE((SELECT sum(exclusion.n) FROM survey_exclusion AS exclusion
          WHERE exclusion.service_id = shown.service_id AND exclusion.period_id = shown.period_id
            AND exclusion.is_active), 0) - shown.received AS n
      FROM survey_publication AS shown JOIN gone USING (service_id, period_id)
    ), certain AS (
      SELECT gone.service_id, gone.period_id, gone.n - LEAST(gone.newer, unseen.n) AS n
      FROM gone JOIN unseen USING (service_id, period_id)
    )
    UPDATE survey_publication AS shown
    SET received = shown.received - certain.n, withdrawn = shown.withdrawn + certain.n
    FROM certain WHERE certain.service_id = shown.service_id AND certain.period_id = shown.period_id`;
  await tx.$executeRaw(removeFormsSql(importId));
}
