import { db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import {
  dueRemedyReminders,
  OPEN_REMEDY_STATES,
  REMEDY_REMINDER_DAYS,
  type RemedyState,
} from "@/lib/domain/hearing/remedy";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { ServiceContext } from "@/lib/services/context";
import { queueMail } from "@/lib/services/mail/queue-mail";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";

/** The letter around the due date; its words are the caller's. `day` is counted from the due date, a week before it is -7. */
export type RemedyLetter = (facts: {
  readonly name: string;
  readonly serviceName: string;
  readonly dueOn: string;
  readonly day: number;
  readonly link: string;
}) => { readonly subject: string; readonly text: string };

const AT_ONCE = 500;

const isOpen = (state: RemedyState): boolean => OPEN_REMEDY_STATES.some((open) => open === state);

const DATES = { dueOn: true, reminders: { select: { day: true, dueOn: true } } } as const;

interface Dates {
  readonly dueOn: Date;
  readonly reminders: readonly { readonly day: number; readonly dueOn: Date }[];
}

/** The reminders that are due and were not sent for its date as it is now. */
function dueOf({ dueOn, reminders }: Dates, today: string): readonly number[] {
  const ofDate = reminders.filter((one) => dayOf(one.dueOn) === dayOf(dueOn));
  return dueRemedyReminders(
    dayOf(dueOn),
    today,
    ofDate.map(({ day }) => day),
  );
}

/**
 * Reminds the owners of remedies around their due dates; answers how many. Each day of the list once for each due date, however
 * often the job runs; where several were missed, only the latest is mailed.
 */
export async function remindRemedies(ctx: ServiceContext, letter: RemedyLetter): Promise<number> {
  let reminded = 0;
  let after: string | undefined;
  for (;;) {
    const page = await db().remedy.findMany({
      where: {
        state: { in: [...OPEN_REMEDY_STATES] },
        dueOn: { lte: dateOf(addDays(ctx.today, -REMEDY_REMINDER_DAYS[0])) },
        ...(after ? { id: { gt: after } } : {}),
      },
      orderBy: { id: "asc" },
      select: { id: true, ...DATES },
      take: AT_ONCE,
    });
    for (const remedy of page)
      if (dueOf(remedy, ctx.today).length > 0 && (await remind(ctx, remedy.id, letter))) reminded += 1;
    after = page.at(-1)?.id;
    if (page.length < AT_ONCE) return reminded;
  }
}

function remind(ctx: ServiceContext, id: string, letter: RemedyLetter): Promise<boolean> {
  return mutate<boolean>(ctx, async (tx) => {
    const remedy = await tx.remedy.findUniqueOrThrow({
      where: { id },
      include: {
        owner: { select: { name: true, email: true } },
        service: { select: { name: true } },
        reminders: DATES.reminders,
      },
    });
    const dueOn = dayOf(remedy.dueOn);
    const due = isOpen(remedy.state) ? dueOf(remedy, ctx.today) : [];
    const { count } = await tx.remedyReminder.createMany({
      data: due.map((day) => ({ remedyId: id, dueOn: remedy.dueOn, day, sentAt: ctx.now })),
      skipDuplicates: true,
    });
    const day = due.at(-1);
    if (day === undefined || count === 0) return { result: false, audit: { notAudited: "repeat" } };

    const { name, email } = remedy.owner;
    if (email) {
      const link = portalUrl(paths.hr.remedy(id));
      const facts = { name, serviceName: remedy.service.name, dueOn, day, link };
      await queueMail(tx, ctx.now, { recipient: email, ...letter(facts) });
    }
    return {
      result: true,
      audit: { action: "remedy.remind", subject: { type: "remedy", id }, after: { dueOn, days: due } },
    };
  });
}
