"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import {
  archiveComplaintSchema,
  assignComplaintSchema,
  extendComplaintSchema,
  handOverComplaintSchema,
  officerWordsSchema,
  rejectComplaintSchema,
  saveTemplateSchema,
  seenComplaintSchema,
  verifyComplaintSchema,
} from "@/lib/schemas/complaint-desk";
import { answerComplaint, askReporter } from "@/lib/services/complaint/answer-complaint";
import { assignComplaint } from "@/lib/services/complaint/assign-complaint";
import { extendComplaint } from "@/lib/services/complaint/extend-complaint";
import { handOverComplaint } from "@/lib/services/complaint/hand-over-complaint";
import { recuseFromComplaint } from "@/lib/services/complaint/recuse-from-complaint";
import { archiveComplaint, rejectComplaint } from "@/lib/services/complaint/reject-complaint";
import { saveTemplate } from "@/lib/services/complaint/save-template";
import { resumeComplaint, startComplaint } from "@/lib/services/complaint/start-complaint";
import { verifyComplaint } from "@/lib/services/complaint/verify-complaint";
import { reporterLetter } from "@/lib/text/complaint";

export const verifyComplaintAction = formAction(verifyComplaintSchema, async (ctx, input) => {
  await verifyComplaint(ctx, input);
  redirect(paths.hr.complaintAfter(input.complaintId, "verify"));
});

export const rejectComplaintAction = formAction(rejectComplaintSchema, async (ctx, input) => {
  await rejectComplaint(ctx, input, reporterLetter);
  redirect(paths.hr.complaintAfter(input.complaintId, "reject"));
});

export const archiveComplaintAction = formAction(archiveComplaintSchema, async (ctx, input) => {
  await archiveComplaint(ctx, input, reporterLetter);
  redirect(paths.hr.complaintAfter(input.complaintId, "archive"));
});

export const assignComplaintAction = formAction(assignComplaintSchema, async (ctx, input) => {
  await assignComplaint(ctx, input);
  redirect(paths.hr.complaintAfter(input.complaintId, "assign"));
});

export const handOverComplaintAction = formAction(handOverComplaintSchema, async (ctx, input) => {
  await handOverComplaint(ctx, input, reporterLetter);
  redirect(paths.hr.complaintAfter(input.complaintId, "handOver"));
});

export const startComplaintAction = formAction(seenComplaintSchema, async (ctx, input) => {
  await startComplaint(ctx, input);
  redirect(paths.hr.complaintAfter(input.complaintId, "start"));
});

export const resumeComplaintAction = formAction(seenComplaintSchema, async (ctx, input) => {
  await resumeComplaint(ctx, input);
  redirect(paths.hr.complaintAfter(input.complaintId, "resume"));
});

export const recuseFromComplaintAction = formAction(seenComplaintSchema, async (ctx, input) => {
  await recuseFromComplaint(ctx, input);
  redirect(paths.hr.complaintsAfterRecusal);
});

export const askReporterAction = formAction(officerWordsSchema, async (ctx, input) => {
  await askReporter(ctx, input, reporterLetter);
  redirect(paths.hr.complaintAfter(input.complaintId, "ask"));
});

export const extendComplaintAction = formAction(extendComplaintSchema, async (ctx, input) => {
  await extendComplaint(ctx, input, reporterLetter);
  redirect(paths.hr.complaintAfter(input.complaintId, "extend"));
});

export const answerComplaintAction = formAction(officerWordsSchema, async (ctx, input) => {
  await answerComplaint(ctx, input, reporterLetter);
  redirect(paths.hr.complaintAfter(input.complaintId, "answer"));
});

export const saveTemplateAction = formAction(saveTemplateSchema, async (ctx, input) => {
  await saveTemplate(ctx, input);
  redirect(paths.hr.complaintTemplates);
});
