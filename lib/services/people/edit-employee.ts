import { ratersOf } from "@/lib/db/raters";
import { accountObstacles } from "@/lib/permissions/giving";
import { employeeIdOf } from "@/lib/permissions/viewer";
import type { EditEmployeeInput } from "@/lib/schemas/people";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { orConflict } from "../or-conflict";
import { identityTaken } from "./identity-taken";
import { changeEmployee, loadEmployee } from "./load-employee";
import { personColumns, personTrail } from "./person-columns";
import { settleEmployees } from "./settle-employees";
import { type AddressNotice, tellAddress } from "./tell-address";

/**
 * Corrects what is on file of a person. An empty NIK leaves the one on file. NIP and mail address stay where something
 * stands between the viewer and the account (`accountObstacles`): a password is reset through them, so whoever sets them
 * could become whoever holds them. A changed address is told to both (`tellAddress`).
 */
export function editEmployee(
  ctx: ServiceContext,
  input: EditEmployeeInput,
  notice: AddressNotice,
): Promise<{ id: string }> {
  const { employeeId: id, version, isAppraisedOutside } = input;
  const write = mutate(ctx, async (tx) => {
    const employee = await loadEmployee(tx, ctx.viewer, "people.edit", id);
    const columns = personColumns(input, ctx.today);
    const isOtherIdentity =
      columns.ok && (columns.value.email !== employee.email || columns.value.nip !== employee.nip);
    const owner = { id, roles: employee.grants.map(({ role }) => role) };
    const raters = await ratersOf(tx, employeeIdOf(ctx.viewer), ctx.today);
    const obstacles = isOtherIdentity ? accountObstacles(ctx.viewer, raters, owner) : [];
    const reasons = [
      ...(columns.ok ? await identityTaken(tx, columns.value, id) : columns.reasons),
      ...obstacles.map((obstacle) => `IDENTITY_${obstacle}`),
    ];
    if (!columns.ok || reasons.length > 0) throw refusedBecause("employee", reasons);

    await changeEmployee(tx, { id, version }, { ...columns.value, isAppraisedOutside });
    await settleEmployees(tx, ctx.today, [id]);
    const { name, email } = columns.value;
    await tellAddress(tx, ctx.now, { name, before: employee.email, after: email }, notice);
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
