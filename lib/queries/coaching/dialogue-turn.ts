import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { fullName } from "@/lib/domain/people/full-name";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";

import { visiblePlansWhere } from "../plan/visible-plans";

const PERSON = { select: { name: true, titleBefore: true, titleAfter: true } } as const;

export interface DialogueTurnRow {
  readonly id: string;
  readonly planId: string;
  readonly withName: string;
  readonly on: string;
}

export interface DialogueTurn {
  /** Records that wait for the viewer: to confirm, or to write anew. */
  readonly waiting: readonly DialogueTurnRow[];
  /** What was agreed for the days to come. */
  readonly coming: readonly DialogueTurnRow[];
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
  const read = (
    where: Prisma.PerformanceDialogueWhereInput,
    earliest: Prisma.PerformanceDialogueOrderByWithRelationInput,
  ) =>
    db().performanceDialogue.findMany({
      where: { AND: [isParty, where] },
      orderBy: [earliest, { id: "asc" }],
      take: shown,
      include: { appraiser: PERSON, plan: { select: { employeeId: true, employee: PERSON } } },
    });
  const [waiting, coming] = await Promise.all([
    read(
      {
        OR: [
          { state: "RECORDED", authorId: { not: me } },
          { state: "DISPUTED", authorId: me },
        ],
      },
      { heldOn: "asc" },
    ),
    read(
      {
        state: { in: ["RECORDED", "CONFIRMED"] },
        nextOn: { gte: dateOf(today) },
        plan: { state: "AGREED" },
      },
      { nextOn: "asc" },
    ),
  ]);
  const row = (dialogue: (typeof waiting)[number], on: Date): DialogueTurnRow => ({
    id: dialogue.id,
    planId: dialogue.planId,
    withName: fullName(dialogue.plan.employeeId === me ? dialogue.appraiser : dialogue.plan.employee),
    on: dayOf(on),
  });
  return {
    waiting: waiting.map((dialogue) => row(dialogue, dialogue.heldOn)),
    coming: coming.flatMap((dialogue) => (dialogue.nextOn ? [row(dialogue, dialogue.nextOn)] : [])),
  };
}
