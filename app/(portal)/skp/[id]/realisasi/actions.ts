"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import {
  correctProgressSchema,
  logProgressSchema,
  reviewEntrySchema,
  withdrawProgressSchema,
} from "@/lib/schemas/progress";
import { refusedBecause } from "@/lib/services/errors";
import { correctProgress } from "@/lib/services/progress/correct-progress";
import { logProgress } from "@/lib/services/progress/log-progress";
import { reviewEntry } from "@/lib/services/progress/review-entry";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { storage } from "@/lib/storage/disk-storage";
import { storeEvidence } from "@/lib/storage/store-evidence";

/** The evidence as it lies in storage; null without any. */
async function storedEvidence(file: File | undefined) {
  if (!file) return null;
  const evidence = await storeEvidence(storage(), file);
  if (!evidence.ok) throw refusedBecause("file", evidence.reasons);
  return evidence.value;
}

export const logProgressAction = formAction(logProgressSchema, async (ctx, { file, ...input }) => {
  const { planId, id } = await logProgress(ctx, input, await storedEvidence(file));
  redirect(paths.progressAfter(planId, "tercatat", id));
});

export const withdrawProgressAction = formAction(withdrawProgressSchema, async (ctx, input) => {
  const { planId, entryId } = await withdrawProgress(ctx, input);
  redirect(paths.progressAfter(planId, "dibatalkan", entryId));
});

export const correctProgressAction = formAction(correctProgressSchema, async (ctx, { file, ...input }) => {
  const { planId, id } = await correctProgress(ctx, input, await storedEvidence(file));
  redirect(paths.progressEntryAfter(planId, id, "correct", id));
});

export const reviewEntryAction = formAction(reviewEntrySchema, async (ctx, input) => {
  const { planId, entryId } = await reviewEntry(ctx, input);
  redirect(paths.progressEntryAfter(planId, entryId, input.event, input.id));
});
