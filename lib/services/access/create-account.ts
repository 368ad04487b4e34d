import type { AuditEntry } from "@/lib/audit/entry";
import type { Tx } from "@/lib/db/client";
import type { GrantedRole } from "@/lib/permissions/roles";
import type { SystemViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { registerPerson } from "./register-person";
import type { TemporaryPassword } from "./reset-by-hr";
import { newTemporaryPassword } from "./temporary-password";
import { voidLinks } from "./void-links";

export interface CreateAccountInput {
  readonly nip: string;
  /** Of somebody whom no roster has named yet: they are written down with it. */
  readonly name?: string;
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
    const { employee, registered } = await holderOf(tx, ctx, input);
    if (employee.state !== "ACTIVE") throw refusedBecause("account", ["EMPLOYEE_NOT_ACTIVE"]);
    if (employee.account?.passwordHash) throw refusedBecause("account", ["ACCOUNT_EXISTS"]);

    const account = await tx.account.upsert({
      where: { employeeId: employee.id },
      create: { employeeId: employee.id, passwordHash: password.hash, passwordChangedAt: ctx.now },
      update: {
        passwordHash: password.hash,
        passwordChangedAt: ctx.now,
        mustChangePassword: true,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await voidLinks(tx, ctx.now, account.id);
    const opened: AuditEntry = {
      action: "account.create",
      subject: { type: "account", id: account.id },
      aboutId: employee.id,
    };
    const { role } = input;
    const result = { temporaryPassword: password.text };
    if (!role || employee.grants.some((held) => held.role === role)) {
      return { result, audit: [opened, ...registered] };
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
    return { result, audit: [opened, given, ...registered] };
  });
}

const HOLDER = {
  id: true,
  state: true,
  account: { select: { passwordHash: true } },
  grants: { where: { revokedAt: null }, select: { role: true } },
} as const;

async function holderOf(tx: Tx, ctx: ServiceContext, { nip, name }: CreateAccountInput) {
  const known = await tx.employee.findUnique({ where: { nip }, select: HOLDER });
  if (known) return { employee: known, registered: [] };
  if (name === undefined) throw notFound("employee");
  const { id, audit } = await registerPerson(tx, ctx, { nip, name });
  return {
    employee: await tx.employee.findUniqueOrThrow({ where: { id }, select: HOLDER }),
    registered: [audit],
  };
}
