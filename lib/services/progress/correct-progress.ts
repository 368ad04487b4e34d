import { randomUUID } from "node:crypto";
import { decideLog } from "@/lib/domain/progress/entry";
import { decideEntry } from "@/lib/domain/progress/review";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CorrectProgressInput } from "@/lib/schemas/progress";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import type { FileInStorage } from "@/lib/services/file-in-storage";
import { mutate } from "@/lib/services/mutate";
import { dayOf } from "@/lib/time";
import { indicatorOfPlan } from "./indicator-of-plan";
import { lockTotal, uncountEntry } from "./indicator-total";
import { answerableEntries, moveEntry } from "./load-entry";
import { forTrail, type LoggedProgress, wasWrittenBefore, writeEntry } from "./write-entry";

/**
 * The author writes an entry anew. The log is never rewritten: the former one is withdrawn and stays readable as the version
 * before, the new one names it and waits for the appraiser again. The figures move in the same transaction. Sent again it is the
 * same correction; an entry that moved on meanwhile is a conflict.
 */
export function correctProgress(
  ctx: ServiceContext<EmployeeViewer>,
  input: CorrectProgressInput,
  file: FileInStorage | null = null,
): Promise<LoggedProgress> {
  return mutate<LoggedProgress>(ctx, async (tx) => {
    const [entry] = await answerableEntries(tx, ctx, [input.entryId]);
    if (entry?.party !== "author") throw notFound("progress");
    const { indicatorId } = entry;
    const indicator = await indicatorOfPlan(tx, indicatorId);
    if (!indicator) throw notFound("progress");
    const { id, entryId, version, happenedOn } = input;
    const { planId } = indicator;

    // Nothing is counted between taking the former out and putting the new one in.
    await lockTotal(tx, indicatorId);
    const authorId = ctx.viewer.employeeId;
    const isSameFile = (sha256: string | undefined) => file === null || sha256 === file.sha256;
    const isRepeat = await wasWrittenBefore(
      tx,
      authorId,
      input,
      (known) => known.correctsId === entryId && isSameFile(known.file?.sha256),
    );
    if (isRepeat) {
      return { result: { id, planId, isRepeat: true }, audit: { notAudited: "repeat" } };
    }
    const { state } = entry.review;
    const step = decideEntry({ state, isPlanAgreed: entry.isPlanAgreed, party: entry.party }, "correct");
    if (!step.ok) throw refusedBecause("progress", step.reasons);
    const day = decideLog(indicator.facts, happenedOn, ctx.today);
    if (!day.ok) throw refusedBecause("progress", day.reasons);
    await moveEntry(tx, entryId, { state, version }, step.value);

    await tx.progressEntry.create({
      data: {
        id: randomUUID(),
        indicatorId,
        authorId,
        happenedOn: entry.happenedOn,
        amount: entry.amount,
        note: input.note,
        withdrawsId: entryId,
        writtenAt: ctx.now,
        createdAt: ctx.now,
      },
    });
    const former = {
      id: entryId,
      indicatorId,
      amount: entry.amount.toFixed(),
      happenedOn: dayOf(entry.happenedOn),
      writtenAt: entry.writtenAt,
    };
    await uncountEntry(tx, former);
    const corrects = { id: entryId, fileId: entry.fileId };
    // It stands where the former stood: putting a morning right does not make it the latest of its day.
    const written = { ...input, writtenAt: entry.writtenAt };
    if (!(await writeEntry(tx, ctx, { planId, indicatorId, written, file, corrects })))
      throw conflict("progress");

    return {
      result: { id, planId, isRepeat: false },
      audit: {
        action: "progress.correct",
        subject: { type: "progress", id },
        aboutId: authorId,
        before: {
          entryId,
          state,
          happenedOn: former.happenedOn,
          amount: former.amount,
          note: entry.note,
          ...(entry.link ? { link: entry.link } : {}),
        },
        after: forTrail(input, file),
      },
    };
  });
}
