import { holidaysIn } from "@/lib/db/holidays";
import { decide, isFinal } from "@/lib/domain/complaint/lifecycle";
import type { WriteMessageInput } from "@/lib/schemas/complaint";
import type { ServiceContext } from "@/lib/services/context";
import { notFound, refusedBecause } from "@/lib/services/errors";
import { mutate } from "@/lib/services/mutate";
import { factsOf, findComplaint } from "./load-complaint";
import { moveComplaint } from "./move-complaint";
import { resumedColumns } from "./resumed-columns";

/**
 * A message of whoever showed code and PIN of this complaint. Where the unit waits for it, the clock runs again. The
 * form's id makes a second press the same message.
 */
export function writeMessage(
  ctx: ServiceContext,
  complaintId: string,
  input: WriteMessageInput,
): Promise<{ isRepeat: boolean }> {
  return mutate<{ isRepeat: boolean }>(ctx, async (tx) => {
    const complaint = await findComplaint(tx, complaintId);
    if (!complaint) throw notFound("complaint");
    const known = await tx.complaintMessage.findUnique({
      where: { id: input.id },
      select: { complaintId: true },
    });
    if (known?.complaintId === complaintId)
      return { result: { isRepeat: true }, audit: { notAudited: "repeat" } };
    if (known) throw notFound("complaint");
    if (isFinal(complaint.state)) throw refusedBecause("complaint", ["COMPLAINT_IS_OVER"]);

    const written = await tx.complaintMessage.createMany({
      data: [{ id: input.id, complaintId, at: ctx.now, party: "REPORTER", text: input.text }],
      skipDuplicates: true,
    });
    // The same message was on its way twice and the other one was first.
    if (written.count === 0) return { result: { isRepeat: true }, audit: { notAudited: "repeat" } };
    if (complaint.state === "WAITING") {
      const isHoliday = await holidaysIn(tx);
      const decision = decide(factsOf(complaint), "reply", { on: ctx.today, isHoliday });
      if (!decision.ok) throw refusedBecause("complaint", decision.reasons);
      await moveComplaint(tx, ctx, complaint, {
        event: "reply",
        state: decision.value,
        seenVersion: complaint.version,
        party: "REPORTER",
        data: resumedColumns(complaint, ctx.today, isHoliday),
      });
    }
    return { result: { isRepeat: false }, audit: { notAudited: "anonymous" } };
  });
}
