import type { Tx } from "@/lib/db/client";
import { sourceSubjects } from "@/lib/db/source-subjects";
import { OWN_LOG, type SourceRefusal, sourceChoice } from "@/lib/domain/measured/source";
import { leadsUnit } from "@/lib/permissions/own-unit";
import type { Viewer } from "@/lib/permissions/viewer";
import type { ResultInput } from "@/lib/schemas/plan-results";
import type { StoredPlan } from "./stored-plan";

/**
 * Why the written indicators may not have their sources: one names a service or unit beyond the reach of the plan's owner,
 * and did not before; or one leaves its own log, whose entries would no longer count.
 */
export async function refusalsOfSources(
  tx: Tx,
  viewer: Viewer,
  plan: StoredPlan,
  results: readonly ResultInput[],
): Promise<readonly SourceRefusal[]> {
  const stored = new Map(plan.results.flatMap(({ indicators }) => indicators.map((row) => [row.id, row])));
  const written = results.flatMap(({ indicators }) => indicators);
  const moved = written.flatMap(({ id, source }) =>
    id && stored.get(id)?.source === OWN_LOG.source && source !== OWN_LOG.source ? [id] : [],
  );
  const isStrange = await namesStrangers(tx, viewer, plan, written);
  const leavesEntries = await haveEntries(tx, moved);
  return [
    ...(isStrange ? (["SOURCE_OUT_OF_REACH"] as const) : []),
    ...(leavesEntries ? (["SOURCE_HAS_ENTRIES"] as const) : []),
  ];
}

type Written = ResultInput["indicators"];

async function namesStrangers(tx: Tx, viewer: Viewer, plan: StoredPlan, written: Written): Promise<boolean> {
  const named = new Set(plan.results.flatMap(({ indicators }) => indicators.map(sourceChoice)));
  const wanted = written.filter((row) => !named.has(sourceChoice(row)));
  const serviceIds = wanted.flatMap(({ sourceServiceId }) => sourceServiceId ?? []);
  const unitIds = wanted.flatMap(({ sourceUnitId }) => sourceUnitId ?? []);
  if (serviceIds.length + unitIds.length === 0) return false;
  const unit = { id: plan.unitId, path: plan.unit.path };
  const offered = await sourceSubjects(tx, unit, leadsUnit(viewer, unit.path));
  return !isAmong(serviceIds, offered.services) || !isAmong(unitIds, offered.units);
}

const isAmong = (ids: readonly string[], offered: readonly { readonly id: string }[]): boolean =>
  ids.every((id) => offered.some((one) => one.id === id));

async function haveEntries(tx: Tx, indicatorIds: readonly string[]): Promise<boolean> {
  if (indicatorIds.length === 0) return false;
  const where = { indicatorId: { in: [...indicatorIds] }, entries: { gt: 0 } };
  return (await tx.indicatorTotal.count({ where, take: 1 })) > 0;
}
