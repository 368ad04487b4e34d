import type { EmployeeViewer } from "@/lib/permissions/viewer";

/** Under which name a device keeps what somebody was writing when the session ended. */
export const createDraftKey = ({ employeeId }: EmployeeViewer) => `pegawai-baru:${employeeId}`;
export const deactivateDraftKey = (id: string, { employeeId }: EmployeeViewer) =>
  `pegawai-nonaktif:${id}:${employeeId}`;
export const reportDraftKey = (id: string, { employeeId }: EmployeeViewer) =>
  `laporan-penilai:${id}:${employeeId}`;
export const editDraftKey = (id: string, { employeeId }: EmployeeViewer) => `pegawai:${id}:${employeeId}`;
