"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/actions/form-action";
import { paths } from "@/lib/paths";
import {
  appointAppraiserSchema,
  createEmployeeSchema,
  deactivateEmployeeSchema,
  editEmployeeSchema,
  endAppraiserSchema,
  moveEmployeeSchema,
  reactivateEmployeeSchema,
  resolveReportSchema,
} from "@/lib/schemas/people";
import { appointAppraiser } from "@/lib/services/people/appoint-appraiser";
import { createEmployee } from "@/lib/services/people/create-employee";
import { deactivateEmployee } from "@/lib/services/people/deactivate-employee";
import { editEmployee } from "@/lib/services/people/edit-employee";
import { endAppraiser } from "@/lib/services/people/end-appraiser";
import { moveEmployee } from "@/lib/services/people/move-employee";
import { reactivateEmployee } from "@/lib/services/people/reactivate-employee";
import { resolveReport } from "@/lib/services/people/resolve-report";
import { addressNotice, reportAnswerLetter } from "@/lib/text/people-letters";

export const createEmployeeAction = formAction(createEmployeeSchema, async (ctx, input) => {
  const { id } = await createEmployee(ctx, input);
  redirect(paths.hr.employeeAfter(id, "catat"));
});

export const editEmployeeAction = formAction(editEmployeeSchema, async (ctx, input) => {
  const { id } = await editEmployee(ctx, input, addressNotice);
  redirect(paths.hr.employeeAfter(id, "simpan"));
});

export const moveEmployeeAction = formAction(moveEmployeeSchema, async (ctx, input) => {
  const { id } = await moveEmployee(ctx, input);
  redirect(paths.hr.employeeAfter(id, "pindah"));
});

export const appointAppraiserAction = formAction(appointAppraiserSchema, async (ctx, input) => {
  const { id } = await appointAppraiser(ctx, input);
  redirect(paths.hr.employeeAfter(id, "tetapkan"));
});

export const endAppraiserAction = formAction(endAppraiserSchema, async (ctx, input) => {
  const { id } = await endAppraiser(ctx, input);
  redirect(paths.hr.employeeAfter(id, "akhiri"));
});

export const deactivateEmployeeAction = formAction(deactivateEmployeeSchema, async (ctx, input) => {
  const { id } = await deactivateEmployee(ctx, input);
  redirect(paths.hr.employeeAfter(id, "nonaktif"));
});

export const reactivateEmployeeAction = formAction(reactivateEmployeeSchema, async (ctx, input) => {
  const { id } = await reactivateEmployee(ctx, input);
  redirect(paths.hr.employeeAfter(id, "aktif"));
});

export const resolveReportAction = formAction(resolveReportSchema, async (ctx, input) => {
  const { isMailed } = await resolveReport(ctx, input, reportAnswerLetter);
  redirect(paths.hr.appraiserReportsAfter(isMailed ? "surel" : "layar", input.reportId));
});
