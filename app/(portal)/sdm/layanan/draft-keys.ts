import type { EmployeeViewer } from "@/lib/permissions/viewer";

/** Where the unsent words about a service, or about a new one, are kept on the device. */
export const serviceDraftKey = (id: string, { employeeId }: EmployeeViewer) => `layanan:${id}:${employeeId}`;
