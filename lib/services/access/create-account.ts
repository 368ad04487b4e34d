import type { AuditEntry } from "@/lib/audit/entry";
import type { GrantedRole } from "@/lib/permissions/roles";
import type { SystemViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import type { TemporaryPassword } from "./reset-by-hr";
import { newTemporaryPassword } from "./temporary-password";

export interface CreateAccountInput {
  readonly nip: string;
  /** Also gives this role; the way to the first HR officer and the first administrator. */
  readonly role?: Exclude<GrantedRole, "UNIT_HEAD" | "UNIT_HR">;
}

/** Opens the account of an employee from the server's command line, with a one-time password. */
export async function createAccount(
  ctx: ServiceContext<SystemViewer>,
  input: CreateAccountInput,
): Promise<TemporaryPassword> {
  const password = await newTemporaryPassword();
  return mutate(ctx, async (tx) => {
    const employee = await tx.employee.findUnique({
      where: { nip: input.nip },
      select: {
        id: true,
        state: true,
        account: { select: { passwordHash: true } },
        grants: { where: { revokedAt: null }, select: { role: true } },
      },
    });
    if (!employee) throw notFound("employee");
    if (employee.state !== "ACTIVE") throw refusedBecause("account", ["EMPLOYEE_NOT_ACTIVE"]);
    if (employee.account?.passwordHash) throw refusedBecause("account", ["ACCOUNT_EXISTS"]);

    const account = await tx.account.upsert({
      where: { employeeId: employee.id },
      create: { employeeId: employee.id, passwordHash: password.hash },
      update: { passwordHash: password.hash, mustChangePassword: true, version: { increment: 1 } },
      select: { id: true },
    });
    const created: AuditEntry = {
      action: "account.create",
      subject: { type: "account", id: account.id },
      aboutId: employee.id,
    };
    const { role } = input;
    if (!role || employee.grants.some((held) => held.role === role)) {
      return { result: { temporaryPassword: password.text }, audit: created };
    }
    const grant = await tx.grant.create({
      data: { employeeId: employee.id, role, grantedAt: ctx.now },
      select: { id: true },
    });
    const given: AuditEntry = {
      action: "grant.give",
      subject: { type: "grant", id: grant.id },
      aboutId: employee.id,
      after: { role },
    };
    return { result: { temporaryPassword: password.text }, audit: [created, given] };
  });
}
