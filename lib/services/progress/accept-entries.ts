import { randomUUID } from "node:crypto";
import type { AuditEntry } from "@/lib/audit/entry";
import { decideEntry } from "@/lib/domain/progress/review";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { SeenEntry } from "@/lib/schemas/progress";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { answerableEntries } from "./load-entry";

export interface AcceptedEntries {
  readonly accepted: number;
  /** Changed since they were shown, and so left for another look; what was accepted before is not among them. */
  readonly left: number;
}

/**
 * The appraiser accepts many entries at once, each of them as it was seen. One that moved on meanwhile does not hold up the
 * others: it stays where it is and is counted. One that the viewer may not answer does not exist, and then nothing is done.
 */
export function acceptEntries(
  ctx: ServiceContext<EmployeeViewer>,
  { entries: seen }: { readonly entries: readonly SeenEntry[] },
): Promise<AcceptedEntries> {
  return mutate<AcceptedEntries>(ctx, async (tx) => {
    const versions = new Map(seen.map(({ entryId, version }) => [entryId, version]));
    const entries = await answerableEntries(tx, ctx, [...versions.keys()]);
    if (entries.length < versions.size) throw notFound("progress");
    const closed = entries.find(({ isPlanAgreed }) => !isPlanAgreed);
    if (closed) throw refusedBecause("progress", ["PLAN_NOT_AGREED"]);
    const foreign = entries.find(({ party }) => party === "author");
    if (foreign) throw refusedBecause("progress", ["ENTRY_OF_OTHER_PARTY"]);

    const audit: AuditEntry[] = [];
    let left = 0;
    // Always in the same order, so that two who accept the same page wait for each other and do not lock up.
    for (const { id, ownerId, review, party } of entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      if (review.state === "ACCEPTED") continue;
      const decision = decideEntry({ state: review.state, isPlanAgreed: true, party }, "accept");
      const moved = decision.ok
        ? await tx.progressReview.updateMany({
            where: { entryId: id, state: review.state, version: versions.get(id) ?? 0 },
            data: { state: decision.value, version: { increment: 1 } },
          })
        : { count: 0 };
      if (moved.count === 0) {
        left += 1;
        continue;
      }
      audit.push({
        action: "progress.accept",
        subject: { type: "progress", id },
        aboutId: ownerId,
        before: { state: review.state },
        after: { state: "ACCEPTED" },
      });
    }
    await tx.progressRemark.createMany({
      data: audit.map(({ subject }) => ({
        id: randomUUID(),
        entryId: subject.id,
        authorId: ctx.viewer.employeeId,
        event: "accept",
        at: ctx.now,
      })),
    });
    const [first, ...more] = audit;
    return {
      result: { accepted: audit.length, left },
      audit: first ? [first, ...more] : { notAudited: "repeat" },
    };
  });
}
