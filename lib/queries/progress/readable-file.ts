import { db } from "@/lib/db/client";
import { mayReadEvidence } from "@/lib/permissions/appraisal-access";
import { can } from "@/lib/permissions/can";
import { mayReadComplaint } from "@/lib/permissions/complaint-access";
import { planRecord } from "@/lib/permissions/plan-access";
import type { Viewer } from "@/lib/permissions/viewer";
import { COMPLAINT_RECORD, complaintRecordOf } from "../complaint/visible-complaints";
import { objectionsOf, PLAN_RECORD } from "./plan-record";

export interface ReadableFile {
  readonly key: string;
  readonly name: string;
  readonly mediaType: string;
}

/** Where a file lies, for whoever may read the log or the complaint it belongs to, or holds its dialogue; else null. */
export async function readableFile(
  viewer: Viewer,
  fileId: string,
  today: string,
): Promise<ReadableFile | null> {
  const file = await db().storedFile.findUnique({
    where: { id: fileId },
    select: {
      key: true,
      name: true,
      mediaType: true,
      complaint: { select: { complaint: { select: COMPLAINT_RECORD } } },
      scan: { select: { consultation: { select: { unit: { select: { path: true } } } } } },
      progressEntries: {
        select: { indicator: { select: { result: { select: { plan: { select: PLAN_RECORD } } } } } },
      },
    },
  });
  if (!file) return null;
  const plans = file.progressEntries.map((entry) => entry.indicator.result.plan);
  const complaint = file.complaint?.complaint;
  const unitPath = file.scan?.consultation.unit.path;
  const isReadable =
    plans.some((plan) => mayReadEvidence(viewer, planRecord(plan, today), objectionsOf(plan))) ||
    (complaint !== undefined && mayReadComplaint(viewer, complaintRecordOf(complaint))) ||
    (unitPath !== undefined && can(viewer, "consultation.edit", { unitPath }));
  const { key, name, mediaType } = file;
  return isReadable ? { key, name, mediaType } : null;
}

/** Does a row still name these bytes? */
export const isKeyReferenced = async (key: string): Promise<boolean> =>
  (await db().storedFile.count({ where: { key }, take: 1 })) > 0;
