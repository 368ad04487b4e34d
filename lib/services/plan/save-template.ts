import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { planFormatOf } from "@/lib/domain/plan/beginning";
import { isNothing, planDifference } from "@/lib/domain/plan/difference";
import { refusalsOfTemplate } from "@/lib/domain/plan/template";
import type { PlanVersionDocument } from "@/lib/domain/plan/version";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { SavePlanTemplateInput } from "@/lib/schemas/plan-template";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { isSentAgain } from "@/lib/services/sent-before";
import { templateDocument } from "./template-document";

/**
 * Writes a template of a position (version 0: a new one), for the whole government or for a unit and what lies below it. Each
 * saving is kept as a version. Position and unit of a template stay: plans were begun from it.
 */
export function saveTemplate(
  ctx: ServiceContext<EmployeeViewer>,
  input: SavePlanTemplateInput,
): Promise<{ id: string; version: number }> {
  return mutate(ctx, async (tx) => {
    const { templateId: id, name, isActive, positionId, unitId = null } = input;
    const stored = await storedTemplate(tx, id);
    const position = await tx.position.findUnique({ where: { id: positionId }, select: { kind: true } });
    const unit = unitId && (await tx.workUnit.findUnique({ where: { id: unitId }, select: { path: true } }));
    if (unitId && !unit) throw notFound("plan template");
    const mayEdit = (path: string | null) => can(ctx.viewer, "planTemplate.edit", { unitPath: path });
    const isTheirs = mayEdit(unit ? unit.path : null) && (!stored || mayEdit(stored.unit?.path ?? null));
    if (!position || !isTheirs || (!stored && input.version > 0)) throw notFound("plan template");

    const reasons = refusalsOfTemplate({
      results: input.results.length,
      isOfAnother: stored !== null && (stored.positionId !== positionId || stored.unitId !== unitId),
    });
    if (reasons.length > 0) throw refusedBecause("plan template", reasons);

    const document = templateDocument(planFormatOf(position.kind), input);
    const version = input.version + 1;
    const known = stored?.version === input.version ? null : stored;
    if (isSentAgain("plan template", known, (sent) => saysTheSame(sent, { ...input, version }, document)))
      return { result: { id, version }, audit: { notAudited: "repeat" } };
    const written = stored
      ? await tx.planTemplate.updateMany({
          where: { id, version: input.version },
          data: { name, isActive, version },
        })
      : await tx.planTemplate.createMany({
          data: [{ id, name, isActive, positionId, unitId, version, createdAt: ctx.now }],
          skipDuplicates: true,
        });
    if (written.count === 0) throw conflict("plan template");
    await tx.planTemplateVersion.create({
      data: {
        templateId: id,
        version,
        document: document as unknown as Prisma.InputJsonObject,
        savedById: ctx.viewer.employeeId,
        savedAt: ctx.now,
      },
    });
    const before = stored && { name: stored.name, isActive: stored.isActive, document: stored.document };
    return {
      result: { id, version },
      audit: {
        action: "planTemplate.save",
        subject: { type: "planTemplate", id },
        ...(before ? { before } : {}),
        after: { name, isActive, positionId, unitId, version, document },
      },
    };
  });
}

async function storedTemplate(tx: Tx, id: string) {
  const template = await tx.planTemplate.findUnique({
    where: { id },
    include: {
      unit: { select: { path: true } },
      versions: { orderBy: { version: "desc" }, take: 1, select: { document: true } },
    },
  });
  // Written here alone, in this shape.
  const document = template?.versions[0]?.document as unknown as PlanVersionDocument | undefined;
  return template && document ? { ...template, document } : null;
}
type StoredTemplate = NonNullable<Awaited<ReturnType<typeof storedTemplate>>>;

/** Whether the form was sent twice. Ids do not count: the second sending does not know those that the first one was given. */
function saysTheSame(
  stored: StoredTemplate,
  { name, isActive, version }: SavePlanTemplateInput,
  document: PlanVersionDocument,
): boolean {
  const isSameText = isNothing(planDifference(numbered(stored.document), numbered(document)));
  return stored.version === version && stored.name === name && stored.isActive === isActive && isSameText;
}

/** The rows known by their places instead of their ids. */
const numbered = ({ results, ...rest }: PlanVersionDocument): PlanVersionDocument => ({
  ...rest,
  results: results.map((result, at) => ({
    ...result,
    id: `${at}`,
    indicators: result.indicators.map((indicator, place) => ({ ...indicator, id: `${at}.${place}` })),
  })),
});
