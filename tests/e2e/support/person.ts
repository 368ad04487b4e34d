import type { Page } from "@playwright/test";
import { hashPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import { GRANTED_ROLES, type Role, UNIT_ROLES } from "@/lib/permissions/roles";
import { anEmployee, appoint, aUnit, grantRole, viewerOf } from "@/tests/factories/people";
import { freeNip } from "./cast";

export const PASSWORD = "Pantai-Pasar-Bawah-9";

interface Given {
  readonly name: string;
  readonly role?: Role;
  /** Null: the account was never opened. */
  readonly password?: string | null;
  readonly email?: string;
}

/** Lets somebody sign in with `PASSWORD`. */
export const givePassword = async (employeeId: string, password = PASSWORD): Promise<void> => {
  const passwordHash = await hashPassword(password);
  await db().account.update({ where: { employeeId }, data: { passwordHash } });
};

/** Somebody of a journey's own with a role, who signs in with `PASSWORD` unless told otherwise. */
export async function aPerson({ name, role, password = PASSWORD, email }: Given) {
  const unit = await aUnit({ name: "Kelurahan Perjalanan" });
  const employee = await anEmployee({ name, unitId: unit.id, nip: freeNip() });
  if (password !== null) await givePassword(employee.id, password);
  await db().employee.update({ where: { id: employee.id }, data: { email: email ?? null } });

  const unitRole = UNIT_ROLES.find((one) => one === role);
  const granted = GRANTED_ROLES.find((one) => one === role);
  if (granted) await grantRole(employee.id, granted, unitRole && unit.id);
  if (role === "SUPERVISOR") {
    const colleague = await anEmployee({ name: "Rekan Perjalanan", unitId: unit.id, nip: freeNip() });
    await appoint(colleague.id, employee.id);
  }
  // As whoever holds a role that guards the account has done once: letters that open it go there.
  if (granted && email) {
    await db().account.update({ where: { employeeId: employee.id }, data: { confirmedEmail: email } });
  }
  const held = role ? [{ role, ...(unitRole ? { unitPath: unit.path } : {}) }] : [];
  return { ...employee, email: email ?? null, unit, viewer: viewerOf(employee, held) };
}

/** Types NIP and password on the sign-in page and sends them. */
export async function typeIn(page: Page, nip: string, password: string): Promise<void> {
  await page.goto("/masuk");
  await page.getByLabel("NIP").fill(nip);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
}
