"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import {
  cancelTrainingSchema,
  createTrainingSchema,
  editTrainingSchema,
  markAttendanceSchema,
  moveTrainingSchema,
} from "@/lib/schemas/training";
import { cancelTraining } from "@/lib/services/training/cancel-training";
import { completeTraining } from "@/lib/services/training/complete-training";
import { createTraining } from "@/lib/services/training/create-training";
import { editTraining } from "@/lib/services/training/edit-training";
import { markAttendance } from "@/lib/services/training/mark-attendance";
import { openTraining } from "@/lib/services/training/open-training";
import { formatNumber } from "@/lib/text/format";

export const createTrainingAction = formAction(createTrainingSchema, async (ctx, input) => {
  const { id } = await createTraining(ctx, input);
  redirect(paths.hr.trainingAfter(id, "catat"));
});

export const editTrainingAction = formAction(editTrainingSchema, async (ctx, input) => {
  await editTraining(ctx, input);
  redirect(paths.hr.trainingAfter(input.id, "simpan"));
});

export const openTrainingAction = formAction(moveTrainingSchema, async (ctx, input) => {
  await openTraining(ctx, input);
  redirect(paths.hr.trainingAfter(input.id, "buka"));
});

export const cancelTrainingAction = formAction(cancelTrainingSchema, async (ctx, input) => {
  await cancelTraining(ctx, input);
  redirect(paths.hr.trainingAfter(input.id, "batal"));
});

export const markAttendanceAction = formAction(markAttendanceSchema, async (ctx, input) => {
  const { attended, absent } = await markAttendance(ctx, input);
  revalidatePath(paths.hr.training(input.trainingId));
  const message = `Tersimpan: ${formatNumber(attended)} hadir, ${formatNumber(absent)} tidak hadir.`;
  return { data: undefined, message };
});

export const completeTrainingAction = formAction(moveTrainingSchema, async (ctx, input) => {
  await completeTraining(ctx, input);
  redirect(paths.hr.trainingAfter(input.id, "selesai"));
});
