import type { Prisma } from "@/lib/db/generated/client";
import { reachesOf, type ViewerReach } from "@/lib/permissions/can";
import type { ComplaintRecord } from "@/lib/permissions/complaint-access";
import type { Viewer } from "@/lib/permissions/viewer";

/** A reach as a condition that is never empty: Prisma drops an empty one out of an OR. */
const within = (reach: ViewerReach, isAboutOfficer: boolean): readonly Prisma.ComplaintWhereInput[] => {
  if (reach.kind === "all") return [{ isAboutOfficer }];
  return reach.kind === "unit" ? [{ isAboutOfficer, unit: { path: { startsWith: reach.path } } }] : [];
};

/** The complaints that `mayReadComplaint` lets this viewer read, as a scope. */
export function visibleComplaintsWhere(viewer: Viewer): Prisma.ComplaintWhereInput {
  const scopes = [
    ...reachesOf(viewer, "complaint.read").flatMap((reach) => within(reach, false)),
    ...reachesOf(viewer, "complaint.readOfficer").flatMap((reach) => within(reach, true)),
  ];
  if (scopes.length === 0) return { id: { in: [] } };
  const self = viewer.kind === "employee" ? { subjects: { none: { employeeId: viewer.employeeId } } } : {};
  return { AND: [{ OR: scopes }, self] };
}

/** What the permissions must know of a complaint. */
export const COMPLAINT_RECORD = {
  isAboutOfficer: true,
  unit: { select: { path: true, name: true } },
  subjects: { select: { employeeId: true } },
} as const satisfies Prisma.ComplaintSelect;

type RecordRow = Prisma.ComplaintGetPayload<{ select: typeof COMPLAINT_RECORD }>;

export const complaintRecordOf = ({ isAboutOfficer, unit, subjects }: RecordRow): ComplaintRecord => ({
  isAboutOfficer,
  subjectIds: subjects.map(({ employeeId }) => employeeId),
  unitPath: unit?.path ?? null,
});
