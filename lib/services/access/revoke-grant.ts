import { can } from "@/lib/permissions/can";
import { rolesGivenBy } from "@/lib/permissions/giving";
import type { RevokeGrantInput } from "@/lib/schemas/access";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { revokeSessions } from "./revoke-sessions";

/** Takes a role back and puts the person out: what they had open was drawn for somebody with that role. */
export async function revokeGrant(ctx: ServiceContext, { grantId }: RevokeGrantInput): Promise<void> {
  await mutate(ctx, async (tx) => {
    const grant = await tx.grant.findUnique({
      where: { id: grantId },
      select: {
        id: true,
        role: true,
        unitId: true,
        employee: {
          select: { id: true, unit: { select: { path: true } }, account: { select: { id: true } } },
        },
      },
    });
    const facts = { ownerId: grant?.employee.id ?? null, unitPath: grant?.employee.unit?.path ?? null };
    if (!grant || !can(ctx.viewer, "grant.edit", {})) throw notFound("grant");
    const reasons = [
      ...(can(ctx.viewer, "grant.edit", facts) ? [] : ["GRANT_ABOUT_SELF"]),
      ...(rolesGivenBy(ctx.viewer).includes(grant.role) ? [] : ["ROLE_NOT_YOURS_TO_GIVE"]),
    ];
    if (reasons.length > 0) throw refusedBecause("grant", reasons);

    const revoked = await tx.grant.updateMany({
      where: { id: grant.id, revokedAt: null },
      data: {
        revokedAt: ctx.now,
        revokedById: ctx.viewer.kind === "employee" ? ctx.viewer.employeeId : null,
      },
    });
    if (revoked.count === 0) throw conflict("grant");
    const { account } = grant.employee;
    const endedSessions = account ? await revokeSessions(tx, ctx.now, account.id, null) : 0;
    return {
      result: undefined,
      audit: {
        action: "grant.revoke",
        subject: { type: "grant", id: grant.id },
        aboutId: grant.employee.id,
        before: { role: grant.role, unitId: grant.unitId },
        after: { endedSessions },
      },
    };
  });
}
