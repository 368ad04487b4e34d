import { db } from "@/lib/db/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import { remindedUpTo } from "@/lib/domain/coaching/dialogue";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import { appraisersOf } from "@/lib/permissions/plan-access";
import type { ServiceContext } from "@/lib/services/context";
import { queueMail } from "@/lib/services/mail/queue-mail";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";

/** The letter before a dialogue; its words are the caller's. */
export type DialogueLetter = (facts: {
  readonly name: string;
  readonly withName: string;
  readonly nextOn: string;
  readonly link: string;
}) => { readonly subject: string; readonly text: string };

const AT_ONCE = 500;

/**
 * Reminds both parties of dialogues that are a few days away; answers how many. Each once, however often the job runs.
 * Who has left the service is not written to, and a plan whose owner has left has no next dialogue. An appointment that is
 * kept early, by a later record of the same plan, is not reminded of.
 */
export async function remindDialogues(ctx: ServiceContext, letter: DialogueLetter): Promise<number> {
  const due = await db().performanceDialogue.findMany({
    where: {
      state: { in: ["RECORDED", "CONFIRMED"] },
      remindedAt: null,
      nextOn: { gte: dateOf(ctx.today), lte: dateOf(remindedUpTo(ctx.today)) },
      plan: { state: "AGREED", employee: { state: "ACTIVE" } },
    },
    orderBy: [{ nextOn: "asc" }, { id: "asc" }],
    select: { id: true },
    take: AT_ONCE,
  });
  let reminded = 0;
  for (const { id } of due) if (await remindDialogue(ctx, id, letter)) reminded += 1;
  return reminded;
}

function remindDialogue(ctx: ServiceContext, id: string, letter: DialogueLetter): Promise<boolean> {
  return mutate<boolean>(ctx, async (tx) => {
    const person = { select: { name: true, email: true, state: true } } as const;
    const dialogue = await tx.performanceDialogue.findUniqueOrThrow({
      where: { id },
      include: {
        appraiser: person,
        plan: {
          select: {
            ...APPRAISER_OF_PLAN,
            id: true,
            appraiser: person,
            employee: { select: { ...person.select, ...APPRAISER_OF_PLAN.employee.select } },
          },
        },
      },
    });
    const { nextOn, plan, heldOn } = dialogue;
    // Who agreed on the day may have been followed by another one, who keeps the appointment.
    const isInOffice = appraisersOf(plan, ctx.today).includes(dialogue.appraiserId);
    const appraiser = isInOffice ? dialogue.appraiser : plan.appraiser;
    const marked = await tx.performanceDialogue.updateMany({
      where: { id, remindedAt: null, version: dialogue.version },
      data: { remindedAt: ctx.now },
    });
    if (!nextOn || marked.count === 0) return { result: false, audit: { notAudited: "repeat" } };
    const wasKept = await tx.performanceDialogue.count({
      where: { planId: plan.id, heldOn: { gt: heldOn }, state: { not: "WITHDRAWN" } },
    });
    if (wasKept > 0) return { result: false, audit: { notAudited: "repeat" } };

    const link = portalUrl(paths.development(plan.id));
    const both = [
      [plan.employee, appraiser],
      [appraiser, plan.employee],
    ] as const;
    for (const [to, other] of both) {
      if (!to.email || to.state !== "ACTIVE") continue;
      const facts = { name: to.name, withName: other.name, nextOn: dayOf(nextOn), link };
      await queueMail(tx, ctx.now, { recipient: to.email, ...letter(facts) });
    }
    return {
      result: true,
      audit: {
        action: "dialogue.remind",
        subject: { type: "dialogue", id },
        aboutId: plan.employeeId,
        after: { nextOn: dayOf(nextOn) },
      },
    };
  });
}
