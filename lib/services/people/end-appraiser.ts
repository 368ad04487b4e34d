import type { EndAppraiserInput } from "@/lib/schemas/people";
import { dateOf, dayOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { followAppointments } from "../plan/follow-appointments";
import { changeEmployee, loadEmployee } from "./load-employee";
import { ownDeciderMark } from "./own-decider";

/** Sets the last day of an appraiser: an acting official goes back earlier, or nobody appraises from then on. */
export function endAppraiser(ctx: ServiceContext, input: EndAppraiserInput): Promise<{ id: string }> {
  const { employeeId: id, version, assignmentId, endsOn } = input;
  return mutate(ctx, async (tx) => {
    const employee = await loadEmployee(tx, ctx.viewer, "appraiser.appoint", id);
    const mark = await ownDeciderMark(tx, ctx.viewer, employee);
    const assignment = await tx.appraiserAssignment.findFirst({
      where: { id: assignmentId, employeeId: id },
      include: { appraiser: { select: { name: true } } },
    });
    if (!assignment) throw notFound("appraiser");
    const before = assignment.endsOn ? dayOf(assignment.endsOn) : null;
    const reasons = [
      ...(endsOn < dayOf(assignment.startsOn) ? ["ENDS_BEFORE_START"] : []),
      ...(before !== null && endsOn >= before ? ["ENDED_ALREADY"] : []),
    ];
    if (reasons.length > 0) throw refusedBecause("appraiser", reasons);

    await changeEmployee(tx, { id, version });
    await tx.appraiserAssignment.update({
      where: { id: assignmentId },
      data: { endsOn: dateOf(endsOn) },
    });
    await followAppointments(tx, ctx, [id]);
    const { kind, appraiserId, appraiser } = assignment;
    return {
      result: { id },
      audit: {
        action: "appraiser.end",
        subject: { type: "employee", id },
        aboutId: id,
        before: { appraiser: appraiser.name, appraiserId, kind, endsOn: before },
        after: { endsOn, ...mark },
      },
    };
  });
}
