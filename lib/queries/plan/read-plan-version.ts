import { db } from "@/lib/db/client";
import type { PlanState } from "@/lib/domain/plan/lifecycle";
import type { PlanVersionDocument } from "@/lib/domain/plan/version";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { findPlan } from "./find-plan";
import { versionDifference } from "./version-difference";

/**
 * One version of a plan that was agreed once, with what the version after it says otherwise; null for who may not read the
 * plan, and where there is none.
 */
export async function readPlanVersion(
  viewer: EmployeeViewer,
  planId: string,
  revision: number,
  today: string,
) {
  const plan = await findPlan(viewer, planId, today);
  const version =
    plan && (await db().planVersion.findUnique({ where: { planId_revision: { planId, revision } } }));
  const change = version && (await versionDifference(plan, revision));
  if (!plan || !version || !change) return null;
  const { agreedAt, replacedAt } = version;
  return {
    isOwn: plan.employeeId === viewer.employeeId,
    employeeName: plan.employee.name,
    period: plan.period.name,
    agreedAt: agreedAt.toISOString(),
    replacedAt: replacedAt.toISOString(),
    // Written by `revisePlan` alone, in this shape.
    document: version.document as unknown as PlanVersionDocument,
    change,
    isChangeAgreed: plan.revision > change.to || isAgreed(plan.state),
  };
}

const isAgreed = (state: PlanState): boolean => state === "AGREED" || state === "CLOSED";
