import { db } from "@/lib/db/client";
import { fullName } from "@/lib/domain/people/full-name";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import {
  beforeFeedback,
  FEEDBACK_SELECT,
  type FeedbackView,
  feedbackView,
  isCorrectable,
  keyOfFeedback,
  NAMED,
} from "./feedback-row";

export interface GivenFeedbackView extends FeedbackView {
  readonly about: string;
  /** The words may still be put right. */
  readonly isCorrectable: boolean;
}

const PAGE = 10;

/** What the viewer said to others, newest first: one's own words are always one's own to read. */
export async function givenFeedback(
  viewer: EmployeeViewer,
  now: Date,
  after?: string,
): Promise<KeysetPage<GivenFeedbackView>> {
  const rows = await db().feedback.findMany({
    where: { giverId: viewer.employeeId, correctedBy: { is: null }, ...beforeFeedback(after) },
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: { ...FEEDBACK_SELECT, plan: { select: { employee: NAMED } } },
  });
  const given = rows.map((row) => ({
    ...feedbackView(row),
    about: fullName(row.plan.employee),
    isCorrectable: isCorrectable(row.givenAt, now),
  }));
  return keysetPage(given, PAGE, keyOfFeedback);
}
