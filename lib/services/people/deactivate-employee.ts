import { ratersOf } from "@/lib/db/raters";
import { givesAll } from "@/lib/permissions/giving";
import { employeeIdOf } from "@/lib/permissions/viewer";
import type { DeactivateEmployeeInput } from "@/lib/schemas/people";
import { dateOf, dayOf } from "@/lib/time";
import { endRoles } from "../access/end-roles";
import { revokeSessions } from "../access/revoke-sessions";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { followAppointments } from "../plan/follow-appointments";
import { settlePlans } from "../plan/settle-plans";
import { endEnrolments } from "../training/end-enrolments";
import { appraisedBy } from "./appraised-by";
import { changeEmployee, loadEmployee } from "./load-employee";

export interface Deactivated {
  readonly id: string;
  /** People who are left with an inactive appraiser: HR finds them among the defects. */
  readonly appraisees: number;
}

/**
 * Ends somebody's service: they are out of Bina at once, their roles are taken and their trainings to come, their plan ends
 * the day before, their history stays. Whoever holds a role that the viewer could not give, or rates the viewer, cannot be put
 * out by them.
 */
export function deactivateEmployee(
  ctx: ServiceContext,
  input: DeactivateEmployeeInput,
): Promise<Deactivated> {
  const { employeeId: id, version, deactivatedOn, reason } = input;
  return mutate(ctx, async (tx) => {
    const employee = await loadEmployee(tx, ctx.viewer, "people.edit", id);
    const raters = await ratersOf(tx, employeeIdOf(ctx.viewer), ctx.today);
    const roles = employee.grants.map(({ role }) => role);
    const reasons = [
      ...(employee.state === "ACTIVE" ? [] : ["DEACTIVATED_ALREADY"]),
      ...(deactivatedOn <= ctx.today ? [] : ["DEACTIVATED_IN_FUTURE"]),
      ...(givesAll(ctx.viewer, roles) ? [] : ["DEACTIVATION_ABOVE_OWN_ROLES"]),
      ...(raters.has(id) ? ["DEACTIVATION_OWN_RATER"] : []),
    ];
    if (reasons.length > 0) throw refusedBecause("employee", reasons);

    await changeEmployee(tx, { id, version }, { state: "INACTIVE", deactivatedOn: dateOf(deactivatedOn) });
    const endedSessions = employee.account ? await revokeSessions(tx, ctx.now, employee.account.id, null) : 0;
    await endRoles(tx, ctx, [id]);
    const enrolments = await endEnrolments(tx, ctx, [id]);
    await settlePlans(tx, ctx, [id]);
    const appraised = await appraisedBy(tx, id, ctx.today);
    await followAppointments(tx, ctx, appraised);
    const appraisees = appraised.length;
    return {
      result: { id, appraisees },
      audit: [
        {
          action: "employee.deactivate",
          subject: { type: "employee", id },
          aboutId: id,
          before: {
            state: employee.state,
            deactivatedOn: employee.deactivatedOn ? dayOf(employee.deactivatedOn) : null,
            roles,
          },
          after: { state: "INACTIVE", deactivatedOn, reason, endedSessions, appraisees, roles: [] },
        },
        ...enrolments,
      ],
    };
  });
}
