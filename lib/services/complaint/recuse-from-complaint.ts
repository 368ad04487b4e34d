import type { SeenComplaintInput } from "@/lib/schemas/complaint-desk";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { stepComplaint } from "./step-complaint";

/**
 * The officer who reads it is the one whom it concerns, and steps back: they never see it again, no unit does, and
 * somebody else of the coordinator or the inspectorate looks at it from the start.
 */
export const recuseFromComplaint = (ctx: ServiceContext, input: SeenComplaintInput) =>
  stepComplaint(ctx, "recuse", input, async ({ tx, complaint }) => {
    if (ctx.viewer.kind !== "employee") throw notFound("complaint");
    // Of two presses at once the slower one is a conflict by the complaint's version, not by this row.
    await tx.complaintSubject.createMany({
      data: [{ complaintId: complaint.id, employeeId: ctx.viewer.employeeId }],
      skipDuplicates: true,
    });
    return { unitId: null, data: { isAboutOfficer: true, publicTitle: null } };
  });
