import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { holidaysIn } from "@/lib/db/holidays";
import { type AnswerReminder, answerReminder } from "@/lib/domain/appraisal/answer-reminders";
import { addDays } from "@/lib/domain/calendar/local-date";
import type { IsHoliday } from "@/lib/domain/calendar/working-days";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { ServiceContext } from "@/lib/services/context";
import { queueMail } from "@/lib/services/mail/queue-mail";
import { mutate } from "@/lib/services/mutate";
import { requireSystem } from "@/lib/services/require-system";
import { dateOf, dayOf } from "@/lib/time";

/** The letter about a result that waits for an answer; its words are the caller's. Of the result it knows the way to it alone. */
export type AnswerLetter = (facts: AnswerReminder & { readonly name: string; readonly link: string }) => {
  readonly subject: string;
  readonly text: string;
};

const AT_ONCE = 500;
/** Older ones are no news, whatever the calendar of holidays says (`answerReminder`). */
const LOOKED_BACK_DAYS = 60;

const SELECT = {
  id: true,
  state: true,
  outcome: true,
  objectionDueOn: true,
  plan: { select: { employee: { select: { id: true, name: true, email: true, state: true } } } },
  reminders: { select: { phase: true } },
} as const satisfies Prisma.AppraisalSelect;
type Row = Prisma.AppraisalGetPayload<{ select: typeof SELECT }>;

/** What is to be told of one result today; null where nothing is, or it was. */
function dueOf(row: Row, today: string, isHoliday: IsHoliday): AnswerReminder | null {
  if (row.plan.employee.state !== "ACTIVE") return null;
  const objectionDueOn = row.objectionDueOn && dayOf(row.objectionDueOn);
  const reminder = answerReminder({ ...row, objectionDueOn }, today, isHoliday);
  const isTold = row.reminders.some(({ phase }) => phase === reminder?.phase);
  return isTold ? null : reminder;
}

/**
 * Tells whoever was evaluated that the result waits for their answer, again shortly before the last day, and once silence was taken
 * for acceptance; answers of how many. Each once, however often the job runs.
 */
export async function remindAnswers(ctx: ServiceContext, letter: AnswerLetter): Promise<number> {
  requireSystem(ctx, "appraisal");
  const isHoliday = await holidaysIn(db());
  const since = dateOf(addDays(ctx.today, -LOOKED_BACK_DAYS));
  const isAsked: Prisma.AppraisalWhereInput = {
    objectionDueOn: { gte: since },
    OR: [{ state: "HANDED_OVER" }, { state: "FINAL", outcome: "LAPSED" }],
  };
  let reminded = 0;
  let after: string | undefined;
  for (;;) {
    const page = await db().appraisal.findMany({
      where: { ...isAsked, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: "asc" },
      select: SELECT,
      take: AT_ONCE,
    });
    for (const row of page)
      if (dueOf(row, ctx.today, isHoliday) && (await remindAnswer(ctx, row.id, letter))) reminded += 1;
    after = page.at(-1)?.id;
    if (page.length < AT_ONCE) return reminded;
  }
}

/** The same of one. Answers whether it was told now. */
function remindAnswer(ctx: ServiceContext, appraisalId: string, letter: AnswerLetter): Promise<boolean> {
  return mutate<boolean>(ctx, async (tx) => {
    const row = await tx.appraisal.findUniqueOrThrow({ where: { id: appraisalId }, select: SELECT });
    const due = dueOf(row, ctx.today, await holidaysIn(tx));
    const told = due
      ? await tx.answerReminder.createMany({
          data: [{ appraisalId, phase: due.phase, sentAt: ctx.now }],
          skipDuplicates: true,
        })
      : { count: 0 };
    if (!due || told.count === 0) return { result: false, audit: { notAudited: "repeat" } };
    const { id, name, email } = row.plan.employee;
    const link = portalUrl(paths.appraisal(appraisalId));
    if (email) await queueMail(tx, ctx.now, { recipient: email, ...letter({ ...due, name, link }) });
    return {
      result: true,
      audit: {
        action: "appraisal.remindAnswer",
        subject: { type: "appraisal", id: appraisalId },
        aboutId: id,
        after: { ...due },
      },
    };
  });
}
