import { db, type Tx } from "@/lib/db/client";
import { holidaysIn } from "@/lib/db/holidays";
import type { IsHoliday } from "@/lib/domain/calendar/working-days";
import { elapsedDays, escalationOf } from "@/lib/domain/complaint/clock";
import { termDays } from "@/lib/domain/complaint/complaint";
import { isOpen, OPEN_STATES } from "@/lib/domain/complaint/lifecycle";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { GrantedRole } from "@/lib/permissions/roles";
import { roleHolders } from "@/lib/services/access/role-holders";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { queueMails, sealedMail } from "@/lib/services/mail/queue-mail";
import { mutate } from "@/lib/services/mutate";
import { dateOf } from "@/lib/time";
import { requireSystem } from "../require-system";
import { AT_ONCE, eachDue } from "./each-due";
import { clockOf, findComplaint, type LoadedComplaint, recordOf } from "./load-complaint";

/**
 * The letter about a term that is over; its words are the caller's. Of the complaint it knows the way to it alone, and of the
 * reader nothing: whoever reads the outbox must not see that a complaint went to the inspectorate only.
 */
export type EscalationLetter = (facts: {
  readonly elapsed: number;
  readonly days: number;
  readonly link: string;
}) => { readonly subject: string; readonly text: string };

/**
 * Marks what is beyond its term and writes to whoever must act: coordinator and unit, from half a term beyond it the
 * inspectorate too, each step once. Answers how many were raised.
 */
export async function escalateComplaints(ctx: ServiceContext, letter: EscalationLetter): Promise<number> {
  requireSystem(ctx, "complaint");
  const isHoliday = await holidaysIn(db());
  const late = await db().complaint.findMany({
    where: {
      state: { in: [...OPEN_STATES] },
      pausedOn: null,
      escalation: { lt: 2 },
      dueOn: { lt: dateOf(ctx.today) },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: { id: true },
    take: AT_ONCE,
  });
  return eachDue(late, (id) => raise(ctx, id, isHoliday, letter));
}

function raise(
  ctx: ServiceContext,
  id: string,
  isHoliday: IsHoliday,
  letter: EscalationLetter,
): Promise<boolean> {
  return mutate<boolean>(ctx, async (tx) => {
    const unchanged = { result: false, audit: { notAudited: "repeat" } } as const;
    const complaint = await findComplaint(tx, id);
    if (!complaint) throw notFound("complaint");
    if (!isOpen(complaint.state) || complaint.pausedOn) return unchanged;
    const elapsed = elapsedDays(clockOf(complaint), ctx.today, isHoliday);
    const days = termDays(complaint);
    const escalation = escalationOf(elapsed, days);
    if (escalation <= complaint.escalation) return unchanged;
    // Without a new version: an officer who has the form open is not thrown back by a mark.
    const raised = await tx.complaint.updateMany({
      where: { id, escalation: complaint.escalation },
      data: { escalation },
    });
    if (raised.count === 0) return unchanged;
    const link = portalUrl(paths.hr.complaint(id));
    const addresses = await recipientsOf(tx, complaint, escalation);
    const words = letter({ elapsed, days, link });
    await queueMails(
      tx,
      ctx.now,
      addresses.map((address) => sealedMail("complaintDesk", address, words)),
    );
    return {
      result: true,
      audit: {
        action: "complaint.escalate",
        subject: { type: "complaint", id },
        before: { escalation: complaint.escalation },
        after: { escalation, elapsed },
      },
    };
  });
}

/** The addresses of everybody once, but nobody whom it concerns; of the heads those above the unit that handles it. */
export async function recipientsOf(
  tx: Tx,
  complaint: LoadedComplaint,
  escalation: number,
): Promise<readonly string[]> {
  const { unitPath, isAboutOfficer, subjectIds } = recordOf(complaint);
  const roles: GrantedRole[] = ["COMPLAINT_COORDINATOR", "UNIT_HEAD"];
  if (escalation > 1 || isAboutOfficer) roles.push("INSPECTOR");
  const found = new Map<string, string>();
  for (const { role, unitPath: reach, employee } of await roleHolders(tx, roles)) {
    const { id, email } = employee;
    const isOutside = role === "UNIT_HEAD" && !(reach && unitPath?.startsWith(reach));
    if (email && !isOutside && !subjectIds.includes(id)) found.set(id, email);
  }
  return [...found.values()];
}
