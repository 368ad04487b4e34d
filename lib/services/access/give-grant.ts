import { ACCOUNT_FACTS, accountFactsOf } from "@/lib/db/account-facts";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { accountState } from "@/lib/domain/access/account-state";
import { can } from "@/lib/permissions/can";
import { isGuarded, rolesGivenBy } from "@/lib/permissions/giving";
import { UNIT_ROLES } from "@/lib/permissions/roles";
import type { GiveGrantInput } from "@/lib/schemas/access";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { lockAccountOf } from "./account-lock";
import { revokeSessions } from "./revoke-sessions";
import { voidLinks } from "./void-links";

const isTwice = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/**
 * Gives a person a role, for a unit where the role has that reach. Nobody gives themselves one, nor one above their own.
 * The person's sessions end: the next sign-in asks for what the role demands, such as a second factor. A role that guards
 * the account is given to who has chosen their own password, and what others may still know opens it no more.
 */
export async function giveGrant(
  ctx: ServiceContext,
  input: GiveGrantInput,
): Promise<{ readonly grantId: string }> {
  try {
    return await mutate(ctx, async (tx) => {
      const employee = await tx.employee.findUnique({
        where: { nip: input.nip },
        select: {
          id: true,
          state: true,
          unit: { select: { path: true } },
        },
      });
      const facts = { ownerId: employee?.id ?? null, unitPath: employee?.unit?.path ?? null };
      if (!can(ctx.viewer, "grant.edit", {})) throw notFound("grant");
      if (!employee) throw refusedBecause("grant", ["EMPLOYEE_UNKNOWN"]);
      if (!can(ctx.viewer, "grant.edit", facts)) throw refusedBecause("grant", ["GRANT_ABOUT_SELF"]);

      const isUnitRole = (UNIT_ROLES as readonly string[]).includes(input.role);
      const unitId = isUnitRole ? (input.unitId ?? null) : null;
      const unit = unitId
        ? await tx.workUnit.findUnique({ where: { id: unitId }, select: { id: true } })
        : null;
      const reasons = [
        ...(employee.state === "ACTIVE" ? [] : ["EMPLOYEE_NOT_ACTIVE"]),
        ...(rolesGivenBy(ctx.viewer).includes(input.role) ? [] : ["ROLE_NOT_YOURS_TO_GIVE"]),
        ...(isUnitRole && !unit ? ["ROLE_NEEDS_UNIT"] : []),
      ];
      if (reasons.length > 0) throw refusedBecause("grant", reasons);
      const voided = isGuarded(input.role) ? await leaveToOwner(tx, ctx, employee.id) : {};

      const grantedById = ctx.viewer.kind === "employee" ? ctx.viewer.employeeId : null;
      const grant = await tx.grant.create({
        data: { employeeId: employee.id, role: input.role, unitId, grantedById, grantedAt: ctx.now },
        select: { id: true },
      });
      const account = await tx.account.findUnique({
        where: { employeeId: employee.id },
        select: { id: true },
      });
      const endedSessions = account ? await revokeSessions(tx, ctx.now, account.id, null) : 0;
      return {
        result: { grantId: grant.id },
        audit: {
          action: "grant.give",
          subject: { type: "grant", id: grant.id },
          aboutId: employee.id,
          after: { role: input.role, unitId, endedSessions, ...voided },
        },
      };
    });
  } catch (error) {
    // The database keeps a role from being held twice; of two who give it at once, one hears so.
    if (isTwice(error)) throw refusedBecause("grant", ["GRANT_ALREADY_HELD"]);
    throw error;
  }
}

/**
 * Sees that nobody but its owner can open the account from now on: refuses while only others know how, ends the links
 * and the temporary password that may lie about beside the owner's own way in, and lets no letter go to an address that was
 * put on file or confirmed while others could open the account. Gives what the trail says of it.
 */
async function leaveToOwner(
  tx: Tx,
  ctx: ServiceContext,
  employeeId: string,
): Promise<{ readonly temporaryPasswordVoided: boolean }> {
  await lockAccountOf(tx, employeeId);
  const account = await tx.account.findUnique({
    where: { employeeId },
    select: {
      id: true,
      ...ACCOUNT_FACTS,
      employee: { select: { grants: { where: { revokedAt: null }, select: { role: true } } } },
    },
  });
  const state = accountState(accountFactsOf(account));
  if (!account || state !== "open") throw refusedBecause("grant", ["PASSWORD_NOT_CHOSEN"]);
  await voidLinks(tx, ctx.now, account.id);
  const isTemporary = account.mustChangePassword && account.passwordHash !== null;
  // While another guarded role was held, nobody but the owner could confirm an address or be given another.
  const wasGuarded = account.employee.grants.some(({ role }) => isGuarded(role));
  await tx.account.update({
    where: { id: account.id },
    data: {
      ...(isTemporary ? { passwordHash: null, version: { increment: 1 } } : {}),
      ...(wasGuarded ? {} : { confirmedEmail: null }),
    },
  });
  return { temporaryPasswordVoided: isTemporary };
}
