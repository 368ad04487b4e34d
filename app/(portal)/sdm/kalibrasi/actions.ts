"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import { holdSessionSchema, proposeChangeSchema } from "@/lib/schemas/calibration";
import { holdSession } from "@/lib/services/calibration/hold-session";
import { proposeChange } from "@/lib/services/calibration/propose-change";

export const holdSessionAction = formAction(holdSessionSchema, async (ctx, input) => {
  const { id } = await holdSession(ctx, input);
  redirect(paths.hr.calibrationSessionAfter(id, "catat", id));
});

export const proposeChangeAction = formAction(proposeChangeSchema, async (ctx, input) => {
  const { id } = await proposeChange(ctx, input);
  redirect(paths.hr.calibrationSessionAfter(input.sessionId, "usul", id));
});
