import type { ArchiveComplaintInput, RejectComplaintInput } from "@/lib/schemas/complaint-desk";
import type { ServiceContext } from "@/lib/services/context";
import { stepComplaint } from "./step-complaint";
import type { ReporterLetter } from "./tell-reporter";

/** Not for this government to handle; the ground says where it belongs, the reason is for the reporter. */
export const rejectComplaint = (ctx: ServiceContext, input: RejectComplaintInput, letter: ReporterLetter) =>
  stepComplaint(
    ctx,
    "reject",
    input,
    () => ({
      data: { ground: input.ground },
      note: input.reason,
      after: { ground: input.ground },
    }),
    { news: "reject", letter },
  );

/** Nothing to act upon, such as a repeat or thanks; the reason is for the reporter. */
export const archiveComplaint = (ctx: ServiceContext, input: ArchiveComplaintInput, letter: ReporterLetter) =>
  stepComplaint(ctx, "archive", input, () => ({ note: input.reason }), { news: "archive", letter });
