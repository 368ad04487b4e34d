import { dueDay } from "@/lib/domain/complaint/clock";
import { EXTENSION_DAYS, termDays } from "@/lib/domain/complaint/complaint";
import type { ExtendComplaintInput } from "@/lib/schemas/complaint-desk";
import type { ServiceContext } from "@/lib/services/context";
import { dateOf } from "@/lib/time";
import { clockOf } from "./load-complaint";
import { stepComplaint } from "./step-complaint";
import type { ReporterLetter } from "./tell-reporter";

/**
 * More time for a request under the law on public information (UU 14/2008 Pasal 22), once and while its term runs. The
 * requester reads the reason beside the new day, and hears of it by mail where they gave an address.
 */
export const extendComplaint = (ctx: ServiceContext, input: ExtendComplaintInput, letter: ReporterLetter) =>
  stepComplaint(
    ctx,
    "extend",
    input,
    ({ complaint, isHoliday }) => {
      const { term } = complaint;
      const extendedDays = term === null ? 0 : EXTENSION_DAYS[term];
      const days = termDays({ term, extendedDays });
      const dueOn = dueDay(clockOf(complaint), days, isHoliday);
      return {
        data: { extendedDays, dueOn: dateOf(dueOn) },
        note: input.reason,
        after: { days, dueOn },
      };
    },
    { news: "extend", letter },
  );
