import { db } from "@/lib/db/client";
import { appraiserOn } from "@/lib/domain/people/appraiser-graph";
import { type BeginningRefusal, planStartOf, refusalsOfBeginning } from "@/lib/domain/plan/beginning";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";

export interface PlanBeginning {
  readonly periodId: string;
  readonly period: string;
  readonly planDueOn: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly positionTitle: string | null;
  readonly unit: string | null;
  readonly appraiser: string | null;
  /** Why the viewer cannot begin yet; empty when they can. */
  readonly refusals: readonly BeginningRefusal[];
}

const OPEN_PERIODS_SHOWN = 5;

/** The open periods in which the viewer has no plan yet, with what a plan would take over. */
export async function planBeginnings(
  viewer: EmployeeViewer,
  today: string,
): Promise<readonly PlanBeginning[]> {
  const { employeeId } = viewer;
  const [periods, person] = await Promise.all([
    db().period.findMany({
      where: { state: "OPEN", plans: { none: { employeeId } } },
      orderBy: { year: "desc" },
      take: OPEN_PERIODS_SHOWN,
    }),
    readPerson(employeeId, today),
  ]);
  return periods.map((period) => ({
    periodId: period.id,
    period: period.name,
    planDueOn: dayOf(period.planDueOn),
    startsOn: planStartOf(dayOf(period.startsOn), person.placement?.startsOn ?? ""),
    endsOn: dayOf(period.endsOn),
    positionTitle: person.placement?.position ?? null,
    unit: person.placement?.unit ?? null,
    appraiser: person.appraiser,
    refusals: refusalsOfBeginning({
      periodState: period.state,
      hasPlan: false,
      hasPlacement: person.placement !== null,
      hasAppraiser: person.appraiser !== null,
    }),
  }));
}

async function readPerson(employeeId: string, today: string) {
  const day = dateOf(today);
  const inForce = { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] };
  const { placements, appraisers } = await db().employee.findUniqueOrThrow({
    where: { id: employeeId },
    select: {
      placements: {
        where: inForce,
        orderBy: [{ kind: "asc" }, { startsOn: "desc" }],
        take: 1,
        select: {
          startsOn: true,
          position: { select: { title: true } },
          unit: { select: { name: true } },
        },
      },
      appraisers: { where: inForce, include: { appraiser: { select: { name: true, state: true } } } },
    },
  });
  const [placement] = placements;
  const assignment = appraiserOn(
    appraisers.map((row) => ({ ...row, startsOn: dayOf(row.startsOn), endsOn: null })),
    today,
  );
  return {
    placement: placement
      ? {
          startsOn: dayOf(placement.startsOn),
          position: placement.position.title,
          unit: placement.unit.name,
        }
      : null,
    appraiser: assignment?.appraiser.state === "ACTIVE" ? assignment.appraiser.name : null,
  };
}
