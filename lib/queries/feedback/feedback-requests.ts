import { db } from "@/lib/db/client";
import type { FeedbackRequestState } from "@/lib/domain/feedback/request";
import { fullName } from "@/lib/domain/people/full-name";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import {
  EVIDENCE_SELECT,
  type EvidenceView,
  evidenceView,
  NAMED,
  SUBJECT_SELECT,
  subjectText,
} from "./feedback-row";

/** A request as the one who asked sees it. */
export interface AskedView {
  readonly id: string;
  readonly version: number;
  readonly colleague: string;
  /** Whether the colleague is no longer in service, so that no answer will come. */
  readonly hasLeft: boolean;
  readonly subjectText: string;
  readonly question: string;
  readonly state: FeedbackRequestState;
  readonly reason: string | null;
  readonly askedAt: string;
}

const SHOWN = 20;

/** The newest requests about a plan. */
export async function askedOfPlan(planId: string): Promise<readonly AskedView[]> {
  const rows = await db().feedbackRequest.findMany({
    where: { planId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: {
      ...SUBJECT_SELECT,
      id: true,
      version: true,
      question: true,
      state: true,
      reason: true,
      createdAt: true,
      colleague: { select: { ...NAMED.select, state: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    colleague: fullName(row.colleague),
    hasLeft: row.colleague.state === "INACTIVE",
    subjectText: subjectText(row),
    question: row.question,
    state: row.state,
    reason: row.reason,
    askedAt: row.createdAt.toISOString(),
  }));
}

/** A request as the colleague sees it whom it names: the question and what it is about, nothing else of the plan. */
export interface ReceivedRequest {
  readonly id: string;
  readonly version: number;
  readonly state: FeedbackRequestState;
  readonly asker: string;
  readonly askerPosition: string;
  readonly subjectText: string;
  readonly question: string;
  readonly evidence: EvidenceView | null;
  readonly askedAt: string;
}

const RECEIVED = {
  ...SUBJECT_SELECT,
  id: true,
  version: true,
  state: true,
  question: true,
  createdAt: true,
  entry: { select: EVIDENCE_SELECT },
  plan: { select: { positionTitle: true, employee: NAMED } },
} as const;

const receivedOf = (viewer: EmployeeViewer) => ({ colleagueId: viewer.employeeId });

/** Those that can be answered: feedback accompanies a plan while it is in force, of who is in service. */
const waitingFor = (viewer: EmployeeViewer) =>
  ({
    ...receivedOf(viewer),
    state: "WAITING",
    plan: { state: "AGREED", employee: { state: "ACTIVE" } },
  }) as const;

/** The requests that wait for the viewer, who waits longest first. */
export async function waitingRequests(viewer: EmployeeViewer): Promise<readonly ReceivedRequest[]> {
  const rows = await db().feedbackRequest.findMany({
    where: waitingFor(viewer),
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: SHOWN,
    select: RECEIVED,
  });
  return rows.map(receivedView);
}

export const countWaitingRequests = (viewer: EmployeeViewer): Promise<number> =>
  db().feedbackRequest.count({ where: waitingFor(viewer) });

/** One of them; null when it names somebody else. */
export async function receivedRequest(viewer: EmployeeViewer, id: string): Promise<ReceivedRequest | null> {
  const row = await db().feedbackRequest.findFirst({
    where: { ...receivedOf(viewer), id },
    select: RECEIVED,
  });
  return row && receivedView(row);
}

const receivedView = (
  row: Parameters<typeof subjectText>[0] & {
    readonly id: string;
    readonly version: number;
    readonly state: FeedbackRequestState;
    readonly question: string;
    readonly createdAt: Date;
    readonly entry: Parameters<typeof evidenceView>[0];
    readonly plan: { readonly positionTitle: string; readonly employee: Parameters<typeof fullName>[0] };
  },
): ReceivedRequest => ({
  id: row.id,
  version: row.version,
  state: row.state,
  asker: fullName(row.plan.employee),
  askerPosition: row.plan.positionTitle,
  subjectText: subjectText(row),
  question: row.question,
  evidence: evidenceView(row.entry),
  askedAt: row.createdAt.toISOString(),
});
