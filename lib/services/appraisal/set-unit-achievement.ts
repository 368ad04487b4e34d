import { evaluationWindows, WHOLE_YEAR } from "@/lib/domain/appraisal/windows";
import { can } from "@/lib/permissions/can";
import { isOwnUnit } from "@/lib/permissions/own-unit";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { SetUnitAchievementInput } from "@/lib/schemas/appraisal";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dayOf } from "@/lib/time";
import { holdPeriodOpen } from "../plan/open-period-lock";

/**
 * Capaian kinerja organisasi of a unit for the year or for one window of it, stage 1 of the evaluation (SE MenPANRB 03/2023,
 * docs/rules.md#distribution). It is set by the level above: nobody sets it for the unit that they lead themselves.
 */
export function setUnitAchievement(
  ctx: ServiceContext<EmployeeViewer>,
  input: SetUnitAchievementInput,
): Promise<{ version: number }> {
  return mutate(ctx, async (tx) => {
    const { unitId, periodId, window, predikat, reason } = input;
    const unit = await tx.workUnit.findUnique({ where: { id: unitId }, select: { path: true } });
    if (!unit || !can(ctx.viewer, "achievement.set", { unitPath: unit.path })) throw notFound("unit");
    const { period } = await holdPeriodOpen(tx, periodId);
    const days = { startsOn: dayOf(period.startsOn), endsOn: dayOf(period.endsOn) };
    const windows = evaluationWindows(period.frequency, days).map(({ number }) => number);
    const reasons = [
      ...(isOwnUnit(ctx.viewer, unit.path) ? ["ACHIEVEMENT_OWN_UNIT"] : []),
      ...(period.state === "OPEN" ? [] : ["APPRAISAL_PERIOD_NOT_OPEN"]),
      ...(window === WHOLE_YEAR || windows.includes(window) ? [] : ["EVALUATION_WINDOW_UNKNOWN"]),
    ];
    if (reasons.length > 0) throw refusedBecause("achievement", reasons);

    const key = { unitId, periodId, window };
    const known = await tx.unitAchievement.findUnique({ where: { unitId_periodId_window: key } });
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
        subject: { type: "unitAchievement", id: subjectOf(key) },
        ...(known ? { before: { predikat: known.predikat, reason: known.reason } } : {}),
        after: { predikat, reason },
      },
    };
  });
}

/** What the trail calls it: the achievement of a year by unit and period alone. */
const subjectOf = (key: { readonly unitId: string; readonly periodId: string; readonly window: number }) =>
  [key.unitId, key.periodId, ...(key.window === WHOLE_YEAR ? [] : [key.window])].join(":");
