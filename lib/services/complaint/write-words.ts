import type { Tx } from "@/lib/db/client";
import type { OfficerWordsInput } from "@/lib/schemas/complaint-desk";
import type { ServiceContext } from "@/lib/services/context";
import { conflict } from "@/lib/services/errors";

/** Writes an officer's words to the reporter; the form's id makes a second press a conflict, not a second message. */
export async function writeWords(
  tx: Tx,
  ctx: ServiceContext,
  { messageId, complaintId, text }: OfficerWordsInput,
  isAnswer: boolean,
): Promise<void> {
  const written = await tx.complaintMessage.createMany({
    data: [
      {
        id: messageId,
        complaintId,
        at: ctx.now,
        party: "OFFICER",
        authorId: ctx.viewer.kind === "employee" ? ctx.viewer.employeeId : null,
        isAnswer,
        text,
      },
    ],
    skipDuplicates: true,
  });
  if (written.count === 0) throw conflict("complaint");
}
