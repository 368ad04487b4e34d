import { decideOpening } from "@/lib/domain/forum/topic";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CreateTopicInput } from "@/lib/schemas/forum";
import { dateOf, dayOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { holdUnit } from "../people/hold-unit";
import { isSentAgain } from "../sent-before";

/** By what a form sent twice is told from another one under its id, beside its days. */
const WORDS = ["unitId", "mode", "title", "description"] as const;

/**
 * A topic of a unit, which the public reads at once and takes part in from its first day on. The id comes with the form, so that a form
 * posted twice makes one; CONFLICT when it says something else than the one that was made of it.
 */
export function createTopic(
  ctx: ServiceContext<EmployeeViewer>,
  input: CreateTopicInput,
): Promise<{ readonly id: string }> {
  const { id, opensOn, closesOn, ...words } = input;
  return mutate<{ readonly id: string }>(ctx, async (tx) => {
    const unit = await holdUnit(tx, input.unitId);
    if (!unit || !can(ctx.viewer, "forum.edit", { unitPath: unit.path })) throw notFound("unit");
    const known = await tx.forumTopic.findUnique({ where: { id } });
    const isRepeat = isSentAgain(
      "topic",
      known,
      (sent) =>
        WORDS.every((column) => sent[column] === input[column]) &&
        dayOf(sent.opensOn) === opensOn &&
        dayOf(sent.closesOn) === closesOn,
    );
    if (isRepeat) return { result: { id }, audit: { notAudited: "repeat" } };
    if (!unit.isActive) throw refusedBecause("topic", ["UNIT_CLOSED"]);
    const decision = decideOpening(opensOn, ctx.today);
    if (!decision.ok) throw refusedBecause("topic", decision.reasons);
    const made = await tx.forumTopic.createMany({
      data: {
        id,
        ...words,
        opensOn: dateOf(opensOn),
        closesOn: dateOf(closesOn),
        createdById: ctx.viewer.employeeId,
        createdAt: ctx.now,
      },
      skipDuplicates: true,
    });
    // The same form was on its way twice and the other one was first.
    if (made.count === 0) throw conflict("topic");
    return {
      result: { id },
      audit: { action: "forum.createTopic", subject: { type: "forumTopic", id }, after: { ...input } },
    };
  });
}
