import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { holidaysIn } from "@/lib/db/holidays";
import { reminderPoint } from "@/lib/domain/period/deadline";
import type { ServiceContext } from "@/lib/services/context";
import { enqueue } from "@/lib/services/enqueue";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";

/**
 * Begins the reminders of the deadlines for plans that are due today (`reminderPoint`), each once however often the job runs;
 * answers how many. A deadline that was extended is reminded of anew.
 */
export async function remindOfDeadlines(ctx: ServiceContext): Promise<number> {
  const isHoliday = await holidaysIn(db());
  const open = await db().period.findMany({ where: { state: "OPEN" }, orderBy: { year: "asc" } });
  let begun = 0;
  for (const { id, planDueOn } of open) {
    const point = reminderPoint(dayOf(planDueOn), ctx.today, isHoliday);
    if (point !== null && (await begin(ctx, { periodId: id, dueOn: dayOf(planDueOn), point }))) begun += 1;
  }
  return begun;
}

interface Due {
  readonly periodId: string;
  readonly dueOn: string;
  readonly point: number;
}

const begin = (ctx: ServiceContext, { periodId, dueOn, point }: Due): Promise<boolean> =>
  mutate<boolean>(ctx, async (tx) => {
    const roundId = randomUUID();
    const kind = "DEADLINE" as const;
    const { count } = await tx.planReminderRound.createMany({
      data: [{ id: roundId, periodId, kind, dueOn: dateOf(dueOn), point, askedAt: ctx.now }],
      skipDuplicates: true,
    });
    if (count === 0) return { result: false, audit: { notAudited: "repeat" } };
    await enqueue(tx, "plan.remind", { roundId });
    return {
      result: true,
      audit: {
        action: "plan.remind",
        subject: { type: "period", id: periodId },
        after: { roundId, dueOn, point },
      },
    };
  });
