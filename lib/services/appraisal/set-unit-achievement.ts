import { can } from "@/lib/permissions/can";
import { isOwnUnit } from "@/lib/permissions/own-unit";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { SetUnitAchievementInput } from "@/lib/schemas/appraisal";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";

/**
 * Capaian kinerja organisasi of a unit, stage 1 of the evaluation (SE MenPANRB 03/2023, docs/rules.md#distribution). It
 * is set by the level above: nobody sets it for the unit that they lead themselves.
 */
export function setUnitAchievement(
  ctx: ServiceContext<EmployeeViewer>,
  input: SetUnitAchievementInput,
): Promise<{ version: number }> {
  return mutate(ctx, async (tx) => {
    const { unitId, periodId, predikat, reason } = input;
    const unit = await tx.workUnit.findUnique({ where: { id: unitId }, select: { path: true } });
    if (!unit || !can(ctx.viewer, "achievement.set", { unitPath: unit.path })) throw notFound("unit");
    const period = await tx.period.findUnique({ where: { id: periodId }, select: { state: true } });
    if (!period) throw notFound("period");
    const reasons = [
      ...(isOwnUnit(ctx.viewer, unit.path) ? ["ACHIEVEMENT_OWN_UNIT"] : []),
      ...(period.state === "OPEN" ? [] : ["APPRAISAL_PERIOD_NOT_OPEN"]),
    ];
    if (reasons.length > 0) throw refusedBecause("achievement", reasons);

    const key = { unitId, periodId };
    const known = await tx.unitAchievement.findUnique({ where: { unitId_periodId: key } });
    const set = { predikat, reason, setById: ctx.viewer.employeeId, setAt: ctx.now };
    const written =
      input.version === 0
        ? await tx.unitAchievement.createMany({ data: [{ ...key, ...set }], skipDuplicates: true })
        : await tx.unitAchievement.updateMany({
            where: { ...key, version: input.version },
            data: { ...set, version: { increment: 1 } },
          });
    if (written.count === 0) throw conflict("achievement");

    return {
      result: { version: input.version + 1 },
      audit: {
        action: "achievement.set",
        subject: { type: "unitAchievement", id: `${unitId}:${periodId}` },
        ...(known ? { before: { predikat: known.predikat, reason: known.reason } } : {}),
        after: { predikat, reason },
      },
    };
  });
}
