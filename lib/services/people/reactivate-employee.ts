import type { ReactivateEmployeeInput } from "@/lib/schemas/people";
import { dayOf } from "@/lib/time";
import { endRoles } from "../access/end-roles";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { followAppointments } from "../plan/follow-appointments";
import { settlePlans } from "../plan/settle-plans";
import { appraisedBy } from "./appraised-by";
import { changeEmployee, loadEmployee } from "./load-employee";

/**
 * Takes somebody back into service, without roles and trainings: whoever left may come back to another desk. Both end with
 * the deactivation; what a file of older versions left standing ends here. Whoever may give them gives them anew. The plan that ended
 * with the service has its days back, unless it was rated: for the days after it they write another one. Those whom they
 * still appraise go to them again.
 */
export function reactivateEmployee(
  ctx: ServiceContext,
  input: ReactivateEmployeeInput,
): Promise<{ id: string }> {
  const { employeeId: id, version } = input;
  return mutate(ctx, async (tx) => {
    const employee = await loadEmployee(tx, ctx.viewer, "people.edit", id);
    if (employee.state === "ACTIVE") throw refusedBecause("employee", ["ACTIVE_ALREADY"]);
    await changeEmployee(tx, { id, version }, { state: "ACTIVE", deactivatedOn: null });
    await endRoles(tx, ctx, [id]);
    await settlePlans(tx, ctx, [id]);
    await followAppointments(tx, ctx, await appraisedBy(tx, id, ctx.today));
    return {
      result: { id },
      audit: {
        action: "employee.reactivate",
        subject: { type: "employee", id },
        aboutId: id,
        before: {
          state: employee.state,
          deactivatedOn: employee.deactivatedOn ? dayOf(employee.deactivatedOn) : null,
          ...(employee.grants.length > 0 ? { roles: employee.grants.map(({ role }) => role) } : {}),
        },
        after: { state: "ACTIVE", deactivatedOn: null, roles: [] },
      },
    };
  });
}
