import type { Tx } from "@/lib/db/client";
import { decideEntry, type ReviewEvent } from "@/lib/domain/progress/review";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ReviewEntryInput } from "@/lib/schemas/progress";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { isSentAgain } from "@/lib/services/sent-before";
import { answerableEntries } from "./load-entry";

export interface ReviewedEntry {
  readonly entryId: string;
  readonly planId: string;
  readonly isRepeat: boolean;
}

const ACTIONS = {
  comment: "progress.comment",
  ask: "progress.ask",
  accept: "progress.accept",
} as const satisfies Record<ReviewEvent, string>;

/**
 * One of the two says something about an entry: the appraiser accepts it or asks to correct it, both may comment
 * (docs/decisions/0032-progress-review.md). The id of the remark comes from the form: sent again it is the same one. An entry that
 * moved on meanwhile is a conflict; a comment asks for no version, since both may write at the same moment.
 */
export function reviewEntry(
  ctx: ServiceContext<EmployeeViewer>,
  input: ReviewEntryInput,
): Promise<ReviewedEntry> {
  return mutate<ReviewedEntry>(ctx, async (tx) => {
    const [entry] = await answerableEntries(tx, ctx, [input.entryId]);
    if (!entry) throw notFound("progress");
    const { entryId, event, text } = input;
    const { planId, state, version } = entry.review;
    const repeat = {
      result: { entryId, planId, isRepeat: true },
      audit: { notAudited: "repeat" },
    } as const;
    if (await wasSaidBefore(tx, ctx.viewer.employeeId, input)) return repeat;
    const decision = decideEntry({ state, isPlanAgreed: entry.isPlanAgreed, party: entry.party }, event);
    if (!decision.ok) throw refusedBecause("progress", decision.reasons);

    const isStep = event !== "comment";
    const moved = await tx.progressReview.updateMany({
      where: { entryId, state, version: isStep ? input.version : version },
      data: { state: decision.value, version: { increment: isStep ? 1 : 0 } },
    });
    // Sent twice at once: the other one was first, with the same words.
    if (moved.count === 0) {
      if (await wasSaidBefore(tx, ctx.viewer.employeeId, input)) return repeat;
      throw conflict("progress");
    }
    const { count } = await tx.progressRemark.createMany({
      data: [
        {
          id: input.id,
          entryId,
          authorId: ctx.viewer.employeeId,
          event,
          text: text ?? null,
          at: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) {
      if (!isStep && (await wasSaidBefore(tx, ctx.viewer.employeeId, input))) return repeat;
      throw conflict("progress");
    }
    return {
      result: { entryId, planId, isRepeat: false },
      audit: {
        action: ACTIONS[event],
        subject: { type: "progress", id: entryId },
        aboutId: entry.ownerId,
        before: { state },
        after: { state: decision.value, ...(text ? { text } : {}) },
      },
    };
  });
}

/** False for a new remark; true for the same again; a conflict for another one under this id. */
async function wasSaidBefore(tx: Tx, authorId: string, input: ReviewEntryInput): Promise<boolean> {
  const known = await tx.progressRemark.findUnique({ where: { id: input.id } });
  return isSentAgain(
    "progress",
    known,
    (sent) =>
      sent.authorId === authorId &&
      sent.entryId === input.entryId &&
      sent.event === input.event &&
      sent.text === (input.text ?? null),
  );
}
