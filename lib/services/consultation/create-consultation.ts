import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { CreateConsultationInput } from "@/lib/schemas/consultation";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { holdUnit } from "../people/hold-unit";
import { isSentAgain } from "../sent-before";
import { consultationColumns, consultationShown } from "./consultation-data";

/**
 * A new public dialogue of a unit in PLANNED. The id comes with the form, so that a form posted twice makes one; CONFLICT
 * when it says something else than the one that was made of it.
 */
export function createConsultation(
  ctx: ServiceContext<EmployeeViewer>,
  input: CreateConsultationInput,
): Promise<{ readonly id: string }> {
  return mutate(ctx, async (tx) => {
    const { id, unitId } = input;
    const unit = await holdUnit(tx, unitId);
    if (!unit || !can(ctx.viewer, "consultation.edit", { unitPath: unit.path })) throw notFound("unit");
    const columns = consultationColumns(input);
    const made = await tx.consultation.createMany({
      data: {
        id,
        unitId,
        ...columns,
        createdById: ctx.viewer.employeeId,
        createdAt: ctx.now,
        changedAt: ctx.now,
      },
      skipDuplicates: true,
    });
    const after = { unitId, ...consultationShown(columns) };
    const known = made.count === 0 ? await tx.consultation.findUniqueOrThrow({ where: { id } }) : null;
    const isRepeat = isSentAgain("consultation", known, (sent) => {
      const same = { unitId: sent.unitId, ...consultationShown(sent) };
      return JSON.stringify(same) === JSON.stringify(after);
    });
    if (isRepeat) return { result: { id }, audit: { notAudited: "repeat" } };
    if (!unit.isActive) throw refusedBecause("consultation", ["UNIT_CLOSED"]);
    return {
      result: { id },
      audit: { action: "consultation.create", subject: { type: "consultation", id }, after },
    };
  });
}
