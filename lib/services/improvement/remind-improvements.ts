import { db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import { dueReminders, REMINDER_DAYS } from "@/lib/domain/improvement/reminders";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { ServiceContext } from "@/lib/services/context";
import { queueMail } from "@/lib/services/mail/queue-mail";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";

/** The letter at 30, 60, 90 and 180 days; its words are the caller's. */
export type ImprovementLetter = (facts: {
  readonly name: string;
  readonly aboutName: string;
  readonly day: number;
  readonly link: string;
}) => { readonly subject: string; readonly text: string };

const AT_ONCE = 500;

/**
 * Reminds whoever is concerned with improvement plans under way; answers how many plans. Each day of the list once,
 * however often the job runs; where several were missed, only the latest is mailed. Who has left the service is not written to, and the
 * plan of somebody who has left is not reminded of while they are away.
 */
export async function remindImprovements(ctx: ServiceContext, letter: ImprovementLetter): Promise<number> {
  let reminded = 0;
  let after: string | undefined;
  for (;;) {
    const page = await db().improvementPlan.findMany({
      where: {
        state: { not: "CONCLUDED" },
        employee: { state: "ACTIVE" },
        openedOn: { lte: dateOf(addDays(ctx.today, -REMINDER_DAYS[0])) },
        ...(after ? { id: { gt: after } } : {}),
      },
      orderBy: { id: "asc" },
      select: { id: true, openedOn: true, reminders: { select: { day: true } } },
      take: AT_ONCE,
    });
    for (const { id, openedOn, reminders } of page) {
      const due = dueReminders(
        dayOf(openedOn),
        ctx.today,
        reminders.map(({ day }) => day),
      );
      if (due.length > 0 && (await remind(ctx, id, letter))) reminded += 1;
    }
    after = page.at(-1)?.id;
    if (page.length < AT_ONCE) return reminded;
  }
}

function remind(ctx: ServiceContext, id: string, letter: ImprovementLetter): Promise<boolean> {
  return mutate<boolean>(ctx, async (tx) => {
    const person = { select: { id: true, name: true, email: true, state: true } } as const;
    const plan = await tx.improvementPlan.findUniqueOrThrow({
      where: { id },
      include: {
        employee: person,
        appraiser: person,
        actions: { where: { doneAt: null }, select: { mentor: person } },
        reminders: { select: { day: true } },
      },
    });
    const sent = plan.reminders.map(({ day }) => day);
    const isOver = plan.state === "CONCLUDED" || plan.employee.state !== "ACTIVE";
    const due = isOver ? [] : dueReminders(dayOf(plan.openedOn), ctx.today, sent);
    const { count } = await tx.improvementReminder.createMany({
      data: due.map((day) => ({ improvementId: id, day, sentAt: ctx.now })),
      skipDuplicates: true,
    });
    const day = due.at(-1);
    if (day === undefined || count === 0) return { result: false, audit: { notAudited: "repeat" } };

    const link = portalUrl(paths.improvement(id));
    const concerned = [plan.employee, plan.appraiser, ...plan.actions.map(({ mentor }) => mentor)];
    const recipients = new Map(concerned.map((one) => [one.id, one]));
    for (const { name, email, state } of recipients.values()) {
      if (!email || state !== "ACTIVE") continue;
      const facts = { name, aboutName: plan.employee.name, day, link };
      await queueMail(tx, ctx.now, { recipient: email, ...letter(facts) });
    }
    return {
      result: true,
      audit: {
        action: "improvement.remind",
        subject: { type: "improvement", id },
        aboutId: plan.employeeId,
        after: { days: due },
      },
    };
  });
}
