import { db } from "@/lib/db/client";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { ratingHistory } from "../appraisal/rating-history";
import { listOwnTrail, type OwnTrailRow } from "../audit/list-own-trail";
import { personIndex } from "../career/asn-index";
import { creditEstimate } from "../credit/credit-estimate";
import { employeePage } from "../people/employee-page";
import { personTalent } from "../talent/person-talent";
import { LAST, MOST_COPIED, NEWEST } from "./newest-copied";
import { ownAppraisals } from "./own-appraisals";
import { ownDevelopment } from "./own-development";
import { ownLearning } from "./own-learning";
import { ownSessions } from "./own-sessions";
import { ownWork } from "./own-work";

/**
 * Everything that Bina holds about the viewer and shows them somewhere, for a copy to take along (UU 27/2022: the right to a copy).
 * Each part under the rule of its page: ratings once they are handed over, feedback as the page of feedback names its givers, no
 * counselling, which is confided by two people, and nothing of anybody else but the names that those pages show.
 */
export async function ownData(viewer: EmployeeViewer, now: Date, today: string) {
  const { employeeId } = viewer;
  // In turns: one copy must not take every connection at once.
  const [profile, sessions, reports, trail] = await Promise.all([
    employeePage(viewer, employeeId, today),
    ownSessions(viewer, now),
    db().appraiserReport.findMany({
      where: { employeeId },
      orderBy: [{ createdAt: LAST }, { id: LAST }],
      ...NEWEST,
      select: { subject: true, message: true, answer: true, createdAt: true, resolvedAt: true },
    }),
    ownTrail(viewer),
  ]);
  const work = await ownWork(employeeId);
  const [appraisals, development, learning] = await Promise.all([
    ownAppraisals(employeeId),
    ownDevelopment(employeeId),
    ownLearning(employeeId),
  ]);
  const [ratings, credit, index, talent] = await Promise.all([
    ratingHistory(viewer, employeeId),
    creditEstimate(viewer, employeeId),
    personIndex(viewer, employeeId, today),
    personTalent(viewer, employeeId, today),
  ]);
  return {
    ...work,
    ...development,
    ...learning,
    profile,
    sessions,
    appraisals,
    external: ratings?.flatMap(({ year, external }) => external.map((one) => ({ ...one, year }))) ?? [],
    reports,
    credit: credit?.rows ?? [],
    index,
    potential: talent?.records ?? [],
    trail,
  };
}
export type OwnData = Awaited<ReturnType<typeof ownData>>;

/** The whole trail of one's own ratings as its page shows it, page by page. */
async function ownTrail(viewer: EmployeeViewer): Promise<readonly OwnTrailRow[]> {
  const trail: OwnTrailRow[] = [];
  let before: string | undefined;
  do {
    const { rows, next } = await listOwnTrail(viewer, before);
    trail.push(...rows);
    before = next ?? undefined;
  } while (before !== undefined && trail.length < MOST_COPIED);
  return trail;
}
