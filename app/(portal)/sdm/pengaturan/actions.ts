"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { yearOf } from "@/lib/domain/calendar/local-date";
import { paths } from "@/lib/paths";
import { setAppraisalRulesSchema } from "@/lib/schemas/appraisal-rules";
import { fillHolidaysSchema, holidaySchema } from "@/lib/schemas/holiday";
import { setRatingNumbersSchema } from "@/lib/schemas/rating-numbers";
import { setAppraisalRules } from "@/lib/services/appraisal/set-appraisal-rules";
import { addHoliday } from "@/lib/services/calendar/add-holiday";
import { fillHolidays } from "@/lib/services/calendar/fill-holidays";
import { removeHoliday } from "@/lib/services/calendar/remove-holiday";
import { setRatingNumbers } from "@/lib/services/imports/set-rating-numbers";

export const addHolidayAction = formAction(holidaySchema, async (ctx, input) => {
  const { date } = await addHoliday(ctx, input);
  redirect(paths.hr.holidays(yearOf(date)));
});

export const removeHolidayAction = formAction(holidaySchema, async (ctx, input) => {
  const { date } = await removeHoliday(ctx, input);
  redirect(paths.hr.holidays(yearOf(date)));
});

export const fillHolidaysAction = formAction(fillHolidaysSchema, async (ctx, input) => {
  await fillHolidays(ctx, input);
  redirect(paths.hr.holidays(input.year));
});

export const setRatingNumbersAction = formAction(setRatingNumbersSchema, async (ctx, input) => {
  await setRatingNumbers(ctx, input);
  redirect(paths.hr.ratingNumbersSaved);
});

export const setAppraisalRulesAction = formAction(setAppraisalRulesSchema, async (ctx, input) => {
  await setAppraisalRules(ctx, input);
  redirect(paths.hr.appraisalRulesSaved);
});
