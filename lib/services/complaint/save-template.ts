import { can } from "@/lib/permissions/can";
import type { SaveTemplateInput } from "@/lib/schemas/complaint-desk";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";

/** Adds a ready-made answer (version 0) or changes one; the form makes the id, so that a second press adds nothing. */
export function saveTemplate(ctx: ServiceContext, input: SaveTemplateInput): Promise<{ id: string }> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "complaint.manageTemplates", {})) throw notFound("complaint template");
    const { id, version, ...after } = input;
    const before = await tx.complaintTemplate.findUnique({
      where: { id },
      select: { title: true, text: true, isActive: true },
    });
    const written =
      version === 0
        ? await tx.complaintTemplate.createMany({ data: [{ id, ...after }], skipDuplicates: true })
        : await tx.complaintTemplate.updateMany({
            where: { id, version },
            data: { ...after, version: { increment: 1 } },
          });
    if (written.count === 0) throw conflict("complaint template");
    return {
      result: { id },
      audit: {
        action: "complaintTemplate.save",
        subject: { type: "complaintTemplate", id },
        ...(before ? { before } : {}),
        after,
      },
    };
  });
}
