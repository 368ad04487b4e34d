import { db } from "@/lib/db/client";
import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { Rating } from "@/lib/domain/appraisal/predikat";
import type { CalibrationAnswer } from "@/lib/domain/calibration/session";
import { UNSHOWN_STATES } from "@/lib/permissions/appraisal-access";
import { can, reachesOf } from "@/lib/permissions/can";
import type { EmployeeViewer, Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { type KeysetPage, keysetPage } from "../keyset";
import { unitsWithinReach } from "../people/within-reach";
import { calibratedPrefixes } from "./calibration-scope";

export interface SessionRow {
  readonly id: string;
  readonly unitName: string;
  readonly heldOn: string;
  readonly proposals: number;
  readonly open: number;
}

const PAGE = 15;
const MOST = 200;

/** Sessions of a period in the viewer's units, the newest first; null for who does not calibrate. */
export async function listSessions(
  viewer: Viewer,
  periodId: string,
  before: string | undefined,
): Promise<KeysetPage<SessionRow> | null> {
  const prefixes = calibratedPrefixes(viewer);
  if (prefixes.length === 0) return null;
  const rows = await db().calibrationSession.findMany({
    where: {
      periodId,
      OR: prefixes.map((path) => ({ unit: { path: { startsWith: path } } })),
      ...(before ? { id: { lt: before } } : {}),
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      heldOn: true,
      unit: { select: { name: true } },
      proposals: { select: { answer: true } },
    },
  });
  const plain = rows.map(({ id, heldOn, unit, proposals }) => ({
    id,
    unitName: unit.name,
    heldOn: dayOf(heldOn),
    proposals: proposals.length,
    open: proposals.filter(({ answer }) => answer === null).length,
  }));
  return keysetPage(plain, PAGE, ({ id }) => id);
}

export interface ProposalView {
  readonly id: string;
  readonly version: number;
  readonly appraisalId: string;
  readonly employeeName: string;
  readonly appraiserName: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly resultsRating: Rating;
  readonly behaviourRating: Rating;
  readonly reason: string;
  /** Whether the appraiser answered. What they answered is told with the rating itself: before, it would betray a draft. */
  readonly isAnswered: boolean;
  readonly answer: CalibrationAnswer | null;
  readonly answerReason: string | null;
}

const PROPOSAL = {
  include: {
    proposedBy: { select: { name: true } },
    appraisal: {
      select: {
        state: true,
        appraiser: { select: { name: true } },
        plan: { select: { employee: { select: { name: true } } } },
      },
    },
  },
} as const;

const isShown = (state: AppraisalState) => !UNSHOWN_STATES.some((unshown) => unshown === state);

const proposalRows = (where: object) =>
  db().calibrationProposal.findMany({ where, ...PROPOSAL, orderBy: { id: "asc" }, take: MOST });

const proposalView = (row: Awaited<ReturnType<typeof proposalRows>>[number]): ProposalView => ({
  id: row.id,
  version: row.version,
  appraisalId: row.appraisalId,
  employeeName: row.appraisal.plan.employee.name,
  appraiserName: row.appraisal.appraiser.name,
  proposedBy: row.proposedBy.name,
  proposedAt: row.proposedAt.toISOString(),
  resultsRating: row.resultsRating,
  behaviourRating: row.behaviourRating,
  reason: row.reason,
  isAnswered: row.answer !== null,
  answer: isShown(row.appraisal.state) ? row.answer : null,
  answerReason: isShown(row.appraisal.state) ? row.answerReason : null,
});

export interface SessionView {
  readonly id: string;
  readonly periodName: string;
  readonly year: number;
  readonly unitName: string;
  readonly heldOn: string;
  readonly participants: string;
  readonly notes: string | null;
  readonly proposals: readonly ProposalView[];
  /** People whose rating is not handed over, to propose about; empty for who may only read. */
  readonly candidates: readonly { readonly appraisalId: string; readonly label: string }[];
}

/** One session with its proposals; null for whom it does not exist. A proposal about the viewer is not among them. */
export async function readSession(viewer: EmployeeViewer, id: string): Promise<SessionView | null> {
  const session = await db().calibrationSession.findUnique({
    where: { id },
    include: { period: { select: { name: true, year: true } }, unit: { select: { name: true, path: true } } },
  });
  if (!session || !can(viewer, "calibration.read", { unitPath: session.unit.path })) return null;
  const { periodId, unit } = session;
  const [proposals, appraisals] = await Promise.all([
    proposalRows({ sessionId: id, appraisal: { plan: { employeeId: { not: viewer.employeeId } } } }),
    can(viewer, "calibration.hold", { unitPath: unit.path })
      ? db().appraisal.findMany({
          where: {
            kind: "ANNUAL",
            state: { in: [...UNSHOWN_STATES] },
            plan: {
              periodId,
              unit: { path: { startsWith: unit.path } },
              employeeId: { not: viewer.employeeId },
            },
            proposals: { none: { answer: null } },
          },
          orderBy: [{ plan: { employee: { name: "asc" } } }, { id: "asc" }],
          take: MOST,
          select: {
            id: true,
            appraiser: { select: { name: true } },
            plan: { select: { employee: { select: { name: true } } } },
          },
        })
      : [],
  ]);
  return {
    id,
    periodName: session.period.name,
    year: session.period.year,
    unitName: unit.name,
    heldOn: dayOf(session.heldOn),
    participants: session.participants,
    notes: session.notes,
    proposals: proposals.map(proposalView),
    candidates: appraisals.map((row) => ({
      appraisalId: row.id,
      label: `${row.plan.employee.name} (penilai ${row.appraiser.name})`,
    })),
  };
}

/** Open proposals that wait for the viewer as appraiser; of one appraisal, or of all. */
export async function proposalsForAppraiser(
  viewer: EmployeeViewer,
  appraisalId?: string,
): Promise<readonly ProposalView[]> {
  const rows = await proposalRows({
    answer: null,
    ...(appraisalId ? { appraisalId } : {}),
    appraisal: { appraiserId: viewer.employeeId, plan: { employeeId: { not: viewer.employeeId } } },
  });
  return rows.map(proposalView);
}

/** The units for which the viewer may write down a session, by name. */
export async function sessionUnits(
  viewer: Viewer,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const reached = unitsWithinReach(reachesOf(viewer, "calibration.hold"));
  if (!reached) return [];
  return db().workUnit.findMany({
    where: { AND: [{ isActive: true }, reached] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
