import { db } from "@/lib/db/client";
import { holidaysIn } from "@/lib/db/holidays";
import type { DueDay } from "@/lib/domain/calendar/working-days";
import {
  type BeginningRefusal,
  planDueOf,
  planFormatOf,
  planStartOf,
  postOf,
  refusalsOfBeginning,
} from "@/lib/domain/plan/beginning";
import { templatesFor } from "@/lib/domain/plan/template";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";
import { appraisalRules } from "../appraisal/appraisal-rules";
import { currentAppraiser } from "../people/current-appraiser";

export interface PlanBeginning {
  readonly periodId: string;
  readonly period: string;
  readonly planDue: DueDay;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly positionTitle: string | null;
  readonly unit: string | null;
  readonly appraiser: string | null;
  /** The newest plan of the viewer, of the same form, that says something: a new one may begin with its words. */
  readonly copyFrom: { readonly id: string; readonly period: string } | null;
  /** Templates of the viewer's post, the nearest unit's first. */
  readonly templates: readonly { readonly id: string; readonly name: string }[];
  /** Why the viewer cannot begin yet; empty when they can. */
  readonly refusals: readonly BeginningRefusal[];
}

const OPEN_PERIODS_SHOWN = 5;
const MOST_TEMPLATES = 200;

/**
 * The open periods of which the viewer has days without a plan, with what a plan would take over; the same as `createPlan`
 * would. A period that was over before their first post is none of theirs.
 */
export async function planBeginnings(
  viewer: EmployeeViewer,
  today: string,
): Promise<readonly PlanBeginning[]> {
  const { employeeId } = viewer;
  const [periods, person, written, isHoliday, { rules }] = await Promise.all([
    db().period.findMany({
      where: { state: "OPEN" },
      orderBy: { year: "desc" },
      take: OPEN_PERIODS_SHOWN,
      include: {
        plans: { where: { employeeId }, orderBy: { endsOn: "desc" }, take: 1, select: { endsOn: true } },
      },
    }),
    readPerson(employeeId, today),
    newestWritten(employeeId),
    holidaysIn(db()),
    appraisalRules(),
  ]);
  const { newcomerMonths } = rules;
  const templates = await templatesOf(person.placements.map(({ positionId }) => positionId));
  return periods.flatMap((period): PlanBeginning[] => {
    const of = {
      startsOn: dayOf(period.startsOn),
      endsOn: dayOf(period.endsOn),
      planDueOn: dayOf(period.planDueOn),
    };
    const [last] = period.plans;
    const post = postOn(person.placements, of.endsOn < today ? of.endsOn : today);
    const startsOn = planStartOf(of.startsOn, {
      placedOn: post ? dayOf(post.startsOn) : null,
      coveredUntil: last ? dayOf(last.endsOn) : null,
    });
    const cameLater = post === null && of.endsOn < today && person.placements.length > 0;
    if (startsOn > of.endsOn || cameLater) return [];
    return [
      {
        periodId: period.id,
        period: period.name,
        planDue: planDueOf(of, { startsOn, newcomerMonths }, isHoliday),
        startsOn,
        endsOn: of.endsOn,
        positionTitle: post?.position.title ?? null,
        unit: post?.unit.name ?? null,
        appraiser: person.appraiser,
        copyFrom: (post && written.get(planFormatOf(post.position.kind))) ?? null,
        templates: post
          ? templatesFor(
              post.unit.path,
              templates.filter(({ positionId }) => positionId === post.positionId),
            ).map(({ id, name }) => ({ id, name }))
          : [],
        refusals: refusalsOfBeginning({
          periodState: period.state,
          hasPlan: false,
          hasPlacement: post !== null,
          hasAppraiser: person.appraiser !== null,
        }),
      },
    ];
  });
}

type Placed = Awaited<ReturnType<typeof readPerson>>["placements"][number];

const postOn = (placements: readonly Placed[], day: string): Placed | null =>
  postOf(
    placements.filter(
      ({ startsOn, endsOn }) => dayOf(startsOn) <= day && (endsOn === null || day <= dayOf(endsOn)),
    ),
  );

/** By form, the newest plan of somebody that has results. */
async function newestWritten(employeeId: string) {
  const plans = await db().performancePlan.findMany({
    where: { employeeId, results: { some: {} } },
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
    distinct: ["format"],
    select: { id: true, format: true, period: { select: { name: true } } },
  });
  return new Map(plans.map(({ id, format, period }) => [format, { id, period: period.name }]));
}

/** Templates in use for these positions. */
const templatesOf = (positionIds: readonly string[]) =>
  db().planTemplate.findMany({
    where: { positionId: { in: [...positionIds] }, isActive: true },
    select: { id: true, name: true, positionId: true, unitId: true },
    take: MOST_TEMPLATES,
  });

async function readPerson(employeeId: string, today: string) {
  const day = dateOf(today);
  const inForce = { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] };
  const { placements, appraisers } = await db().employee.findUniqueOrThrow({
    where: { id: employeeId },
    select: {
      placements: {
        where: { startsOn: { lte: day } },
        orderBy: [{ startsOn: "desc" }, { id: "asc" }],
        take: 40,
        select: {
          kind: true,
          startsOn: true,
          endsOn: true,
          positionId: true,
          position: { select: { title: true, kind: true } },
          unit: { select: { name: true, path: true } },
        },
      },
      appraisers: {
        where: { ...inForce, appraiser: { state: "ACTIVE" } },
        include: { appraiser: { select: { name: true } } },
      },
    },
  });
  return {
    placements,
    appraiser: currentAppraiser(appraisers, today)?.appraiser.name ?? null,
  };
}
