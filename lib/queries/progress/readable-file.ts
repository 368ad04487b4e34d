import { db } from "@/lib/db/client";
import { mayReadEvidence } from "@/lib/permissions/appraisal-access";
import type { Viewer } from "@/lib/permissions/viewer";
import { objectionsOf, PLAN_RECORD, planRecordOf } from "./plan-record";

export interface ReadableFile {
  readonly key: string;
  readonly name: string;
  readonly mediaType: string;
}

/** Where a piece of evidence lies, for whoever may read the log it belongs to; else null. */
export async function readableFile(viewer: Viewer, fileId: string): Promise<ReadableFile | null> {
  const file = await db().storedFile.findUnique({
    where: { id: fileId },
    select: {
      key: true,
      name: true,
      mediaType: true,
      progressEntries: {
        select: { indicator: { select: { result: { select: { plan: { select: PLAN_RECORD } } } } } },
      },
    },
  });
  if (!file) return null;
  const plans = file.progressEntries.map((entry) => entry.indicator.result.plan);
  const isReadable = plans.some((plan) => mayReadEvidence(viewer, planRecordOf(plan), objectionsOf(plan)));
  const { key, name, mediaType } = file;
  return isReadable ? { key, name, mediaType } : null;
}

/** Does a row still name these bytes? */
export const isKeyReferenced = async (key: string): Promise<boolean> =>
  (await db().storedFile.count({ where: { key }, take: 1 })) > 0;
