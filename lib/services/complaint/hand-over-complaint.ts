import type { HandOverComplaintInput } from "@/lib/schemas/complaint-desk";
import type { ServiceContext } from "@/lib/services/context";
import { stepComplaint } from "./step-complaint";
import type { ReporterLetter } from "./tell-reporter";

/** It goes on at SP4N-LAPOR! under the number that the coordinator got there. */
export const handOverComplaint = (
  ctx: ServiceContext,
  input: HandOverComplaintInput,
  letter: ReporterLetter,
) =>
  stepComplaint(
    ctx,
    "handOver",
    input,
    () => ({
      data: { laporNumber: input.laporNumber },
      after: { laporNumber: input.laporNumber },
    }),
    { news: "handOver", letter },
  );
