import { can } from "@/lib/permissions/can";
import type { SwitchUnitInput } from "@/lib/schemas/people";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { lockUnitTree } from "./unit-tree-lock";

/** Opens a closed unit again. */
export function reactivateUnit(ctx: ServiceContext, input: SwitchUnitInput): Promise<{ id: string }> {
  const { unitId: id, version } = input;
  return mutate(ctx, async (tx) => {
    await lockUnitTree(tx);
    const unit = await tx.workUnit.findUnique({ where: { id }, include: { parent: true } });
    if (!unit || !can(ctx.viewer, "unit.edit", { unitPath: unit.path })) throw notFound("unit");
    const reasons = [
      ...(unit.isActive ? ["UNIT_OPEN_ALREADY"] : []),
      ...(unit.parent && !unit.parent.isActive ? ["PARENT_CLOSED"] : []),
    ];
    if (reasons.length > 0) throw refusedBecause("unit", reasons);
    const changed = await tx.workUnit.updateMany({
      where: { id, version, isActive: false },
      data: { isActive: true, version: { increment: 1 } },
    });
    if (changed.count === 0) throw conflict("unit");
    return {
      result: { id },
      audit: {
        action: "unit.reactivate",
        subject: { type: "unit", id },
        before: { isActive: false },
        after: { isActive: true },
      },
    };
  });
}
