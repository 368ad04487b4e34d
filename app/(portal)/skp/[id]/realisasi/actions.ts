"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { logProgressSchema, withdrawProgressSchema } from "@/lib/schemas/progress";
import { refusedBecause } from "@/lib/services/errors";
import { logProgress } from "@/lib/services/progress/log-progress";
import { withdrawProgress } from "@/lib/services/progress/withdraw-progress";
import { storage } from "@/lib/storage/disk-storage";
import { storeEvidence } from "@/lib/storage/store-evidence";

export const logProgressAction = formAction(logProgressSchema, async (ctx, { file, ...input }) => {
  const evidence = file ? await storeEvidence(storage(), file) : null;
  if (evidence && !evidence.ok) throw refusedBecause("file", evidence.reasons);
  const { planId, id } = await logProgress(ctx, input, evidence?.value ?? null);
  redirect(paths.progressAfter(planId, "tercatat", id));
});

export const withdrawProgressAction = formAction(withdrawProgressSchema, async (ctx, input) => {
  const { planId, entryId } = await withdrawProgress(ctx, input);
  redirect(paths.progressAfter(planId, "dibatalkan", entryId));
});
