import { db } from "@/lib/db/client";
import { appraiserOn } from "@/lib/domain/people/appraiser-graph";
import {
  type BeginningRefusal,
  planDueOf,
  planStartOf,
  refusalsOfBeginning,
} from "@/lib/domain/plan/beginning";
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
  const person = await readPerson(employeeId, today);
  // The plan of a unit that they left ended before the new post began.
  const since = person.placement ? { endsOn: { gte: dateOf(person.placement.startsOn) } } : {};
  const periods = await db().period.findMany({
    where: { state: "OPEN", plans: { none: { employeeId, ...since } } },
    orderBy: { year: "desc" },
    take: OPEN_PERIODS_SHOWN,
  });
  return periods.map((period) => ({
    periodId: period.id,
    period: period.name,
    ...datesOf(period, person.placement?.startsOn ?? ""),
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

function datesOf(
  period: { readonly startsOn: Date; readonly endsOn: Date; readonly planDueOn: Date },
  placedOn: string,
) {
  const of = { startsOn: dayOf(period.startsOn), planDueOn: dayOf(period.planDueOn) };
  const startsOn = planStartOf(of.startsOn, placedOn);
  return { planDueOn: planDueOf(of, startsOn), startsOn, endsOn: dayOf(period.endsOn) };
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
