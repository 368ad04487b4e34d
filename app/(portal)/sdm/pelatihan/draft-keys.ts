import type { EmployeeViewer } from "@/lib/permissions/viewer";

/** Where the unsent words about a training, or about a new one, are kept on the device. */
export const trainingDraftKey = (id: string, { employeeId }: EmployeeViewer) =>
  `pelatihan:${id}:${employeeId}`;
export const cancelDraftKey = (id: string, { employeeId }: EmployeeViewer) =>
  `pelatihan-batal:${id}:${employeeId}`;
