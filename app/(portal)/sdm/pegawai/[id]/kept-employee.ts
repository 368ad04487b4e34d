import { notFound } from "next/navigation";
import { z } from "zod";
import { requireViewer } from "@/lib/auth/current-session";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type EditableEmployee, editableEmployee } from "@/lib/queries/people/editable-employee";
import { localToday } from "@/lib/time";

export type EmployeeParams = Promise<{ readonly id: string }>;

/** The person of the address if the viewer keeps them; for everybody else the page does not exist. */
export async function keptEmployee(
  params: EmployeeParams,
): Promise<{ readonly viewer: EmployeeViewer; readonly employee: EditableEmployee }> {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const employee = id.success ? await editableEmployee(viewer, id.data, localToday()) : null;
  if (!employee) notFound();
  return { viewer, employee };
}
