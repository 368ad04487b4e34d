import { refusalsOfSession } from "@/lib/domain/calibration/session";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { HoldSessionInput } from "@/lib/schemas/calibration";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { dateOf } from "@/lib/time";

/** Writes down a calibration session of a unit: when, who was there. The same id again is the same form sent twice. */
export function holdSession(
  ctx: ServiceContext<EmployeeViewer>,
  input: HoldSessionInput,
): Promise<{ id: string }> {
  return mutate(ctx, async (tx) => {
    const { id, periodId, unitId, heldOn, participants, notes = null } = input;
    const unit = await tx.workUnit.findUnique({ where: { id: unitId }, select: { path: true } });
    if (!unit || !can(ctx.viewer, "calibration.hold", { unitPath: unit.path })) throw notFound("unit");
    const period = await tx.period.findUnique({ where: { id: periodId }, select: { state: true } });
    if (!period) throw notFound("period");
    const reasons = refusalsOfSession({ period: period.state, heldOn, today: ctx.today });
    if (reasons.length > 0) throw refusedBecause("calibration", reasons);

    const heldById = ctx.viewer.employeeId;
    const row = { id, periodId, unitId, heldOn: dateOf(heldOn), participants, notes, heldById };
    const made = await tx.calibrationSession.createMany({
      data: [{ ...row, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    if (made.count === 0) return { result: { id }, audit: { notAudited: "repeat" } };
    return {
      result: { id },
      audit: {
        action: "calibration.hold",
        subject: { type: "calibration", id },
        after: { periodId, unitId, heldOn, participants },
      },
    };
  });
}
