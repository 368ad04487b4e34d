import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { decideLog } from "@/lib/domain/progress/entry";
import { decideEntry } from "@/lib/domain/progress/review";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CorrectProgressInput } from "@/lib/schemas/progress";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";
import { indicatorOfPlan } from "./indicator-of-plan";
import { countEntry, lockTotal, uncountEntry } from "./indicator-total";
import { answerableEntries, moveEntry } from "./load-entry";
import type { EvidenceFile, LoggedProgress } from "./log-progress";

/**
 * The author writes an entry anew. The log is never rewritten: the former one is withdrawn and stays readable as the version
 * before, the new one names it and waits for the appraiser again. The figures move in the same transaction. Sent again it is the
 * same correction; an entry that moved on meanwhile is a conflict.
 */
export function correctProgress(
  ctx: ServiceContext<EmployeeViewer>,
  input: CorrectProgressInput,
  file: EvidenceFile | null = null,
): Promise<LoggedProgress> {
  return mutate<LoggedProgress>(ctx, async (tx) => {
    const [entry] = await answerableEntries(tx, ctx, [input.entryId]);
    if (entry?.party !== "author") throw notFound("progress");
    const { indicatorId } = entry;
    const indicator = await indicatorOfPlan(tx, indicatorId);
    if (!indicator) throw notFound("progress");
    const { id, entryId, version, happenedOn, amount, note } = input;
    const { planId } = indicator;

    // Nothing is counted between taking the former out and putting the new one in.
    await lockTotal(tx, indicatorId);
    if (await wasCorrectedBefore(tx, ctx.viewer.employeeId, input, file)) {
      return { result: { id, planId, isRepeat: true }, audit: { notAudited: "repeat" } };
    }
    const { state } = entry.review;
    const step = decideEntry({ state, isPlanAgreed: entry.isPlanAgreed, party: entry.party }, "correct");
    if (!step.ok) throw refusedBecause("progress", step.reasons);
    const day = decideLog(indicator.facts, happenedOn, ctx.today);
    if (!day.ok) throw refusedBecause("progress", day.reasons);
    await moveEntry(tx, entryId, { state, version }, step.value);

    const authorId = ctx.viewer.employeeId;
    const stored = file
      ? await tx.storedFile.create({
          data: { ...file, createdById: authorId, createdAt: ctx.now },
          select: { id: true },
        })
      : null;
    await tx.progressEntry.create({
      data: {
        id: randomUUID(),
        indicatorId,
        authorId,
        happenedOn: entry.happenedOn,
        amount: entry.amount,
        note,
        withdrawsId: entryId,
        createdAt: ctx.now,
      },
    });
    const former = {
      id: entryId,
      indicatorId,
      amount: entry.amount.toFixed(),
      happenedOn: dayOf(entry.happenedOn),
      createdAt: entry.createdAt,
    };
    await uncountEntry(tx, former);
    const { count } = await tx.progressEntry.createMany({
      data: [
        {
          id,
          indicatorId,
          authorId,
          happenedOn: dateOf(happenedOn),
          amount,
          note,
          link: input.link ?? null,
          fileId: stored?.id ?? entry.fileId,
          correctsId: entryId,
          createdAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) throw conflict("progress");
    await tx.progressReview.create({
      data: { entryId: id, planId, happenedOn: dateOf(happenedOn), state: "CORRECTED" },
    });
    await countEntry(tx, { id, indicatorId, amount, happenedOn, createdAt: ctx.now });

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
        after: {
          happenedOn,
          amount,
          note,
          ...(input.link ? { link: input.link } : {}),
          ...(file ? { file: { name: file.name, sha256: file.sha256 } } : {}),
        },
      },
    };
  });
}

/** False for a new correction; true for the same again; a conflict for anything else under this id. */
async function wasCorrectedBefore(
  tx: Tx,
  authorId: string,
  input: CorrectProgressInput,
  file: EvidenceFile | null,
): Promise<boolean> {
  const known = await tx.progressEntry.findUnique({
    where: { id: input.id },
    include: { file: { select: { sha256: true } } },
  });
  if (!known) return false;
  const isSame =
    known.authorId === authorId &&
    known.correctsId === input.entryId &&
    dayOf(known.happenedOn) === input.happenedOn &&
    known.amount.equals(input.amount) &&
    known.note === input.note &&
    known.link === (input.link ?? null) &&
    (file === null || known.file?.sha256 === file.sha256);
  if (!isSame) throw conflict("progress");
  return true;
}
