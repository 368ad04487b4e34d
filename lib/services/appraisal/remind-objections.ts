import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { holidaysIn } from "@/lib/db/holidays";
import { objectionFactsOf } from "@/lib/db/objection-facts";
import { type ObjectionReminder, objectionReminder } from "@/lib/domain/appraisal/objection-reminders";
import type { IsHoliday } from "@/lib/domain/calendar/working-days";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import { roleHolders } from "@/lib/services/access/role-holders";
import type { ServiceContext } from "@/lib/services/context";
import { queueMails } from "@/lib/services/mail/queue-mail";
import { mutate } from "@/lib/services/mutate";
import { requireSystem } from "@/lib/services/require-system";
import { dayOf } from "@/lib/time";

/** The letter about an objection that waits; its words are the caller's. Of the objection it knows the way to it alone. */
export type ObjectionLetter = (
  facts: ObjectionReminder & {
    readonly name: string;
    /** Not to whom it waits for, but to HR, which sees that it is decided. */
    readonly isToHr: boolean;
    readonly link: string;
  },
) => { readonly subject: string; readonly text: string };

const AT_ONCE = 500;

const PERSON = { select: { id: true, name: true, email: true, state: true } } as const;
const SELECT = {
  id: true,
  state: true,
  appraiser: PERSON,
  superior: PERSON,
  plan: { select: { employeeId: true } },
  objection: { include: { reminders: true } },
} as const satisfies Prisma.AppraisalSelect;
type Row = Prisma.AppraisalGetPayload<{ select: typeof SELECT }>;

interface Due {
  readonly reminder: ObjectionReminder;
  /** Who is still to be told; null where they were, left, or are not on the roster. */
  readonly party: NonNullable<Row["superior"]> | null;
  readonly isHrToTell: boolean;
  /** It came late, and nobody was told of it yet. */
  readonly isLateNews: boolean;
}

/** What is to be told of one objection today; null where nothing is. */
function dueOf(row: Row, today: string, isHoliday: IsHoliday): Due | null {
  const { state, objection, appraiser, superior } = row;
  const facts = objectionFactsOf(row);
  if (!objection || !facts) return null;
  const decisionDueOn = dayOf(objection.decisionDueOn);
  const reminder = objectionReminder(state, { ...facts, decisionDueOn }, today, isHoliday);
  if (!reminder) return null;
  const { turn, phase } = reminder;
  const awaited = { APPRAISER: appraiser, SUPERIOR: superior }[turn];
  const isTold = objection.reminders.some(
    (one) => one.turn === turn && one.phase === phase && one.employeeId === awaited?.id,
  );
  const party = awaited?.state === "ACTIVE" && !isTold ? awaited : null;
  const isHrToTell = phase === "OVER" && objection.overdueToldAt === null;
  const isLateNews = objection.isLate && objection.reminders.length === 0;
  return party || isHrToTell || isLateNews ? { reminder, party, isHrToTell, isLateNews } : null;
}

/**
 * Tells whoever an objection waits for that it does, again shortly before the last day of the answer, and once it is past;
 * answers of how many. HR is told too, of one that came late at once and of an answer once it is late. Each once to each,
 * however often the job runs; whoever becomes the superior is told anew.
 */
export async function remindObjections(ctx: ServiceContext, letter: ObjectionLetter): Promise<number> {
  requireSystem(ctx, "appraisal");
  const isHoliday = await holidaysIn(db());
  let reminded = 0;
  let after: string | undefined;
  for (;;) {
    const page = await db().appraisal.findMany({
      where: { state: { in: ["OBJECTED", "EXPLAINED"] }, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: "asc" },
      select: SELECT,
      take: AT_ONCE,
    });
    for (const row of page)
      if (dueOf(row, ctx.today, isHoliday) && (await remindObjection(ctx, row.id, letter))) reminded += 1;
    after = page.at(-1)?.id;
    if (page.length < AT_ONCE) return reminded;
  }
}

/** The same of one, as it is raised or explained. Answers whether anybody was told. */
export function remindObjection(
  ctx: ServiceContext,
  appraisalId: string,
  letter: ObjectionLetter,
): Promise<boolean> {
  return mutate<boolean>(ctx, async (tx) => {
    requireSystem(ctx, "appraisal");
    const row = await tx.appraisal.findUniqueOrThrow({ where: { id: appraisalId }, select: SELECT });
    const due = dueOf(row, ctx.today, await holidaysIn(tx));
    const party = due && (await markParty(tx, ctx, appraisalId, due));
    const isHrTold = due?.isHrToTell && (await markHr(tx, ctx, appraisalId));
    if (!due) return { result: false, audit: { notAudited: "repeat" } };
    const { reminder } = due;
    const concerned = [row.plan.employeeId, row.appraiser.id, row.superior?.id];
    const desk = isHrTold || due.isLateNews ? await roleHolders(tx, ["HR"]) : [];
    const hr = new Map(desk.map(({ employee }) => [employee.id, employee]));
    for (const id of concerned) if (id) hr.delete(id);
    const isLateTold =
      due.isLateNews && !due.party && (await mark(tx, ctx, appraisalId, reminder, [...hr.keys()]));
    if (!(party || isHrTold || isLateTold)) return { result: false, audit: { notAudited: "repeat" } };
    const readers = [
      ...(party ? [{ ...party, isToHr: false }] : []),
      ...[...hr.values()].map((one) => ({ ...one, isToHr: true })),
    ];
    const link = portalUrl(paths.appraisal(appraisalId));
    const mails = readers.flatMap(({ name, email, isToHr }) =>
      email ? [{ recipient: email, ...letter({ ...reminder, name, isToHr, link }) }] : [],
    );
    await queueMails(tx, ctx.now, mails);
    return {
      result: true,
      audit: {
        action: "appraisal.remindObjection",
        subject: { type: "appraisal", id: appraisalId },
        aboutId: row.plan.employeeId,
        after: { ...reminder },
      },
    };
  });
}

/** Whoever is told now; null where another run did it already. */
const markParty = async (tx: Tx, ctx: ServiceContext, appraisalId: string, { reminder, party }: Due) =>
  party && (await mark(tx, ctx, appraisalId, reminder, [party.id])) ? party : null;

/** Notes that these people are told now; false where another run did it already. */
async function mark(
  tx: Tx,
  ctx: ServiceContext,
  appraisalId: string,
  { turn, phase }: ObjectionReminder,
  employeeIds: readonly string[],
): Promise<boolean> {
  const { count } = await tx.objectionReminder.createMany({
    data: employeeIds.map((employeeId) => ({ appraisalId, turn, phase, employeeId, sentAt: ctx.now })),
    skipDuplicates: true,
  });
  return count > 0;
}

async function markHr(tx: Tx, ctx: ServiceContext, appraisalId: string): Promise<boolean> {
  const { count } = await tx.appraisalObjection.updateMany({
    where: { appraisalId, overdueToldAt: null },
    data: { overdueToldAt: ctx.now },
  });
  return count > 0;
}
