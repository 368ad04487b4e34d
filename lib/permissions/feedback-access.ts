import { can, type RecordFacts } from "./can";
import type { Viewer } from "./viewer";

/**
 * Individual feedback is for the person, their own superiors, HR and the inspectorate (docs/rules.md#who-reads-what);
 * and for the superior whose decision on an objection rests on it.
 */
export const mayReadFeedback = (
  viewer: Viewer,
  plan: RecordFacts,
  appraisals: readonly { readonly superiorId: string | null; readonly hasObjection: boolean }[],
): boolean =>
  can(viewer, "feedback.read", plan) ||
  appraisals.some(
    ({ superiorId, hasObjection }) =>
      hasObjection && can(viewer, "appraisal.decide", { ownerId: plan.ownerId ?? null, superiorId }),
  );
