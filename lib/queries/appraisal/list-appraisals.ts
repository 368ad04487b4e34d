import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { objectionFactsOf } from "@/lib/db/objection-facts";
import { awaitsExplanation } from "@/lib/domain/appraisal/answer-terms";
import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import { statesOfTurn, TURN_OF_STATE, type Turn } from "@/lib/domain/appraisal/turn";
import type { EvaluationFrequency } from "@/lib/domain/period/period";
import { mayReadRatings } from "@/lib/permissions/appraisal-access";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";
import { type KeysetPage, keysetPage } from "../keyset";
import { momentKey } from "../row-key";
import { APPRAISAL_RECORD, appraisalRecordOf, visibleAppraisalsWhere } from "./visible-appraisals";

/** Whose turn it is, seen from the viewer: mine, somebody else's, or nobody's any more. */
export const APPRAISAL_GROUPS = ["MINE", "OTHERS", "FINAL"] as const;
export type AppraisalGroup = (typeof APPRAISAL_GROUPS)[number];

export interface AppraisalRow {
  readonly id: string;
  readonly employeeName: string;
  readonly unitName: string;
  readonly periodName: string;
  /** Null for the annual evaluation. */
  readonly window: { readonly frequency: EvaluationFrequency; readonly startsOn: string } | null;
  readonly state: AppraisalState;
  readonly turn: Turn | null;
  /** Since when it is in this state. */
  readonly since: string;
  /** Null also while the rating is still its appraiser's draft. */
  readonly predikat: Predikat | null;
  readonly isOwn: boolean;
}

const PAGE = 30;

/** Whose in-tray it is, with their own plans: named by id, so that the appraisals are found by their own indexes. */
interface Party {
  readonly viewer: EmployeeViewer;
  readonly planIds: readonly string[];
}

async function partyOf(viewer: EmployeeViewer): Promise<Party> {
  const { employeeId } = viewer;
  const plans = await db().performancePlan.findMany({ where: { employeeId }, select: { id: true } });
  return { viewer, planIds: plans.map(({ id }) => id) };
}

const partyWhere = ({ viewer, planIds }: Party, turn: Turn): Prisma.AppraisalWhereInput =>
  ({
    APPRAISED: { planId: { in: [...planIds] } },
    APPRAISER: { appraiserId: viewer.employeeId },
    SUPERIOR: { superiorId: viewer.employeeId, objection: { isNot: null } },
  })[turn];

const PARTIES = ["APPRAISED", "APPRAISER", "SUPERIOR"] as const satisfies readonly Turn[];

/** Objections that are decided without the explanation that did not come (`awaitsExplanation`). */
const unexplained = (today: string): Prisma.AppraisalWhereInput => ({
  state: "OBJECTED",
  OR: [
    { objection: { explanationDueOn: { lt: dateOf(today) } } },
    { appraiser: { state: { not: "ACTIVE" } } },
  ],
});

const myTurn = (party: Party, today: string): Prisma.AppraisalWhereInput => ({
  OR: [
    ...PARTIES.map((turn) => ({ ...partyWhere(party, turn), state: { in: [...statesOfTurn(turn)] } })),
    { AND: [partyWhere(party, "SUPERIOR"), unexplained(today)] },
  ],
});

/** Only where the viewer is a party: who may read more finds it by person, not in their own in-tray. */
function groupWhere(party: Party, group: AppraisalGroup, today: string): Prisma.AppraisalWhereInput {
  const involved = { OR: PARTIES.map((turn) => partyWhere(party, turn)) };
  const scope = [visibleAppraisalsWhere(party.viewer), involved];
  if (group === "MINE") return { AND: [...scope, myTurn(party, today)] };
  if (group === "FINAL") return { AND: [...scope, { state: "FINAL" }] };
  return { AND: [...scope, { state: { not: "FINAL" } }, { NOT: myTurn(party, today) }] };
}

/** What says since when an appraisal is in its state. */
const SINCE = {
  state: true,
  createdAt: true,
  ratedAt: true,
  handedOverAt: true,
  finalAt: true,
  objection: { select: { raisedAt: true, explainedAt: true } },
} as const satisfies Prisma.AppraisalSelect;

const SELECT = {
  ...SINCE,
  ...APPRAISAL_RECORD,
  id: true,
  kind: true,
  startsOn: true,
  predikat: true,
  appraiser: { select: { state: true } },
  plan: {
    select: {
      ...APPRAISAL_RECORD.plan.select,
      employee: { select: { name: true } },
      unit: { select: { path: true, name: true } },
      period: { select: { name: true, frequency: true } },
    },
  },
} as const satisfies Prisma.AppraisalSelect;
type Row = Prisma.AppraisalGetPayload<{ select: typeof SELECT }>;

function sinceOf(row: Prisma.AppraisalGetPayload<{ select: typeof SINCE }>): Date {
  const entered: Record<AppraisalState, Date | null | undefined> = {
    DRAFT: row.createdAt,
    RATED: row.ratedAt,
    HANDED_OVER: row.handedOverAt,
    OBJECTED: row.objection?.raisedAt,
    EXPLAINED: row.objection?.explainedAt,
    FINAL: row.finalAt,
  };
  return entered[row.state] ?? row.createdAt;
}

/** Who must act next; an explanation that did not come in time is waited for no longer. */
const turnOf = (row: Row, today: string): Turn | null =>
  row.state === "OBJECTED" && !awaitsExplanation(row.state, objectionFactsOf(row), today)
    ? "SUPERIOR"
    : TURN_OF_STATE[row.state];

/** The place of a row among what waits: since when, then its id. */
const waitingKey = ({ id, since }: { readonly id: string; readonly since: string }): string =>
  momentKey(since, id);

/**
 * One page of what waits for the viewer and one more, longest first. Since when each waits stands in other columns in each state, so the
 * moments of the whole in-tray are read, which is no longer than a team, and the rows of the page alone.
 */
async function longestWaiting(where: Prisma.AppraisalWhereInput, after: string): Promise<readonly Row[]> {
  const moments = await db().appraisal.findMany({ where, select: { id: true, ...SINCE } });
  const ids = moments
    .map((moment) => ({
      id: moment.id,
      key: waitingKey({ id: moment.id, since: sinceOf(moment).toISOString() }),
    }))
    .filter(({ key }) => key > after)
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, PAGE + 1)
    .map(({ id }) => id);
  const found = await db().appraisal.findMany({ where: { id: { in: ids } }, select: SELECT });
  const rows = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

const newestFirst = (where: Prisma.AppraisalWhereInput, after: string | undefined): Promise<readonly Row[]> =>
  db().appraisal.findMany({
    where: { AND: [where, after ? { id: { lt: after } } : {}] },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: SELECT,
  });

/** The viewer's appraisals of one group: newest first, but what waits for the viewer by since when, the longest first. */
export async function listAppraisals(
  viewer: EmployeeViewer,
  today: string,
  filter: { readonly group: AppraisalGroup; readonly after?: string | undefined },
): Promise<KeysetPage<AppraisalRow>> {
  const { group, after } = filter;
  const isWaiting = group === "MINE";
  const where = groupWhere(await partyOf(viewer), group, today);
  const rows = await (isWaiting ? longestWaiting(where, after ?? "") : newestFirst(where, after));
  const plain = rows.map((row) => ({
    id: row.id,
    employeeName: row.plan.employee.name,
    unitName: row.plan.unit.name,
    periodName: row.plan.period.name,
    window:
      row.kind === "ANNUAL" ? null : { frequency: row.plan.period.frequency, startsOn: dayOf(row.startsOn) },
    state: row.state,
    turn: turnOf(row, today),
    since: sinceOf(row).toISOString(),
    predikat: mayReadRatings(viewer, appraisalRecordOf(row)) ? row.predikat : null,
    isOwn: row.plan.employeeId === viewer.employeeId,
  }));
  return keysetPage(plain, PAGE, isWaiting ? waitingKey : ({ id }) => id);
}

/** How many wait in each group that one must look at. */
export async function countAppraisals(
  viewer: EmployeeViewer,
  today: string,
): Promise<Record<AppraisalGroup, number>> {
  const party = await partyOf(viewer);
  const count = (group: AppraisalGroup) => db().appraisal.count({ where: groupWhere(party, group, today) });
  const [MINE, OTHERS, FINAL] = await Promise.all([count("MINE"), count("OTHERS"), count("FINAL")]);
  return { MINE, OTHERS, FINAL };
}
