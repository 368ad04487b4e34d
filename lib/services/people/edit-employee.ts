import { givesAll } from "@/lib/permissions/giving";
import type { EditEmployeeInput } from "@/lib/schemas/people";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { identityTaken } from "./identity-taken";
import { changeEmployee, loadEmployee } from "./load-employee";
import { orConflict } from "./or-conflict";
import { personColumns, personTrail } from "./person-columns";
import { settleEmployees } from "./settle-employees";

/** Corrects what is on file of a person. An empty NIK leaves the one on file. */
export function editEmployee(ctx: ServiceContext, input: EditEmployeeInput): Promise<{ id: string }> {
  const { employeeId: id, version, isAppraisedOutside } = input;
  const write = mutate(ctx, async (tx) => {
    const employee = await loadEmployee(tx, ctx.viewer, "people.edit", id);
    const columns = personColumns(input, ctx.today);
    // A password is reset through the mail address: whoever sets it could become whoever holds it.
    const isAbove =
      columns.ok &&
      columns.value.email !== employee.email &&
      !givesAll(
        ctx.viewer,
        employee.grants.map(({ role }) => role),
      );
    const reasons = [
      ...(columns.ok ? await identityTaken(tx, columns.value, id) : columns.reasons),
      ...(isAbove ? ["EMAIL_ABOVE_OWN_ROLES"] : []),
    ];
    if (!columns.ok || reasons.length > 0) throw refusedBecause("employee", reasons);

    await changeEmployee(tx, { id, version }, { ...columns.value, isAppraisedOutside });
    await settleEmployees(tx, ctx.today, [id]);
    const isNikNew = columns.value.nikDigest !== undefined && columns.value.nikDigest !== employee.nikDigest;
    return {
      result: { id },
      audit: {
        action: "employee.edit",
        subject: { type: "employee", id },
        aboutId: id,
        before: { ...personTrail(employee), isAppraisedOutside: employee.isAppraisedOutside },
        after: {
          ...personTrail(columns.value),
          isAppraisedOutside,
          ...(isNikNew ? { nik: "diganti" } : {}),
        },
      },
    };
  });
  return orConflict("employee", write);
}
