import type { Tx } from "@/lib/db/client";
import { decideLog } from "@/lib/domain/progress/entry";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { LogProgressInput } from "@/lib/schemas/progress";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";
import { indicatorOfPlan } from "./indicator-of-plan";
import { countEntry } from "./indicator-total";

/** A file that already lies in storage and waits for its row. */
export interface EvidenceFile {
  readonly key: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

export interface LoggedProgress {
  readonly id: string;
  readonly planId: string;
  /** The same entry had been sent before; nothing was counted twice. */
  readonly isRepeat: boolean;
}

/**
 * Documents work against an indicator of one's own agreed plan and counts it in the same transaction
 * (pendokumentasian kinerja, docs/rules.md#feedback-and-coaching). The id comes from the form: sent again it is the
 * same entry; with other content it is a conflict.
 */
export function logProgress(
  ctx: ServiceContext<EmployeeViewer>,
  input: LogProgressInput,
  file: EvidenceFile | null = null,
): Promise<LoggedProgress> {
  return mutate<LoggedProgress>(ctx, async (tx) => {
    const indicator = await indicatorOfPlan(tx, input.indicatorId);
    if (!indicator || !can(ctx.viewer, "progress.log", indicator.record)) throw notFound("indicator");

    const { id, indicatorId, happenedOn, amount, note } = input;
    const { planId } = indicator;
    if (await wasSentBefore(tx, ctx.viewer.employeeId, input, file)) {
      return { result: { id, planId, isRepeat: true }, audit: { notAudited: "repeat" } };
    }
    const decision = decideLog(indicator.facts, happenedOn, ctx.today);
    if (!decision.ok) throw refusedBecause("progress", decision.reasons);

    const stored = file
      ? await tx.storedFile.create({
          data: { ...file, createdById: ctx.viewer.employeeId, createdAt: ctx.now },
          select: { id: true },
        })
      : null;
    const inserted = await tx.progressEntry.createMany({
      data: [
        {
          id,
          indicatorId,
          authorId: ctx.viewer.employeeId,
          happenedOn: dateOf(happenedOn),
          amount,
          note,
          link: input.link ?? null,
          fileId: stored?.id ?? null,
          createdAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    // The same entry was on its way twice and the other one was first; its file row is not needed then.
    if (inserted.count === 0) {
      if (!(await wasSentBefore(tx, ctx.viewer.employeeId, input, file))) throw conflict("progress");
      if (stored) await tx.storedFile.delete({ where: { id: stored.id } });
      return { result: { id, planId, isRepeat: true }, audit: { notAudited: "repeat" } };
    }
    await tx.progressReview.create({
      data: { entryId: id, planId, happenedOn: dateOf(happenedOn), state: "LOGGED" },
    });
    await countEntry(tx, { id, indicatorId, amount, happenedOn, createdAt: ctx.now });

    return {
      result: { id, planId, isRepeat: false },
      audit: {
        action: "progress.log",
        subject: { type: "progress", id },
        aboutId: ctx.viewer.employeeId,
        after: {
          indicatorId,
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

/** False for a new id; true for the same entry again; a conflict for another entry under this id. */
async function wasSentBefore(
  tx: Tx,
  authorId: string,
  input: LogProgressInput,
  file: EvidenceFile | null,
): Promise<boolean> {
  const known = await tx.progressEntry.findUnique({
    where: { id: input.id },
    include: { file: { select: { sha256: true } } },
  });
  if (!known) return false;
  const isSame =
    known.authorId === authorId &&
    known.indicatorId === input.indicatorId &&
    known.withdrawsId === null &&
    known.correctsId === null &&
    dayOf(known.happenedOn) === input.happenedOn &&
    known.amount.equals(input.amount) &&
    known.note === input.note &&
    known.link === (input.link ?? null) &&
    (known.file?.sha256 ?? null) === (file?.sha256 ?? null);
  if (!isSame) throw conflict("progress");
  return true;
}
