import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { IMPROVEMENT_STATES, type ImprovementState } from "@/lib/domain/improvement/improvement";
import { fullName } from "@/lib/domain/people/full-name";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { dayKey, dayKeyParts } from "../row-key";
import { visibleImprovements } from "./visible-improvements";

export interface ImprovementRow {
  readonly id: string;
  readonly employeeName: string;
  readonly unitName: string;
  readonly isOwn: boolean;
  readonly isAppraiser: boolean;
  /** Of at least one of its actions. */
  readonly isMentor: boolean;
  readonly state: ImprovementState;
  readonly openedOn: string;
  readonly actions: number;
}

const PAGE = 25;
const UNDER_WAY = IMPROVEMENT_STATES.filter((state) => state !== "CONCLUDED");

function afterKey(given: string | undefined) {
  const key = dayKeyParts(given);
  return key ? beyondKey<Prisma.ImprovementPlanWhereInput>("openedOn", "lt", key) : {};
}

/** Improvement plans within the viewer's reach, those under way by default, the newest first. */
export async function listImprovements(
  viewer: EmployeeViewer,
  filter: {
    readonly isConcluded?: boolean;
    readonly after?: string | undefined;
    readonly take?: number;
  } = {},
): Promise<KeysetPage<ImprovementRow>> {
  const take = filter.take ?? PAGE;
  const rows = await db().improvementPlan.findMany({
    where: {
      AND: [
        visibleImprovements(viewer),
        { state: filter.isConcluded ? "CONCLUDED" : { in: UNDER_WAY } },
        afterKey(filter.after),
      ],
    },
    orderBy: [{ openedOn: "desc" }, { id: "desc" }],
    take: take + 1,
    select: {
      id: true,
      employeeId: true,
      appraiserId: true,
      state: true,
      openedOn: true,
      employee: { select: { name: true, titleBefore: true, titleAfter: true } },
      unit: { select: { name: true } },
    },
  });
  // Of those on the page alone: a count within the statement above would go over the actions of all plans.
  const actions = await db().improvementAction.findMany({
    where: { improvementId: { in: rows.map(({ id }) => id) } },
    select: { improvementId: true, mentorId: true },
  });
  const actionsOf = (id: string) => actions.filter(({ improvementId }) => improvementId === id);
  const shown = rows.map((row) => ({
    id: row.id,
    employeeName: fullName(row.employee),
    unitName: row.unit.name,
    isOwn: row.employeeId === viewer.employeeId,
    isAppraiser: row.appraiserId === viewer.employeeId,
    state: row.state,
    openedOn: dayOf(row.openedOn),
    isMentor: actionsOf(row.id).some(({ mentorId }) => mentorId === viewer.employeeId),
    actions: actionsOf(row.id).length,
  }));
  return keysetPage(shown, take, ({ openedOn, id }) => dayKey(openedOn, id));
}
