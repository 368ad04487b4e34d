import { elapsedDays } from "@/lib/domain/complaint/clock";
import type { OfficerWordsInput } from "@/lib/schemas/complaint-desk";
import type { ServiceContext } from "@/lib/services/context";
import { dateOf } from "@/lib/time";
import { countAnswer } from "./count-complaint";
import { clockOf } from "./load-complaint";
import { stepComplaint } from "./step-complaint";
import type { ReporterLetter } from "./tell-reporter";
import { writeWords } from "./write-words";

/** A question to the reporter; the clock stops until they reply. */
export const askReporter = (ctx: ServiceContext, input: OfficerWordsInput, letter: ReporterLetter) =>
  stepComplaint(
    ctx,
    "ask",
    input,
    async ({ tx }) => {
      await writeWords(tx, ctx, input, false);
      return { data: { pausedOn: dateOf(ctx.today) } };
    },
    { news: "ask", letter },
  );

/** The answer. The first one counts for how long answers take. */
export const answerComplaint = (ctx: ServiceContext, input: OfficerWordsInput, letter: ReporterLetter) =>
  stepComplaint(
    ctx,
    "answer",
    input,
    async ({ tx, complaint, isHoliday }) => {
      await writeWords(tx, ctx, input, true);
      const days = elapsedDays(clockOf(complaint), ctx.today, isHoliday);
      const isFirst = complaint.answerDays === null;
      if (isFirst) await countAnswer(tx, complaint, days);
      return {
        data: { answeredOn: dateOf(ctx.today), ...(isFirst ? { answerDays: days } : {}) },
        after: { days },
      };
    },
    { news: "answer", letter },
  );
