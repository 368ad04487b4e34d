import { decideEntry } from "@/lib/domain/progress/review";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { WithdrawProgressInput } from "@/lib/schemas/progress";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dayOf } from "@/lib/time";
import { indicatorOfPlan } from "./indicator-of-plan";
import { lockTotal, uncountEntry } from "./indicator-total";
import { moveEntry } from "./load-entry";

export interface WithdrawnProgress {
  readonly entryId: string;
  readonly planId: string;
  readonly isRepeat: boolean;
}

/** Takes an entry back by a second one that names it: the log is never edited, and both stay readable. */
export function withdrawProgress(
  ctx: ServiceContext<EmployeeViewer>,
  input: WithdrawProgressInput,
): Promise<WithdrawnProgress> {
  return mutate<WithdrawnProgress>(ctx, async (tx) => {
    const found = await tx.progressEntry.findUnique({
      where: { id: input.entryId },
      select: { indicatorId: true, withdrawsId: true },
    });
    const indicator = found && found.withdrawsId === null && (await indicatorOfPlan(tx, found.indicatorId));
    if (!indicator || !can(ctx.viewer, "progress.log", indicator.record)) throw notFound("progress");

    // Read again behind the lock: two tabs may take the same entry back at once.
    await lockTotal(tx, found.indicatorId);
    const entry = await tx.progressEntry.findUniqueOrThrow({
      where: { id: input.entryId },
      include: { withdrawnBy: { select: { id: true } }, review: true },
    });
    const { planId } = indicator;
    const { entryId } = input;
    if (entry.withdrawnBy?.id === input.id) {
      return { result: { entryId, planId, isRepeat: true }, audit: { notAudited: "repeat" } };
    }
    const { review } = entry;
    if (!review) throw notFound("progress");
    const { isPlanAgreed } = indicator.facts;
    const decision = decideEntry({ state: review.state, isPlanAgreed, party: "author" }, "withdraw");
    if (!decision.ok) throw refusedBecause("progress", decision.reasons);
    await moveEntry(tx, entryId, review, decision.value);

    const inserted = await tx.progressEntry.createMany({
      data: [
        {
          id: input.id,
          indicatorId: entry.indicatorId,
          authorId: ctx.viewer.employeeId,
          happenedOn: entry.happenedOn,
          amount: entry.amount,
          note: input.note,
          withdrawsId: entryId,
          writtenAt: ctx.now,
          createdAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    if (inserted.count === 0) throw conflict("progress");
    const counted = {
      id: entryId,
      indicatorId: entry.indicatorId,
      amount: entry.amount.toFixed(),
      happenedOn: dayOf(entry.happenedOn),
      writtenAt: entry.writtenAt,
    };
    await uncountEntry(tx, counted);

    return {
      result: { entryId, planId, isRepeat: false },
      audit: {
        action: "progress.withdraw",
        subject: { type: "progress", id: entryId },
        aboutId: ctx.viewer.employeeId,
        before: { indicatorId: entry.indicatorId, amount: counted.amount, happenedOn: counted.happenedOn },
        after: { withdrawnBy: input.id, note: input.note },
      },
    };
  });
}
