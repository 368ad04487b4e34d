import type { ReactivateEmployeeInput } from "@/lib/schemas/people";
import { dayOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { changeEmployee, loadEmployee } from "./load-employee";

/** Takes somebody back into service. Roles that were taken are not given back by themselves. */
export function reactivateEmployee(
  ctx: ServiceContext,
  input: ReactivateEmployeeInput,
): Promise<{ id: string }> {
  const { employeeId: id, version } = input;
  return mutate(ctx, async (tx) => {
    const employee = await loadEmployee(tx, ctx.viewer, "people.edit", id);
    if (employee.state === "ACTIVE") throw refusedBecause("employee", ["ACTIVE_ALREADY"]);
    await changeEmployee(tx, { id, version }, { state: "ACTIVE", deactivatedOn: null });
    return {
      result: { id },
      audit: {
        action: "employee.reactivate",
        subject: { type: "employee", id },
        aboutId: id,
        before: {
          state: employee.state,
          deactivatedOn: employee.deactivatedOn ? dayOf(employee.deactivatedOn) : null,
        },
        after: { state: "ACTIVE", deactivatedOn: null },
      },
    };
  });
}
