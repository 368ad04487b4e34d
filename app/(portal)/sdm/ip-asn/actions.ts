"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { editWeightsSchema } from "@/lib/schemas/career";
import { editWeights } from "@/lib/services/career/edit-weights";

export const editWeightsAction = formAction(editWeightsSchema, async (ctx, input) => {
  await editWeights(ctx, input);
  redirect(paths.hr.asnWeightsSaved);
});
