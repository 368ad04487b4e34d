import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

/** On which side of a plan the viewer stands; null for everybody else, and where there is no such plan. */
export async function planSide(viewer: EmployeeViewer, id: string): Promise<"owner" | "appraiser" | null> {
  const plan = await db().performancePlan.findUnique({
    where: { id },
    select: { employeeId: true, appraiserId: true },
  });
  if (plan?.employeeId === viewer.employeeId) return "owner";
  return plan?.appraiserId === viewer.employeeId ? "appraiser" : null;
}
