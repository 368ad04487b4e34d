import type { JobName } from "@/lib/schemas/jobs";

/** Work that comes round by itself, in the government's time zone. */
export const SCHEDULES: readonly { readonly job: JobName; readonly cron: string }[] = [
  { job: "audit.seal", cron: "* * * * *" },
  { job: "mail.blank", cron: "*/10 * * * *" },
  { job: "appraisal.lapse", cron: "15 0 * * *" },
  { job: "appraisal.remind", cron: "35 6 * * *" },
  { job: "appraisal.remindAnswers", cron: "36 6 * * *" },
  { job: "appraisal.remindObjections", cron: "37 6 * * *" },
  { job: "dialogue.remind", cron: "30 6 * * *" },
  { job: "improvement.remind", cron: "40 6 * * *" },
  { job: "plan.remindOfDeadlines", cron: "50 6 * * *" },
  { job: "remedy.remind", cron: "45 6 * * *" },
  { job: "storage.clean", cron: "30 2 * * *" },
  { job: "people.settle", cron: "5 0 * * *" },
  { job: "plan.follow", cron: "1 0 * * *" },
  { job: "complaint.lapse", cron: "20 0 * * *" },
  { job: "complaint.askSolved", cron: "25 0 * * *" },
  { job: "application.forget", cron: "35 0 * * *" },
  { job: "complaint.forget", cron: "40 0 * * *" },
  { job: "consultation.forget", cron: "45 1 * * *" },
  { job: "consultation.lapse", cron: "*/15 * * * *" },
  { job: "forum.forget", cron: "55 1 * * *" },
  { job: "forum.results", cron: "*/10 * * * *" },
  { job: "complaint.escalate", cron: "0 7 * * *" },
  { job: "complaint.remindStart", cron: "5 7 * * *" },
];
