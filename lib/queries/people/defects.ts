import { APPRAISER_ORDER } from "@/lib/db/appraiser-order";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { cyclesOf } from "@/lib/domain/people/cycles";
import { DEFECT_KINDS, type DefectKind } from "@/lib/domain/people/defect";
import { canSomewhere } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { dateOf } from "@/lib/time";
import { type KeysetPage, keysetPage } from "../keyset";
import { appraisedBy, inForce } from "./in-force";
import {
  afterEmployee,
  EMPLOYEE_COLUMNS,
  type EmployeeRow,
  employeeRow,
  keyOfEmployee,
} from "./search-employees";
import { visibleEmployees } from "./visible-employees";

export type DefectCounts = Readonly<Record<DefectKind, number>>;

const PAGE = 25;

/** Everybody's appraiser of today in one read: 10,000 people are two ids each. */
async function peopleInCycles(today: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ employeeId: string; appraiserId: string }[]>`
    SELECT DISTINCT ON (a."employee_id") a."employee_id"::text AS "employeeId", a."appraiser_id"::text AS "appraiserId"
    FROM "appraiser_assignment" a
    WHERE a."starts_on" <= ${dateOf(today)}::date
      AND (a."ends_on" IS NULL OR a."ends_on" >= ${dateOf(today)}::date)
    ORDER BY a."employee_id", ${APPRAISER_ORDER}`;
  return cyclesOf(new Map(rows.map((row) => [row.employeeId, row.appraiserId]))).flat();
}

async function whereOf(kind: DefectKind, today: string): Promise<Prisma.EmployeeWhereInput> {
  switch (kind) {
    case "NO_APPRAISER":
      return { isAppraisedOutside: false, appraisers: { none: inForce(today) } };
    case "APPRAISER_INACTIVE":
      return appraisedBy({ appraiser: { state: "INACTIVE" as const } }, today);
    case "CYCLE":
      return { id: { in: await peopleInCycles(today) } };
    case "NO_PLACEMENT":
      return { placements: { none: { kind: "DEFINITIVE", ...inForce(today) } } };
    case "UNIT_INACTIVE":
      return { unit: { isActive: false } };
  }
}

const scoped = async (
  viewer: Viewer,
  today: string,
  kind: DefectKind,
): Promise<Prisma.EmployeeWhereInput> => ({
  AND: [{ state: "ACTIVE" }, visibleEmployees(viewer, today, "people.edit"), await whereOf(kind, today)],
});

/** How many active people have each defect, among those whom the viewer keeps; null for who keeps nobody. */
export async function countDefects(viewer: Viewer, today: string): Promise<DefectCounts | null> {
  if (!canSomewhere(viewer, "people.edit")) return null;
  const counts = await Promise.all(
    DEFECT_KINDS.map(async (kind) => [
      kind,
      await db().employee.count({ where: await scoped(viewer, today, kind) }),
    ]),
  );
  return Object.fromEntries(counts) as DefectCounts;
}

/** The people with one defect, by name. */
export async function listDefects(
  viewer: Viewer,
  today: string,
  filter: { readonly kind: DefectKind; readonly after?: string | undefined },
): Promise<KeysetPage<EmployeeRow>> {
  const found = await db().employee.findMany({
    where: { AND: [await scoped(viewer, today, filter.kind), afterEmployee(filter.after)] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PAGE + 1,
    select: EMPLOYEE_COLUMNS,
  });
  const page = keysetPage(found, PAGE, keyOfEmployee);
  return { rows: page.rows.map(employeeRow), next: page.next };
}
