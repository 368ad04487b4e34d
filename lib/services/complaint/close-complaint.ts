import { holidaysIn } from "@/lib/db/holidays";
import { dueDay, startClock } from "@/lib/domain/complaint/clock";
import { termDays } from "@/lib/domain/complaint/complaint";
import { decide } from "@/lib/domain/complaint/lifecycle";
import type { CloseComplaintInput, ReopenComplaintInput, TellSolvedInput } from "@/lib/schemas/complaint";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf } from "@/lib/time";
import { factsOf, findComplaint } from "./load-complaint";
import { moveComplaint } from "./move-complaint";

/** The reporter is content with the answer. */
export function closeComplaint(
  ctx: ServiceContext,
  complaintId: string,
  input: CloseComplaintInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const complaint = await findComplaint(tx, complaintId);
    if (!complaint) throw notFound("complaint");
    const decision = decide(factsOf(complaint), "close", { on: ctx.today, isHoliday: await holidaysIn(tx) });
    if (!decision.ok) throw refusedBecause("complaint", decision.reasons);
    const move = {
      event: "close",
      state: decision.value,
      seenVersion: input.version,
      party: "REPORTER",
    } as const;
    await moveComplaint(tx, ctx, complaint, move);
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}

/** The reporter is not: it goes back to whoever answered, with a term of its own from today. */
export function reopenComplaint(
  ctx: ServiceContext,
  complaintId: string,
  input: ReopenComplaintInput,
): Promise<void> {
  return mutate(ctx, async (tx) => {
    const complaint = await findComplaint(tx, complaintId);
    if (!complaint) throw notFound("complaint");
    const isHoliday = await holidaysIn(tx);
    const decision = decide(factsOf(complaint), "reopen", { on: ctx.today, isHoliday });
    if (!decision.ok) throw refusedBecause("complaint", decision.reasons);
    await moveComplaint(tx, ctx, complaint, {
      event: "reopen",
      state: decision.value,
      seenVersion: input.version,
      party: "REPORTER",
      note: input.reason,
      data: {
        clockFrom: dateOf(ctx.today),
        pausedDays: 0,
        dueOn: dateOf(dueDay(startClock(ctx.today), termDays(complaint), isHoliday)),
        escalation: 0,
        askedSolvedOn: null,
        isSolved: null,
      },
    });
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}

/** What the reporter says two weeks after the answer; asked once. */
export function tellSolved(ctx: ServiceContext, complaintId: string, input: TellSolvedInput): Promise<void> {
  return mutate(ctx, async (tx) => {
    const told = await tx.complaint.updateMany({
      where: { id: complaintId, version: input.version, askedSolvedOn: { not: null }, isSolved: null },
      data: { isSolved: input.solved === "yes", version: { increment: 1 } },
    });
    if (told.count === 0) throw conflict("complaint");
    return { result: undefined, audit: { notAudited: "anonymous" } };
  });
}
