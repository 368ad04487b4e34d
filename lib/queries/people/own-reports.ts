import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

export interface OwnReport {
  readonly id: string;
  readonly message: string;
  readonly answer: string | null;
  readonly isOpen: boolean;
  readonly createdAt: string;
  readonly resolvedAt: string | null;
}

const MOST = 10;

/** One's own last reports of a wrong appraiser, with their answers, newest first. */
export async function ownReports(viewer: EmployeeViewer): Promise<readonly OwnReport[]> {
  const found = await db().appraiserReport.findMany({
    where: { employeeId: viewer.employeeId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return found.map((report) => ({
    id: report.id,
    message: report.message,
    answer: report.answer,
    isOpen: report.state === "OPEN",
    createdAt: report.createdAt.toISOString(),
    resolvedAt: report.resolvedAt?.toISOString() ?? null,
  }));
}
