import type { AuditEntry } from "@/lib/audit/entry";
import { randomToken } from "@/lib/auth/secret-token";
import { invited } from "@/lib/db/unopened";
import { INVITATION_DAYS, invitationEnd } from "@/lib/domain/access/account-state";
import { SECRET_MARK } from "@/lib/domain/access/secret-letter";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { InviteInput } from "@/lib/schemas/access";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { mutate } from "../mutate";
import { makeAccounts, openable } from "./openable";
import { resetDigest } from "./reset-digest";

/** The letter that invites somebody to open their account; its words are the caller's. */
export type InvitationLetter = (facts: {
  readonly name: string;
  readonly nip: string;
  readonly link: string;
  readonly days: number;
}) => { readonly subject: string; readonly text: string };

export interface Invited {
  readonly sent: number;
  /** How many of the same choice still wait for the next round. */
  readonly left: number;
  /** How many of the same choice somebody else must invite. */
  readonly passedOver: number;
}

const ROUND = 500;
const TIMEOUT_MS = 60_000;

/**
 * Mails the people with an address who have not opened their account a link to choose their first password: nobody else
 * ever knows it. Whoever has a link that still works is not written to again. Five hundred letters a round.
 */
export function inviteByMail(
  ctx: ServiceContext,
  { unitId }: InviteInput,
  letter: InvitationLetter,
): Promise<Invited> {
  return mutate(
    ctx,
    async (tx) => {
      // One round at a time: two officers who press at once would else write to the same people twice.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('bina.invitations'))`;
      const { open, passedOver } = await openable(tx, ctx, unitId);
      const chosen = [{ email: { not: null } }, { NOT: invited(ctx.now) }];
      const where = { AND: [open, ...chosen] };
      const people = await tx.employee.findMany({
        where,
        orderBy: [{ unit: { path: "asc" } }, { name: "asc" }, { id: "asc" }],
        take: ROUND,
        select: { id: true, nip: true, name: true, email: true },
      });
      await makeAccounts(
        tx,
        people.map(({ id }) => id),
      );
      const accounts = await tx.account.findMany({
        where: { employeeId: { in: people.map(({ id }) => id) } },
        select: { id: true, employeeId: true },
      });
      const accountOf = new Map(accounts.map(({ id, employeeId }) => [employeeId, id]));
      const audit: AuditEntry[] = [];
      for (const { id, nip, name, email } of people) {
        const accountId = accountOf.get(id);
        if (!accountId || !email) continue;
        const token = randomToken();
        const expiresAt = invitationEnd(ctx.now);
        await tx.passwordReset.create({ data: { accountId, tokenHash: resetDigest(token), expiresAt } });
        const link = portalUrl(paths.resetPassword(token));
        await queueMail(
          tx,
          ctx.now,
          { recipient: email, ...letter({ name, nip, link: SECRET_MARK, days: INVITATION_DAYS }) },
          { employeeId: id, value: link, endsAt: expiresAt },
        );
        audit.push({ action: "account.invite", subject: { type: "account", id: accountId }, aboutId: id });
      }
      const [first, ...rest] = audit;
      if (!first) throw refusedBecause("account", ["NOBODY_TO_INVITE"]);
      const left = await tx.employee.count({ where });
      const others = await tx.employee.count({ where: { AND: [passedOver, ...chosen] } });
      return { result: { sent: audit.length, left, passedOver: others }, audit: [first, ...rest] };
    },
    TIMEOUT_MS,
  );
}
