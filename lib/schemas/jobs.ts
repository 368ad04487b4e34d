import { z } from "zod";

const nothing = z.object({});

/** Every kind of background work with its payload. A job is idempotent by its payload: it may run twice. */
export const JOB_PAYLOADS = {
  "mail.send": z.object({ mailId: z.uuid() }),
  "audit.seal": nothing,
  "appraisal.lapse": nothing,
  "dialogue.remind": nothing,
  "improvement.remind": nothing,
  "storage.clean": nothing,
  "import.run": z.object({ batchId: z.uuid() }),
  "people.settle": nothing,
  "complaint.escalate": nothing,
  "complaint.lapse": nothing,
  "complaint.askSolved": nothing,
} as const;

export type JobName = keyof typeof JOB_PAYLOADS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOB_PAYLOADS)[Name]>;
export const JOB_NAMES = Object.keys(JOB_PAYLOADS) as JobName[];
