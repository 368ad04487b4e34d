import { startUntil } from "@/lib/domain/complaint/lifecycle";
import type { AssignComplaintInput } from "@/lib/schemas/complaint-desk";
import type { ServiceContext } from "@/lib/services/context";
import { refusedBecause } from "@/lib/services/errors";
import { holdUnit } from "@/lib/services/people/hold-unit";
import { dateOf } from "@/lib/time";
import { stepComplaint } from "./step-complaint";

/** Disposition to the unit that answers for it and begins within `START_DAYS`; one about an officer goes to the inspectorate and to no unit. */
export const assignComplaint = (ctx: ServiceContext, input: AssignComplaintInput) =>
  stepComplaint(ctx, "assign", input, async ({ tx, isHoliday }) => {
    const unitId = input.unitId ?? null;
    if (unitId !== null) {
      const unit = await holdUnit(tx, unitId);
      if (!unit?.isActive) throw refusedBecause("complaint", ["UNIT_CLOSED"]);
    }
    const startDueOn = unitId === null ? null : startUntil(ctx.today, isHoliday);
    return {
      unitId,
      note: input.note,
      data: { startDueOn: startDueOn && dateOf(startDueOn), startRaisedOn: null },
      after: { unitId, startDueOn },
    };
  });
