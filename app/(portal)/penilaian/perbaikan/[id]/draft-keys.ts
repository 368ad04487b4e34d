import type { EmployeeViewer } from "@/lib/permissions/viewer";

/** Where the unsent words of a step are kept on the device; of a report with the action's id, else with the plan's. */
export const improvementDraftKey = (step: string, id: string, { employeeId }: EmployeeViewer): string =>
  `perbaikan:${step}:${id}:${employeeId}`;
