import { db } from "@/lib/db/client";
import type { PlanVersionDocument } from "@/lib/domain/plan/version";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { visiblePlansWhere } from "./visible-plans";

/** One version of a plan that was agreed once; null for who may not read the plan, and where there is none. */
export async function readPlanVersion(viewer: EmployeeViewer, planId: string, revision: number) {
  const version = await db().planVersion.findFirst({
    where: { planId, revision, plan: visiblePlansWhere(viewer) },
    include: {
      plan: {
        select: {
          employeeId: true,
          employee: { select: { name: true } },
          period: { select: { name: true } },
        },
      },
    },
  });
  if (!version) return null;
  const { plan, agreedAt, replacedAt } = version;
  return {
    isOwn: plan.employeeId === viewer.employeeId,
    employeeName: plan.employee.name,
    period: plan.period.name,
    agreedAt: agreedAt.toISOString(),
    replacedAt: replacedAt.toISOString(),
    // Written by `revisePlan` alone, in this shape.
    document: version.document as unknown as PlanVersionDocument,
  };
}
