import type { RestoreReason } from "@/lib/domain/plan/version";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { JobPayload } from "@/lib/schemas/jobs";
import type { ServiceContext } from "@/lib/services/context";
import { type Mail, queueMails } from "@/lib/services/mail/queue-mail";
import { mutate } from "@/lib/services/mutate";
import { requireSystem } from "@/lib/services/require-system";
import { dayOf } from "@/lib/time";

/** The letter about a change of a plan that was taken back; its words are the caller's. */
export type RestoredLetter = (facts: {
  readonly name: string;
  /** Whose plan it is, for who appraises it; null for its owner. */
  readonly ofName: string | null;
  readonly period: string;
  readonly reason: RestoreReason;
  /** The last day of the plan, for which the agreed version stands. */
  readonly endsOn: string;
  /** To the plan; null for who cannot sign in any more. */
  readonly link: string | null;
}) => { readonly subject: string; readonly text: string };

/**
 * Tells the owner of a plan and whoever appraises it that its change was taken back (`restoreAgreed`); answers of how many letters
 * there are now. Whoever has no address, or appraises and has left, gets none. The letters have their ids from who asked, so that a
 * second run writes none.
 */
export function tellRestored(
  ctx: ServiceContext,
  { planId, reason, ownerMailId, appraiserMailId }: JobPayload<"plan.tellRestored">,
  letter: RestoredLetter,
): Promise<number> {
  return mutate<number>(ctx, async (tx) => {
    requireSystem(ctx, "plan");
    const person = { select: { name: true, email: true, state: true } } as const;
    const { employee, appraiser, period, endsOn } = await tx.performancePlan.findUniqueOrThrow({
      where: { id: planId },
      include: { employee: person, appraiser: person, period: { select: { name: true } } },
    });
    const facts = { period: period.name, reason, endsOn: dayOf(endsOn) };
    const link = portalUrl(paths.plan(planId));
    const mails: Mail[] = [];
    if (employee.email) {
      const own = { name: employee.name, ofName: null, link: employee.state === "ACTIVE" ? link : null };
      mails.push({ id: ownerMailId, recipient: employee.email, ...letter({ ...facts, ...own }) });
    }
    if (appraiser.email && appraiser.state === "ACTIVE") {
      const theirs = { name: appraiser.name, ofName: employee.name, link };
      mails.push({ id: appraiserMailId, recipient: appraiser.email, ...letter({ ...facts, ...theirs }) });
    }
    const written = await tx.outboxMail.count({ where: { id: { in: [ownerMailId, appraiserMailId] } } });
    if (written > 0) return { result: written, audit: { notAudited: "repeat" } };
    await queueMails(tx, ctx.now, mails);
    // The line stands where the change was taken back.
    return { result: mails.length, audit: { notAudited: "ofRun" } };
  });
}
