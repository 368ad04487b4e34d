"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import {
  disputeDialogueSchema,
  moveDialogueSchema,
  moveFollowUpSchema,
  recordCoachingSchema,
  recordDialogueSchema,
  replaceDialogueSchema,
  reviseDialogueSchema,
} from "@/lib/schemas/coaching";
import { confirmDialogue, disputeDialogue } from "@/lib/services/coaching/answer-dialogue";
import { moveFollowUp } from "@/lib/services/coaching/move-follow-up";
import { recordCoaching } from "@/lib/services/coaching/record-coaching";
import { recordDialogue } from "@/lib/services/coaching/record-dialogue";
import { replaceDialogue } from "@/lib/services/coaching/replace-dialogue";
import { reviseDialogue, withdrawDialogue } from "@/lib/services/coaching/revise-dialogue";

export const recordDialogueAction = formAction(recordDialogueSchema, async (ctx, input) => {
  const { planId } = await recordDialogue(ctx, input);
  redirect(paths.developmentAfter(planId, "catat"));
});

export const reviseDialogueAction = formAction(reviseDialogueSchema, async (ctx, input) => {
  const { planId } = await reviseDialogue(ctx, input);
  redirect(paths.developmentAfter(planId, "ubah"));
});

export const replaceDialogueAction = formAction(replaceDialogueSchema, async (ctx, input) => {
  const { planId } = await replaceDialogue(ctx, input);
  redirect(paths.developmentAfter(planId, "ganti"));
});

export const confirmDialogueAction = formAction(moveDialogueSchema, async (ctx, input) => {
  const { planId } = await confirmDialogue(ctx, input);
  redirect(paths.developmentAfter(planId, "konfirmasi"));
});

export const disputeDialogueAction = formAction(disputeDialogueSchema, async (ctx, input) => {
  const { planId } = await disputeDialogue(ctx, input);
  redirect(paths.developmentAfter(planId, "sanggah"));
});

export const withdrawDialogueAction = formAction(moveDialogueSchema, async (ctx, input) => {
  const { planId } = await withdrawDialogue(ctx, input);
  redirect(paths.developmentAfter(planId, "tarik"));
});

export const recordCoachingAction = formAction(recordCoachingSchema, async (ctx, input) => {
  const { planId } = await recordCoaching(ctx, input);
  redirect(paths.developmentAfter(planId, "bimbing"));
});

export const moveFollowUpAction = formAction(moveFollowUpSchema, async (ctx, input) => {
  const { planId } = await moveFollowUp(ctx, input);
  redirect(paths.developmentAfter(planId, "lanjut"));
});
