import type { Tx } from "@/lib/db/client";
import { templatesFor } from "@/lib/domain/plan/template";
import type { PlanVersionDocument } from "@/lib/domain/plan/version";

interface Filling {
  readonly templateId: string;
  readonly planId: string;
  readonly positionId: string;
  /** Of the plan's unit. */
  readonly unitPath: string;
}

/**
 * Writes what a template of the position says into a new plan, as rows of its own; answers with the version of the text, or
 * null where the plan may not begin from it: it is of another post or unit, or not in use any more.
 */
export async function fillFromTemplate(
  tx: Tx,
  { templateId, planId, positionId, unitPath }: Filling,
): Promise<number | null> {
  const template = await tx.planTemplate.findFirst({
    where: { id: templateId, positionId, isActive: true },
    include: { versions: { orderBy: { version: "desc" }, take: 1, select: { document: true } } },
  });
  const [latest] = template?.versions ?? [];
  if (!template || !latest || templatesFor(unitPath, [template]).length === 0) return null;
  // Written by `saveTemplate` alone, in this shape.
  const { results, annexes } = latest.document as unknown as PlanVersionDocument;
  for (const [index, { kind, text, perspective, indicators }] of results.entries()) {
    await tx.planResult.create({
      data: {
        planId,
        ordinal: index + 1,
        kind,
        text,
        perspective,
        indicators: {
          createMany: {
            data: indicators.map(({ id: _, subject: __, source, ...indicator }, place) => ({
              ...indicator,
              ...(source === undefined ? {} : { source }),
              ordinal: place + 1,
            })),
          },
        },
      },
    });
  }
  const ordinals = new Map<string, number>();
  await tx.planAnnex.createMany({
    data: annexes.map(({ kind, text }) => {
      const ordinal = (ordinals.get(kind) ?? 0) + 1;
      ordinals.set(kind, ordinal);
      return { planId, kind, ordinal, text };
    }),
  });
  return template.version;
}
