import { can, type RecordFacts } from "./can";
import type { Permission } from "./grants";
import type { Viewer } from "./viewer";

/** What access to one appraisal depends on besides whom it is about. */
export interface AppraisalRecord extends RecordFacts {
  readonly ownerId: string;
  readonly appraiserId: string;
  readonly superiorId: string | null;
  readonly state: string;
  readonly hasObjection: boolean;
}

/** States in which the ratings are still being made. */
export const UNSHOWN_STATES = ["DRAFT", "RATED"] as const;

/** Besides whom the grants name: the appraiser's superior, from the objection on that is theirs to decide. */
export const mayReadAppraisal = (viewer: Viewer, record: AppraisalRecord): boolean =>
  can(viewer, "appraisal.read", record) || (record.hasObjection && can(viewer, "appraisal.decide", record));

/** Until it is handed over a rating is a draft of its appraiser: nobody else reads it, least of all whom it is about. */
export const mayReadRatings = (viewer: Viewer, record: AppraisalRecord): boolean =>
  mayReadAppraisal(viewer, record) &&
  (!UNSHOWN_STATES.some((state) => state === record.state) ||
    (viewer.kind === "employee" &&
      viewer.employeeId === record.appraiserId &&
      viewer.employeeId !== record.ownerId));

/** The grant behind each event, for services and for the buttons that lead to them. */
const PERMISSIONS = {
  rate: "appraisal.rate",
  handOver: "appraisal.handOver",
  accept: "appraisal.accept",
  object: "appraisal.object",
  explain: "appraisal.explain",
  decide: "appraisal.decide",
} as const satisfies Record<string, Permission>;
export type AppraisalAct = keyof typeof PERMISSIONS;

/** Where no superior is on the roster (the Bupati), HR records the decision that was taken on paper. */
export const mayAct = (viewer: Viewer, act: AppraisalAct, record: AppraisalRecord): boolean =>
  can(viewer, PERMISSIONS[act], record) ||
  (act === "decide" && record.superiorId === null && can(viewer, "appraisal.recordDecision", record));

/** The evidence behind a rating is read by whom the grants name, and by the superior whose decision rests on it. */
export const mayReadEvidence = (
  viewer: Viewer,
  plan: RecordFacts,
  appraisals: readonly { readonly superiorId: string | null; readonly hasObjection: boolean }[],
): boolean =>
  can(viewer, "progress.read", plan) ||
  appraisals.some(
    ({ superiorId, hasObjection }) =>
      hasObjection && can(viewer, "appraisal.decide", { ownerId: plan.ownerId ?? null, superiorId }),
  );
