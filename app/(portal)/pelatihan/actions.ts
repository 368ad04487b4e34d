"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { cancelEnrolmentSchema, enrolSchema } from "@/lib/schemas/training";
import { cancelEnrolment } from "@/lib/services/training/cancel-enrolment";
import { enrol } from "@/lib/services/training/enrol";

export const enrolAction = formAction(enrolSchema, async (ctx, input) => {
  const { state } = await enrol(ctx, input);
  revalidatePath(paths.training(input.trainingId));
  const message =
    state === "ENROLLED"
      ? "Anda terdaftar."
      : "Tempat penuh. Anda di daftar tunggu dan naik sendiri bila ada yang batal.";
  return { data: undefined, message };
});

export const cancelEnrolmentAction = formAction(cancelEnrolmentSchema, async (ctx, input) => {
  await cancelEnrolment(ctx, input);
  revalidatePath(paths.trainings, "layout");
  return { data: undefined, message: "Pendaftaran dibatalkan." };
});
