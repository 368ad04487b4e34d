import type { Tx } from "@/lib/db/client";
import { decideReading } from "@/lib/domain/hearing/suggestion";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ReadSuggestionInput } from "@/lib/schemas/hearing";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { instantOf } from "@/lib/time";

const findSuggestion = (tx: Tx, id: string) =>
  tx.surveyResponse.findUnique({
    where: { id },
    select: {
      serviceId: true,
      periodId: true,
      suggestion: true,
      exclusionId: true,
      receivedAt: true,
      service: { select: { unit: { select: { path: true } } } },
      reading: { select: { id: true, topic: true, state: true, keptReason: true } },
    },
  });

/**
 * Somebody of the unit has read a suggestion: what it is about, and whether others may read it, without the persons in it, or
 * why not. Read anew where the version is that of an earlier reading. The trail says how it was read and never which answer it
 * stands in, nor a word of it.
 */
export function readSuggestion(
  ctx: ServiceContext<EmployeeViewer>,
  { responseId, version, topic, verdict }: ReadSuggestionInput,
): Promise<{ id: string; periodId: string }> {
  return mutate(ctx, async (tx) => {
    const found = await findSuggestion(tx, responseId);
    if (!found || found.suggestion === null || found.exclusionId !== null) throw notFound("suggestion");
    const { serviceId, periodId, reading } = found;
    const unitPath = found.service.unit.path;
    if (!can(ctx.viewer, "suggestion.moderate", { unitPath })) throw notFound("suggestion");
    // Of today's answers nobody is shown a word (docs/decisions/0030-suggestions.md).
    if (found.receivedAt >= instantOf(`${ctx.today}T00:00`)) throw notFound("suggestion");
    const decision = decideReading(found.suggestion, verdict);
    if (!decision.ok) throw refusedBecause("suggestion", decision.reasons);

    const columns = { topic, shownText: null, keptReason: null, ...decision.value };
    const written =
      version === 0
        ? await tx.suggestionReading.createMany({
            data: [{ responseId, serviceId, periodId, ...columns }],
            skipDuplicates: true,
          })
        : await tx.suggestionReading.updateMany({
            where: { responseId, version },
            data: { ...columns, version: { increment: 1 } },
          });
    if (written.count === 0) throw conflict("suggestion");
    const { id } = await tx.suggestionReading.findUniqueOrThrow({
      where: { responseId },
      select: { id: true },
    });
    const after = { serviceId, periodId, topic, state: columns.state, keptReason: columns.keptReason };
    return {
      result: { id, periodId },
      audit: {
        action: "suggestion.read",
        subject: { type: "suggestion", id },
        ...(reading
          ? { before: { topic: reading.topic, state: reading.state, keptReason: reading.keptReason } }
          : {}),
        after,
      },
    };
  });
}
