"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import {
  chooseRegisterSchema,
  createPeriodSchema,
  editPeriodSchema,
  extendPeriodSchema,
  movePeriodSchema,
} from "@/lib/schemas/period";
import { askRemindersSchema } from "@/lib/schemas/plan";
import { chooseRegister } from "@/lib/services/period/choose-register";
import { closePeriod } from "@/lib/services/period/close-period";
import { createPeriod } from "@/lib/services/period/create-period";
import { editPeriod } from "@/lib/services/period/edit-period";
import { extendPeriod } from "@/lib/services/period/extend-period";
import { openPeriod } from "@/lib/services/period/open-period";
import { askReminders } from "@/lib/services/plan/ask-reminders";

export const createPeriodAction = formAction(createPeriodSchema, async (ctx, input) => {
  const { id } = await createPeriod(ctx, input);
  redirect(paths.hr.periodAfter(id, "catat"));
});

export const editPeriodAction = formAction(editPeriodSchema, async (ctx, input) => {
  await editPeriod(ctx, input);
  redirect(paths.hr.periodAfter(input.periodId, "simpan"));
});

export const openPeriodAction = formAction(movePeriodSchema, async (ctx, input) => {
  await openPeriod(ctx, input);
  redirect(paths.hr.periodAfter(input.periodId, "buka"));
});

export const closePeriodAction = formAction(movePeriodSchema, async (ctx, input) => {
  await closePeriod(ctx, input);
  redirect(paths.hr.periodAfter(input.periodId, "tutup"));
});

export const askRemindersAction = formAction(askRemindersSchema, async (ctx, input) => {
  await askReminders(ctx, input);
  redirect(paths.hr.periodReminded(input.periodId, input.unitId));
});

export const extendPeriodAction = formAction(extendPeriodSchema, async (ctx, input) => {
  await extendPeriod(ctx, input);
  redirect(paths.hr.periodAfter(input.periodId, "perpanjang"));
});

export const chooseRegisterAction = formAction(chooseRegisterSchema, async (ctx, input) => {
  await chooseRegister(ctx, input);
  redirect(paths.hr.periodAfter(input.periodId, "register"));
});
