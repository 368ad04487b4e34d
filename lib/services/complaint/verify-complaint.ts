import { dueDay } from "@/lib/domain/complaint/clock";
import { TERM_DAYS } from "@/lib/domain/complaint/complaint";
import type { VerifyComplaintInput } from "@/lib/schemas/complaint-desk";
import type { ServiceContext } from "@/lib/services/context";
import { dateOf } from "@/lib/time";
import { clockOf } from "./load-complaint";
import { stepComplaint } from "./step-complaint";

/**
 * The coordinator takes it up: how long the answer may take, whether it is about an officer, and which words others may
 * read. What the citizen wrote stays as it was.
 */
export const verifyComplaint = (ctx: ServiceContext, input: VerifyComplaintInput) =>
  stepComplaint(
    ctx,
    "verify",
    { ...input, isAboutOfficer: input.isAboutOfficer },
    ({ complaint, isHoliday }) => {
      const { term } = input;
      const isAboutOfficer = complaint.isAboutOfficer || input.isAboutOfficer;
      return {
        data: {
          term,
          isAboutOfficer,
          publicTitle: input.publicTitle ?? null,
          moderatedText: input.moderatedText ?? null,
          dueOn: dateOf(dueDay(clockOf(complaint), TERM_DAYS[term], isHoliday)),
          escalation: 0,
        },
        after: { term, isAboutOfficer, isModerated: input.moderatedText !== undefined },
      };
    },
  );
