import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import { partyOf } from "@/lib/domain/coaching/dialogue";
import { fullName } from "@/lib/domain/people/full-name";
import { appraisersOf } from "@/lib/permissions/plan-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";

import { visiblePlansWhere } from "../plan/visible-plans";

const PERSON = { select: { name: true, titleBefore: true, titleAfter: true } } as const;

const INCLUDE = {
  appraiser: PERSON,
  plan: {
    select: {
      ...APPRAISER_OF_PLAN,
      appraiser: PERSON,
      employee: { select: { ...PERSON.select, ...APPRAISER_OF_PLAN.employee.select } },
    },
  },
} as const satisfies Prisma.PerformanceDialogueInclude;

export interface DialogueTurnRow {
  readonly id: string;
  readonly planId: string;
  readonly withName: string;
  readonly on: string;
}

export interface DialogueTurn {
  /** Records that wait for the viewer: to confirm, to write anew, or to replace where who wrote them went. */
  readonly waiting: readonly DialogueTurnRow[];
  /** What was agreed for the days to come; who appraises now keeps what a former appraiser agreed. */
  readonly coming: readonly DialogueTurnRow[];
}

type DialogueRow = Prisma.PerformanceDialogueGetPayload<{ include: typeof INCLUDE }>;

/** Who keeps the appointment: who agreed it while in office, else who the plan went to, as `remindDialogues` writes to them. */
function keeperOf({ appraiserId, appraiser, plan }: DialogueRow, today: string) {
  return appraisersOf(plan, today).includes(appraiserId)
    ? { id: appraiserId, person: appraiser }
    : { id: plan.appraiserId, person: plan.appraiser };
}

/** Which dialogues wait for the viewer, and which ones are next. */
export async function dialogueTurn(
  viewer: EmployeeViewer,
  today: string,
  shown: number,
): Promise<DialogueTurn> {
  const me = viewer.employeeId;
  const isParty: Prisma.PerformanceDialogueWhereInput = {
    OR: [{ appraiserId: me, plan: visiblePlansWhere(viewer, today) }, { plan: { employeeId: me } }],
  };
  const [waiting, left, agreed] = await Promise.all([
    db().performanceDialogue.findMany({
      where: {
        AND: [
          isParty,
          {
            OR: [
              { state: "RECORDED", authorId: { not: me } },
              { state: "DISPUTED", authorId: me },
            ],
          },
        ],
      },
      orderBy: [{ heldOn: "asc" }, { id: "asc" }],
      take: shown,
      include: INCLUDE,
    }),
    db().performanceDialogue.findMany({
      where: {
        state: "DISPUTED",
        plan: { appraiserId: me, employeeId: { not: me } },
        appraiserId: { not: me },
        authorId: { equals: db().performanceDialogue.fields.appraiserId },
      },
      orderBy: [{ heldOn: "asc" }, { id: "asc" }],
      include: INCLUDE,
    }),
    // As many as one person's team has: the rule looks at each, and the list is cut afterwards.
    db().performanceDialogue.findMany({
      where: {
        OR: [isParty, { plan: { appraiserId: me } }],
        state: { in: ["RECORDED", "CONFIRMED"] },
        nextOn: { gte: dateOf(today) },
        plan: { state: "AGREED" },
      },
      orderBy: [{ nextOn: "asc" }, { id: "asc" }],
      include: INCLUDE,
    }),
  ]);
  const coming = agreed.filter(
    (dialogue) => dialogue.plan.employeeId === me || keeperOf(dialogue, today).id === me,
  );
  const row = (dialogue: DialogueRow, appraiser: DialogueRow["appraiser"], on: Date): DialogueTurnRow => ({
    id: dialogue.id,
    planId: dialogue.planId,
    withName: fullName(dialogue.plan.employeeId === me ? appraiser : dialogue.plan.employee),
    on: dayOf(on),
  });
  const toReplace = left.filter(({ authorId, appraiserId, plan }) => {
    const parties = { authorId, appraiserId, ownerId: plan.employeeId };
    return partyOf(parties, { who: me, inOffice: appraisersOf(plan, today) }) === "successor";
  });
  return {
    waiting: [...waiting, ...toReplace]
      .slice(0, shown)
      .map((dialogue) => row(dialogue, dialogue.appraiser, dialogue.heldOn)),
    coming: coming
      .slice(0, shown)
      .flatMap((dialogue) =>
        dialogue.nextOn ? [row(dialogue, keeperOf(dialogue, today).person, dialogue.nextOn)] : [],
      ),
  };
}
