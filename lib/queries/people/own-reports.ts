import { db } from "@/lib/db/client";
import { answerDueAt, type ReportSubject } from "@/lib/domain/people/data-report";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

export interface OwnReport {
  readonly id: string;
  readonly subject: ReportSubject;
  readonly message: string;
  readonly answer: string | null;
  readonly isOpen: boolean;
  readonly createdAt: string;
  /** Until when it is to be answered. */
  readonly dueAt: string;
  readonly resolvedAt: string | null;
}

const MOST = 10;

/** One's own last reports about these subjects, with their answers, newest first. */
export async function ownReports(
  viewer: EmployeeViewer,
  subjects: readonly ReportSubject[],
): Promise<readonly OwnReport[]> {
  const found = await db().appraiserReport.findMany({
    where: { employeeId: viewer.employeeId, subject: { in: [...subjects] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  return found.map((report) => ({
    id: report.id,
    subject: report.subject,
    message: report.message,
    answer: report.answer,
    isOpen: report.state === "OPEN",
    createdAt: report.createdAt.toISOString(),
    dueAt: answerDueAt(report.createdAt).toISOString(),
    resolvedAt: report.resolvedAt?.toISOString() ?? null,
  }));
}
