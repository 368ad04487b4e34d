import { db } from "@/lib/db/client";
import { holidaysIn } from "@/lib/db/holidays";
import { addDays } from "@/lib/domain/calendar/local-date";
import { elapsedDays, escalationOf } from "@/lib/domain/complaint/clock";
import { SOLVED_QUESTION_DAYS } from "@/lib/domain/complaint/complaint";
import { decide, isOpen, OPEN_STATES } from "@/lib/domain/complaint/lifecycle";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, ServiceError } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf } from "@/lib/time";
import { clockOf, factsOf, findComplaint, termDaysOf } from "./load-complaint";
import { moveComplaint } from "./move-complaint";

const AT_ONCE = 500;

/** Runs a step on each, in a transaction of its own; one that somebody moves in the same moment is passed over. */
async function each(
  ids: readonly { readonly id: string }[],
  step: (id: string) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  for (const { id } of ids) {
    try {
      if (await step(id)) done += 1;
    } catch (error) {
      if (!(error instanceof ServiceError && error.code === "CONFLICT")) throw error;
    }
  }
  return done;
}

function requireSystem({ viewer }: ServiceContext): void {
  if (viewer.kind !== "system") throw notFound("complaint");
}

/** Marks what is beyond its term, so that coordinator, unit and inspectorate see it. Answers how many were raised. */
export async function escalateComplaints(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx);
  const isHoliday = await holidaysIn(db());
  const late = await db().complaint.findMany({
    where: {
      state: { in: [...OPEN_STATES] },
      pausedOn: null,
      escalation: { lt: 2 },
      dueOn: { lt: dateOf(ctx.today) },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: { id: true },
    take: AT_ONCE,
  });
  return each(late, (id) =>
    mutate<boolean>(ctx, async (tx) => {
      const complaint = await findComplaint(tx, id);
      if (!complaint) throw notFound("complaint");
      if (!isOpen(complaint.state) || complaint.pausedOn)
        return { result: false, audit: { notAudited: "repeat" } };
      const elapsed = elapsedDays(clockOf(complaint), ctx.today, isHoliday);
      const escalation = escalationOf(elapsed, termDaysOf(complaint));
      if (escalation <= complaint.escalation) return { result: false, audit: { notAudited: "repeat" } };
      // Without a new version: an officer who has the form open is not thrown back by a mark.
      await tx.complaint.updateMany({
        where: { id, escalation: complaint.escalation },
        data: { escalation },
      });
      return {
        result: true,
        audit: {
          action: "complaint.escalate",
          subject: { type: "complaint", id },
          before: { escalation: complaint.escalation },
          after: { escalation, elapsed },
        },
      };
    }),
  );
}

/** Closes what was answered and not replied to within the term; it may still be opened again. Answers how many. */
export async function lapseComplaints(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx);
  const isHoliday = await holidaysIn(db());
  const answered = await db().complaint.findMany({
    where: { state: "ANSWERED", answeredOn: { lt: dateOf(ctx.today) } },
    orderBy: [{ answeredOn: "asc" }, { id: "asc" }],
    select: { id: true },
    take: AT_ONCE,
  });
  return each(answered, (id) =>
    mutate<boolean>(ctx, async (tx) => {
      const complaint = await findComplaint(tx, id);
      if (!complaint) throw notFound("complaint");
      const decision = decide(factsOf(complaint), "lapse", { on: ctx.today, isHoliday });
      if (!decision.ok) return { result: false, audit: { notAudited: "repeat" } };
      await moveComplaint(tx, ctx, complaint, {
        event: "lapse",
        state: decision.value,
        seenVersion: complaint.version,
        party: "SYSTEM",
      });
      return {
        result: true,
        audit: {
          action: "complaint.lapse",
          subject: { type: "complaint", id },
          before: { state: complaint.state },
          after: { state: decision.value },
        },
      };
    }),
  );
}

/** Two weeks after the answer the reporter is asked on their page whether it was solved. Answers how many. */
export async function askSolved(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx);
  const answeredOn = { lte: dateOf(addDays(ctx.today, -SOLVED_QUESTION_DAYS)) };
  const where = {
    state: { in: ["ANSWERED", "CLOSED"] as ("ANSWERED" | "CLOSED")[] },
    answeredOn,
    askedSolvedOn: null,
  };
  const due = await db().complaint.findMany({ where, select: { id: true }, take: AT_ONCE });
  return each(due, (id) =>
    mutate<boolean>(ctx, async (tx) => {
      const asked = await tx.complaint.updateMany({
        where: { ...where, id },
        data: { askedSolvedOn: dateOf(ctx.today) },
      });
      if (asked.count === 0) return { result: false, audit: { notAudited: "repeat" } };
      return { result: true, audit: { action: "complaint.askSolved", subject: { type: "complaint", id } } };
    }),
  );
}
