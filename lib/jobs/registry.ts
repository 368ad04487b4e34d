import { sealAudit } from "@/lib/audit/seal";
import { runImport } from "@/lib/imports/run-import";
import { isKeyReferenced } from "@/lib/queries/progress/readable-file";
import type { JobName, JobPayload } from "@/lib/schemas/jobs";
import { sendResetLink } from "@/lib/services/access/send-reset-link";
import { forgetApplicants } from "@/lib/services/application/forget-applicants";
import { lapseAppraisals } from "@/lib/services/appraisal/lapse-appraisal";
import { remindAnswers } from "@/lib/services/appraisal/remind-answers";
import { remindEvaluations } from "@/lib/services/appraisal/remind-evaluations";
import { remindObjection, remindObjections } from "@/lib/services/appraisal/remind-objections";
import { remindDialogues } from "@/lib/services/coaching/remind-dialogues";
import { escalateComplaints } from "@/lib/services/complaint/escalate-complaints";
import { forgetReporters } from "@/lib/services/complaint/forget-reporters";
import { remindStarts } from "@/lib/services/complaint/remind-starts";
import { askSolved, lapseComplaints } from "@/lib/services/complaint/watch-complaints";
import { forgetParticipants } from "@/lib/services/consultation/forget-participants";
import { lapseRegistrations } from "@/lib/services/consultation/lapse-registrations";
import type { ServiceContext } from "@/lib/services/context";
import { forgetUnused } from "@/lib/services/forum/forget-unused";
import { makeResults } from "@/lib/services/forum/make-results";
import { remindRemedies } from "@/lib/services/hearing/remind-remedies";
import { remindImprovements } from "@/lib/services/improvement/remind-improvements";
import { blankSecrets } from "@/lib/services/mail/blank-secrets";
import { sendMail } from "@/lib/services/mail/send-mail";
import { settlePlacements } from "@/lib/services/people/settle-placements";
import { followAllAppointments } from "@/lib/services/plan/follow-appointments";
import { remindOfDeadlines } from "@/lib/services/plan/remind-of-deadlines";
import { sendReminders } from "@/lib/services/plan/send-reminders";
import { tellRestored } from "@/lib/services/plan/tell-restored";
import { storage } from "@/lib/storage/disk-storage";
import { removeUnreferenced } from "@/lib/storage/remove-unreferenced";
import { resetLetter } from "@/lib/text/access-letters";
import { answerLetter, evaluationLetter, objectionLetter } from "@/lib/text/appraisal-letters";
import { dialogueLetter } from "@/lib/text/coaching";
import { escalationLetter, reporterLetter, unstartedLetter } from "@/lib/text/complaint";
import { participantLetter } from "@/lib/text/consultation-letters";
import { improvementLetter } from "@/lib/text/improvement";
import { planLetter, restoredLetter } from "@/lib/text/plan-letters";
import { remedyLetter } from "@/lib/text/remedy";

type Handler<Name extends JobName> = (ctx: ServiceContext, payload: JobPayload<Name>) => Promise<unknown>;

/** What each kind of job does: it calls a service or the storage, nothing else. */
export const JOB_HANDLERS: { readonly [Name in JobName]: Handler<Name> } = {
  "mail.send": (ctx, { mailId }) => sendMail(mailId, ctx.now),
  "account.sendResetLink": (ctx, request) => sendResetLink(ctx, request, resetLetter),
  "mail.blank": (ctx) => blankSecrets(ctx.now),
  "audit.seal": (ctx) => sealAudit(ctx.now),
  "appraisal.lapse": (ctx) => lapseAppraisals(ctx),
  "appraisal.remind": (ctx) => remindEvaluations(ctx, evaluationLetter),
  "appraisal.remindAnswers": (ctx) => remindAnswers(ctx, answerLetter),
  "appraisal.remindObjection": (ctx, { appraisalId }) => remindObjection(ctx, appraisalId, objectionLetter),
  "appraisal.remindObjections": (ctx) => remindObjections(ctx, objectionLetter),
  "dialogue.remind": (ctx) => remindDialogues(ctx, dialogueLetter),
  "improvement.remind": (ctx) => remindImprovements(ctx, improvementLetter),
  "remedy.remind": (ctx) => remindRemedies(ctx, remedyLetter),
  "storage.clean": (ctx) => removeUnreferenced(storage(), isKeyReferenced, ctx.now),
  "import.run": (ctx, { batchId }) => runImport(ctx, batchId),
  "people.settle": (ctx) => settlePlacements(ctx),
  "plan.follow": (ctx) => followAllAppointments(ctx),
  "plan.remindOfDeadlines": (ctx) => remindOfDeadlines(ctx),
  "plan.remind": (ctx, { roundId }) => sendReminders(ctx, roundId, planLetter),
  "plan.tellRestored": (ctx, payload) => tellRestored(ctx, payload, restoredLetter),
  "complaint.escalate": (ctx) => escalateComplaints(ctx, escalationLetter),
  "complaint.remindStart": (ctx) => remindStarts(ctx, unstartedLetter),
  "complaint.lapse": (ctx) => lapseComplaints(ctx),
  "complaint.askSolved": (ctx) => askSolved(ctx, reporterLetter),
  "complaint.forget": (ctx) => forgetReporters(ctx),
  "application.forget": (ctx) => forgetApplicants(ctx),
  "consultation.forget": (ctx) => forgetParticipants(ctx),
  "consultation.lapse": (ctx) => lapseRegistrations(ctx, participantLetter),
  "forum.results": (ctx) => makeResults(ctx),
  "forum.forget": (ctx) => forgetUnused(ctx),
};
