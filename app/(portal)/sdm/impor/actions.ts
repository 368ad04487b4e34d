"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { importStepSchema } from "@/lib/schemas/imports";
import { confirmImport } from "@/lib/services/imports/confirm-import";
import { discardImport } from "@/lib/services/imports/discard-import";
import { requestUndo } from "@/lib/services/imports/request-undo";

export const confirmImportAction = formAction(importStepSchema, async (ctx, input) => {
  await confirmImport(ctx, input);
  revalidatePath(paths.hr.importBatch(input.batchId));
  return { data: undefined, message: "Impor sedang diterapkan." };
});

export const discardImportAction = formAction(importStepSchema, async (ctx, input) => {
  await discardImport(ctx, input);
  redirect(paths.hr.imports);
});

export const undoImportAction = formAction(importStepSchema, async (ctx, input) => {
  await requestUndo(ctx, input);
  redirect(paths.hr.importBatch(input.batchId));
});
