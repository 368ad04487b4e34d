import { z } from "zod";
import { RESTORE_REASONS } from "@/lib/domain/plan/version";

const nothing = z.object({});

/** Somebody asked for a link to a new password: for which NIP, from where, and whether the limits let it. */
const resetRequest = z.object({
  nip: z.string(),
  isAllowed: z.boolean(),
  origin: z.object({
    address: z.string().nullable(),
    userAgent: z.string().nullable(),
    requestId: z.string().nullable(),
  }),
});
export type ResetRequest = z.infer<typeof resetRequest>;

/** Every kind of background work with its payload. A job is idempotent by its payload: it may run twice. */
export const JOB_PAYLOADS = {
  "mail.send": z.object({ mailId: z.uuid() }),
  "mail.blank": nothing,
  "account.sendResetLink": resetRequest,
  "audit.seal": nothing,
  "appraisal.lapse": nothing,
  "appraisal.remind": nothing,
  "appraisal.remindAnswers": nothing,
  "appraisal.remindObjection": z.object({ appraisalId: z.uuid() }),
  "appraisal.remindObjections": nothing,
  "dialogue.remind": nothing,
  "improvement.remind": nothing,
  "remedy.remind": nothing,
  "storage.clean": nothing,
  "import.run": z.object({ batchId: z.uuid() }),
  "people.settle": nothing,
  "plan.follow": nothing,
  "plan.remindOfDeadlines": nothing,
  "plan.remind": z.object({ roundId: z.uuid() }),
  "plan.tellRestored": z.object({
    planId: z.uuid(),
    reason: z.enum(RESTORE_REASONS),
    ownerMailId: z.uuid(),
    appraiserMailId: z.uuid(),
  }),
  "complaint.escalate": nothing,
  "complaint.remindStart": nothing,
  "complaint.lapse": nothing,
  "complaint.askSolved": nothing,
  "application.forget": nothing,
  "complaint.forget": nothing,
  "consultation.forget": nothing,
  "consultation.lapse": nothing,
  "forum.results": nothing,
  "forum.forget": nothing,
} as const;

export type JobName = keyof typeof JOB_PAYLOADS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOB_PAYLOADS)[Name]>;
export const JOB_NAMES = Object.keys(JOB_PAYLOADS) as JobName[];
