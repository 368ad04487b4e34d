import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { answerDueAt, type ReportSubject } from "@/lib/domain/people/data-report";
import { fullName } from "@/lib/domain/people/full-name";
import { canSomewhere } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { momentKey, momentKeyParts } from "../row-key";
import { currentAppraiser } from "./current-appraiser";
import { inForce } from "./in-force";
import { visibleEmployees } from "./visible-employees";

export interface ReportRow {
  readonly id: string;
  readonly version: number;
  readonly subject: ReportSubject;
  readonly employeeId: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly appraiserName: string | null;
  readonly message: string;
  readonly createdAt: string;
  /** Until when it is to be answered (UU 27/2022). */
  readonly dueAt: string;
  readonly hasEmail: boolean;
}

const PAGE = 20;

/** Reports of wrong data, the appraiser among them, that wait for an answer, the oldest first; null for who answers none. */
export async function openReports(
  viewer: Viewer,
  today: string,
  after?: string,
): Promise<KeysetPage<ReportRow> | null> {
  if (!canSomewhere(viewer, "appraiser.resolveReport")) return null;
  const key = momentKeyParts(after);
  const found = await db().appraiserReport.findMany({
    where: {
      state: "OPEN",
      employee: visibleEmployees(viewer, today, "appraiser.resolveReport"),
      ...(key ? beyondKey<Prisma.AppraiserReportWhereInput>("createdAt", "gt", key) : {}),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: PAGE + 1,
    include: {
      employee: {
        include: {
          unit: { select: { name: true } },
          appraisers: {
            where: inForce(today),
            include: { appraiser: { select: { name: true, titleBefore: true, titleAfter: true } } },
          },
        },
      },
    },
  });
  const nameOf = (rows: (typeof found)[number]["employee"]["appraisers"]) => {
    const current = currentAppraiser(rows, today);
    return current && fullName(current.appraiser);
  };
  const rows = found.map(({ employee, ...report }) => ({
    id: report.id,
    version: report.version,
    subject: report.subject,
    employeeId: employee.id,
    name: fullName(employee),
    unitName: employee.unit?.name ?? null,
    appraiserName: nameOf(employee.appraisers),
    message: report.message,
    createdAt: report.createdAt.toISOString(),
    dueAt: answerDueAt(report.createdAt).toISOString(),
    hasEmail: employee.email !== null,
  }));
  return keysetPage(rows, PAGE, (row) => momentKey(row.createdAt, row.id));
}

/** How many wait, for the dashboard. */
export const countOpenReports = (viewer: Viewer, today: string): Promise<number> =>
  db().appraiserReport.count({
    where: { state: "OPEN", employee: visibleEmployees(viewer, today, "appraiser.resolveReport") },
  });
