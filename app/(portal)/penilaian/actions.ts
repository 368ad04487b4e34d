"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import {
  acceptAppraisalSchema,
  decideAppraisalSchema,
  explainAppraisalSchema,
  handOverAppraisalSchema,
  objectToAppraisalSchema,
  openAppraisalSchema,
  rateAppraisalSchema,
  setUnitAchievementSchema,
} from "@/lib/schemas/appraisal";
import { answerProposalSchema } from "@/lib/schemas/calibration";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { decideAppraisal } from "@/lib/services/appraisal/decide-appraisal";
import { explainAppraisal } from "@/lib/services/appraisal/explain-appraisal";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { objectToAppraisal } from "@/lib/services/appraisal/object-to-appraisal";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { setUnitAchievement } from "@/lib/services/appraisal/set-unit-achievement";
import { answerProposal } from "@/lib/services/calibration/answer-proposal";
import { groundlessLetter } from "@/lib/text/improvement";

export const openAppraisalAction = formAction(openAppraisalSchema, async (ctx, input) => {
  const { appraisalId } = await openAppraisal(ctx, input);
  redirect(paths.appraisal(appraisalId));
});

export const rateAppraisalAction = formAction(rateAppraisalSchema, async (ctx, input) => {
  await rateAppraisal(ctx, input);
  redirect(paths.appraisalAfter(input.appraisalId, "rate"));
});

export const handOverAppraisalAction = formAction(handOverAppraisalSchema, async (ctx, input) => {
  await handOverAppraisal(ctx, input);
  redirect(paths.appraisalAfter(input.appraisalId, "handOver"));
});

export const acceptAppraisalAction = formAction(acceptAppraisalSchema, async (ctx, input) => {
  await acceptAppraisal(ctx, input);
  redirect(paths.appraisalAfter(input.appraisalId, "accept"));
});

export const objectToAppraisalAction = formAction(objectToAppraisalSchema, async (ctx, input) => {
  await objectToAppraisal(ctx, input);
  redirect(paths.appraisalAfter(input.appraisalId, "object"));
});

export const explainAppraisalAction = formAction(explainAppraisalSchema, async (ctx, input) => {
  await explainAppraisal(ctx, input);
  redirect(paths.appraisalAfter(input.appraisalId, "explain"));
});

export const decideAppraisalAction = formAction(decideAppraisalSchema, async (ctx, input) => {
  await decideAppraisal(ctx, input, groundlessLetter);
  redirect(paths.appraisalAfter(input.appraisalId, "decide"));
});

export const setUnitAchievementAction = formAction(setUnitAchievementSchema, async (ctx, input) => {
  await setUnitAchievement(ctx, input);
  revalidatePath(paths.unitAchievements);
  return { data: undefined, message: "Capaian unit tersimpan." };
});

export const answerProposalAction = formAction(answerProposalSchema, async (ctx, input) => {
  await answerProposal(ctx, input);
  redirect(paths.appraisalAfter(input.appraisalId, "calibrate"));
});
