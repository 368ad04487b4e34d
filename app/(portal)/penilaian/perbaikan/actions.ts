"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import {
  addActionSchema,
  completeActionSchema,
  concludeImprovementSchema,
  moveImprovementSchema,
  removeActionSchema,
  returnImprovementSchema,
} from "@/lib/schemas/improvement";
import {
  agreeImprovement,
  concludeImprovement,
  proposeImprovement,
  returnImprovement,
} from "@/lib/services/improvement/answer-improvement";
import { completeAction } from "@/lib/services/improvement/complete-action";
import { addAction, removeAction } from "@/lib/services/improvement/draw-improvement";

export const addActionAction = formAction(addActionSchema, async (ctx, input) => {
  await addAction(ctx, input);
  redirect(paths.improvementAfter(input.improvementId, "tambah"));
});

export const removeActionAction = formAction(removeActionSchema, async (ctx, input) => {
  await removeAction(ctx, input);
  redirect(paths.improvementAfter(input.improvementId, "hapus"));
});

export const proposeImprovementAction = formAction(moveImprovementSchema, async (ctx, input) => {
  await proposeImprovement(ctx, input);
  redirect(paths.improvementAfter(input.improvementId, "ajukan"));
});

export const agreeImprovementAction = formAction(moveImprovementSchema, async (ctx, input) => {
  await agreeImprovement(ctx, input);
  redirect(paths.improvementAfter(input.improvementId, "setuju"));
});

export const returnImprovementAction = formAction(returnImprovementSchema, async (ctx, input) => {
  await returnImprovement(ctx, input);
  redirect(paths.improvementAfter(input.improvementId, "kembalikan"));
});

export const concludeImprovementAction = formAction(concludeImprovementSchema, async (ctx, input) => {
  await concludeImprovement(ctx, input);
  redirect(paths.improvementAfter(input.improvementId, "simpulkan"));
});

export const completeActionAction = formAction(completeActionSchema, async (ctx, input) => {
  const { improvementId } = await completeAction(ctx, input);
  redirect(paths.improvementAfter(improvementId, "lapor"));
});
