import type { SeenComplaintInput } from "@/lib/schemas/complaint-desk";
import type { ServiceContext } from "@/lib/services/context";
import { resumedColumns } from "./resumed-columns";
import { stepComplaint } from "./step-complaint";

/** The unit begins to work on it. */
export const startComplaint = (ctx: ServiceContext, input: SeenComplaintInput) =>
  stepComplaint(ctx, "start", input);

/** The unit goes on although the reporter has not replied; the clock runs again. */
export const resumeComplaint = (ctx: ServiceContext, input: SeenComplaintInput) =>
  stepComplaint(ctx, "resume", input, ({ complaint, isHoliday }) => ({
    data: resumedColumns(complaint, ctx.today, isHoliday),
  }));
