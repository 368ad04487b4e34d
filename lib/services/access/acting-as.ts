import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";

interface Person {
  readonly id: string;
  readonly employee: { readonly id: string; readonly nip: string; readonly name: string };
}

/**
 * The context of somebody who has just shown who they are and has no session yet, so that the trail names them.
 * It holds no role: it is for writing the trail, not for asking what they may do.
 */
export function actingAs(
  ctx: ServiceContext,
  account: Person,
  sessionId: string,
): ServiceContext<EmployeeViewer> {
  const { employee } = account;
  return {
    ...ctx,
    viewer: {
      kind: "employee",
      accountId: account.id,
      sessionId,
      employeeId: employee.id,
      nip: employee.nip,
      name: employee.name,
      roles: [],
    },
  };
}
