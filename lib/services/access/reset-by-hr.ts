import { ratersOf } from "@/lib/db/raters";
import { can, canSomewhere } from "@/lib/permissions/can";
import { accountObstacles } from "@/lib/permissions/giving";
import { employeeIdOf } from "@/lib/permissions/viewer";
import type { ResetByHrInput } from "@/lib/schemas/access";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { mutate } from "../mutate";
import { lockAccountOf } from "./account-lock";
import { ensureAccount } from "./ensure-account";
import { revokeSessions } from "./revoke-sessions";
import { newTemporaryPassword } from "./temporary-password";
import { voidLinks } from "./void-links";

export interface TemporaryPassword {
  readonly temporaryPassword: string;
}

/** Tells the person that somebody opened their account anew; its words are the caller's. */
export type ResetNotice = (facts: { readonly name: string }) => {
  readonly subject: string;
  readonly text: string;
};

/** Of an account that is made by this very reset. */
const FIRST_VERSION = 1;

/**
 * Gives an employee a one-time password, which HR hands over; it must be replaced at the first sign-in. Ends all their
 * sessions and tells them by mail. Where the telephone is lost too, `dropSecondFactor` takes the second factor away.
 * Of two officers who do so at once the second one is told (CONFLICT): the slip of the first would be void unseen.
 * Neither for the holder of a guarded role nor for whom rates oneself (`accountObstacles`): HR could sign in as them.
 */
export async function resetByHr(
  ctx: ServiceContext,
  input: ResetByHrInput,
  notice: ResetNotice,
): Promise<TemporaryPassword> {
  // A hash takes a good part of a processor's second: not for somebody who looks after no account at all.
  if (!canSomewhere(ctx.viewer, "account.reset")) throw notFound("employee");
  const password = await newTemporaryPassword();
  return mutate(ctx, async (tx) => {
    await lockAccountOf(tx, input.employeeId);
    const employee = await tx.employee.findUnique({
      where: { id: input.employeeId },
      select: {
        id: true,
        name: true,
        email: true,
        state: true,
        unit: { select: { path: true } },
        grants: { where: { revokedAt: null }, select: { role: true } },
      },
    });
    const facts = { ownerId: input.employeeId, unitPath: employee?.unit?.path ?? null };
    if (!employee || !can(ctx.viewer, "account.reset", facts)) throw notFound("employee");
    if (employee.state !== "ACTIVE") throw refusedBecause("account", ["EMPLOYEE_NOT_ACTIVE"]);
    const owner = { id: employee.id, roles: employee.grants.map(({ role }) => role) };
    const raters = await ratersOf(tx, employeeIdOf(ctx.viewer), ctx.today);
    const obstacles = accountObstacles(ctx.viewer, raters, owner);
    if (obstacles.length > 0) {
      throw refusedBecause(
        "account",
        obstacles.map((obstacle) => `RESET_${obstacle}`),
      );
    }

    const account = await ensureAccount(tx, employee.id);
    const seen = input.version === undefined ? {} : { version: Math.max(input.version, FIRST_VERSION) };
    const written = await tx.account.updateMany({
      where: { id: account.id, ...seen },
      data: {
        passwordHash: password.hash,
        mustChangePassword: true,
        passwordChangedAt: ctx.now,
        version: { increment: 1 },
        ...(input.dropSecondFactor ? { totpCipher: null, totpConfirmedAt: null, totpLastStep: null } : {}),
      },
    });
    if (written.count === 0) throw conflict("account");
    if (input.dropSecondFactor) await tx.recoveryCode.deleteMany({ where: { accountId: account.id } });
    await voidLinks(tx, ctx.now, account.id);
    const endedSessions = await revokeSessions(tx, ctx.now, account.id, null);
    if (employee.email) {
      await queueMail(tx, ctx.now, { recipient: employee.email, ...notice({ name: employee.name }) });
    }
    return {
      result: { temporaryPassword: password.text },
      audit: {
        action: "account.resetByHr",
        subject: { type: "account", id: account.id },
        aboutId: employee.id,
        after: { endedSessions, secondFactorDropped: input.dropSecondFactor },
      },
    };
  });
}
