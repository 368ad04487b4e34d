import { db } from "@/lib/db/client";
import { holidaysIn } from "@/lib/db/holidays";
import { addDays } from "@/lib/domain/calendar/local-date";
import { SOLVED_QUESTION_DAYS } from "@/lib/domain/complaint/complaint";
import { decide } from "@/lib/domain/complaint/lifecycle";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf } from "@/lib/time";
import { requireSystem } from "../require-system";
import { AT_ONCE, eachDue } from "./each-due";
import { factsOf, findComplaint } from "./load-complaint";
import { moveComplaint } from "./move-complaint";
import { type ReporterLetter, tellReporter } from "./tell-reporter";

/** Closes what was answered and not replied to within the term; it may still be opened again. Answers how many. */
export async function lapseComplaints(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx, "complaint");
  const isHoliday = await holidaysIn(db());
  const answered = await db().complaint.findMany({
    where: { state: "ANSWERED", answeredOn: { lt: dateOf(ctx.today) } },
    orderBy: [{ answeredOn: "asc" }, { id: "asc" }],
    select: { id: true },
    take: AT_ONCE,
  });
  return eachDue(answered, (id) =>
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

/** Two weeks after the answer the reporter is asked on their page, and by mail, whether it was solved. Answers how many. */
export async function askSolved(ctx: ServiceContext, letter: ReporterLetter): Promise<number> {
  requireSystem(ctx, "complaint");
  const answeredOn = { lte: dateOf(addDays(ctx.today, -SOLVED_QUESTION_DAYS)) };
  const where = {
    state: { in: ["ANSWERED", "CLOSED"] as ("ANSWERED" | "CLOSED")[] },
    answeredOn,
    askedSolvedOn: null,
  };
  const due = await db().complaint.findMany({ where, select: { id: true }, take: AT_ONCE });
  return eachDue(due, (id) =>
    mutate<boolean>(ctx, async (tx) => {
      const asked = await tx.complaint.updateMany({
        where: { ...where, id },
        data: { askedSolvedOn: dateOf(ctx.today) },
      });
      if (asked.count === 0) return { result: false, audit: { notAudited: "repeat" } };
      await tellReporter(tx, ctx, id, "askSolved", letter);
      return { result: true, audit: { action: "complaint.askSolved", subject: { type: "complaint", id } } };
    }),
  );
}
