import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { breakdownOpensOn } from "@/lib/domain/survey/respondents";
import { type VoiceResult, voiceResult } from "@/lib/domain/survey/serving-officer";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";

/** What citizens said of an officer in one closed survey period, as an aggregate: feedback, never a rating. */
export interface OfficerVoiceView {
  readonly officerId: string;
  readonly label: string;
  readonly serviceName: string;
  readonly periodId: string;
  readonly periodName: string;
  readonly result: VoiceResult;
}

/** How many answers HR left out, by service and period. */
async function excludedOf(
  rows: readonly { readonly serviceId: string; readonly periodId: string }[],
): Promise<(serviceId: string, periodId: string) => number> {
  const sums = await db().surveyExclusion.groupBy({
    by: ["serviceId", "periodId"],
    where: { isActive: true, serviceId: { in: rows.map(({ serviceId }) => serviceId) } },
    _sum: { n: true },
  });
  return (serviceId, periodId) =>
    sums.find((one) => one.serviceId === serviceId && one.periodId === periodId)?._sum.n ?? 0;
}

/** Of periods that are closed on this day (YYYY-MM-DD), newest first, then by service and label: in no order of merit. */
async function voices(
  where: Prisma.OfficerVoicePublicationWhereInput,
  today: string,
): Promise<readonly OfficerVoiceView[]> {
  const all = await db().officerVoicePublication.findMany({
    where,
    orderBy: [
      { period: { startsOn: "desc" } },
      { officer: { service: { name: "asc" } } },
      { officer: { label: "asc" } },
      { officerId: "asc" },
    ],
    include: {
      period: { select: { name: true, endsOn: true } },
      officer: { select: { label: true, serviceId: true, service: { select: { name: true } } } },
    },
  });
  const rows = all.filter(({ period }) => today >= breakdownOpensOn(dayOf(period.endsOn)));
  const excluded = await excludedOf(
    rows.map(({ officer, periodId }) => ({ serviceId: officer.serviceId, periodId })),
  );
  return rows.flatMap(({ officerId, periodId, n, sum, officer, period }) => {
    const result = voiceResult({ n, sum, excluded: excluded(officer.serviceId, periodId) });
    if (result === null) return [];
    const { label, service } = officer;
    return [{ officerId, label, serviceName: service.name, periodId, periodName: period.name, result }];
  });
}

/** What citizens said of oneself; null for whoever never was listed as serving. */
export async function ownOfficerVoices(
  viewer: Viewer,
  today: string,
): Promise<readonly OfficerVoiceView[] | null> {
  if (viewer.kind !== "employee" || !can(viewer, "officer.hear", { ownerId: viewer.employeeId })) return null;
  const own = { employeeId: viewer.employeeId };
  if ((await db().servingOfficer.count({ where: own })) === 0) return null;
  return voices({ officer: own }, today);
}

/**
 * What citizens said of those who serve at the services of a unit, in one period; null for whoever does not lead it, and where
 * nobody is listed.
 */
export async function unitOfficerVoices(
  viewer: Viewer,
  unitId: string,
  periodId: string,
  today: string,
): Promise<readonly OfficerVoiceView[] | null> {
  const unit = await db().workUnit.findUnique({ where: { id: unitId }, select: { path: true } });
  if (!unit || !can(viewer, "officer.hear", { unitPath: unit.path })) return null;
  const officer = { service: { unitId } };
  if ((await db().servingOfficer.count({ where: officer })) === 0) return null;
  return voices({ periodId, officer }, today);
}
