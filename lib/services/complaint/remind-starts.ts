import { db } from "@/lib/db/client";
import { isUnstarted } from "@/lib/domain/complaint/lifecycle";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { queueMails, sealedMail } from "@/lib/services/mail/queue-mail";
import { mutate } from "@/lib/services/mutate";
import { dateOf, dayOf } from "@/lib/time";
import { requireSystem } from "../require-system";
import { AT_ONCE, eachDue } from "./each-due";
import { recipientsOf } from "./escalate-complaints";
import { findComplaint } from "./load-complaint";

/** The letter about a complaint that its unit has not begun to work on; of the complaint it knows the way to it alone. */
export type UnstartedLetter = (facts: { readonly link: string }) => {
  readonly subject: string;
  readonly text: string;
};

/**
 * Writes to coordinator and unit, as the first step of an escalation does, about what was assigned to a unit and not begun within
 * `START_DAYS`: once for each disposition. Answers of how many it wrote.
 */
export async function remindStarts(ctx: ServiceContext, letter: UnstartedLetter): Promise<number> {
  requireSystem(ctx, "complaint");
  const due = await db().complaint.findMany({
    where: { state: "ASSIGNED", startDueOn: { lt: dateOf(ctx.today) }, startRaisedOn: null },
    orderBy: [{ startDueOn: "asc" }, { id: "asc" }],
    select: { id: true },
    take: AT_ONCE,
  });
  return eachDue(due, (id) => remind(ctx, id, letter));
}

function remind(ctx: ServiceContext, id: string, letter: UnstartedLetter): Promise<boolean> {
  return mutate<boolean>(ctx, async (tx) => {
    const unchanged = { result: false, audit: { notAudited: "repeat" } } as const;
    const complaint = await findComplaint(tx, id);
    if (!complaint) throw notFound("complaint");
    const startDueOn = complaint.startDueOn && dayOf(complaint.startDueOn);
    if (!isUnstarted({ state: complaint.state, startDueOn }, ctx.today)) return unchanged;
    // Without a new version, as with an escalation; in the state that was read, so that it is not begun meanwhile.
    const reminded = await tx.complaint.updateMany({
      where: { id, state: complaint.state, version: complaint.version, startRaisedOn: null },
      data: { startRaisedOn: dateOf(ctx.today) },
    });
    if (reminded.count === 0) return unchanged;
    const words = letter({ link: portalUrl(paths.hr.complaint(id)) });
    const addresses = await recipientsOf(tx, complaint, 1);
    await queueMails(
      tx,
      ctx.now,
      addresses.map((address) => sealedMail("complaintDesk", address, words)),
    );
    return {
      result: true,
      audit: {
        action: "complaint.remindStart",
        subject: { type: "complaint", id },
        after: { startDueOn },
      },
    };
  });
}
