import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ReportAppraiserInput } from "@/lib/schemas/people";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { againOrConflict } from "../or-conflict";

/**
 * "Penilai saya keliru": tells HR that the appraiser on file is wrong (docs/rules.md#appraiser). One report at a time,
 * which the database keeps as well. The form makes the id: sent again it is the same report.
 */
export function reportAppraiser(
  ctx: ServiceContext<EmployeeViewer>,
  input: ReportAppraiserInput,
): Promise<{ id: string }> {
  const { id, message } = input;
  const { employeeId } = ctx.viewer;
  const write = () =>
    mutate<{ id: string }>(ctx, async (tx) => {
      if (!can(ctx.viewer, "appraiser.report", { ownerId: employeeId })) throw notFound("report");
      const same = await tx.appraiserReport.findUnique({ where: { id } });
      if (same?.employeeId === employeeId) return { result: { id }, audit: { notAudited: "repeat" } };
      const open = await tx.appraiserReport.findFirst({
        where: { employeeId, state: "OPEN" },
        select: { id: true },
      });
      if (open) throw refusedBecause("report", ["REPORT_OPEN"]);

      await tx.appraiserReport.create({ data: { id, employeeId, message, createdAt: ctx.now } });
      return {
        result: { id },
        audit: {
          action: "appraiser.report",
          subject: { type: "appraiserReport", id },
          aboutId: employeeId,
          after: { message },
        },
      };
    });
  return againOrConflict("report", write);
}
