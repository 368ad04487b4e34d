import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ComplaintCategory } from "@/lib/domain/complaint/complaint";
import { type ComplaintState, isUnstarted } from "@/lib/domain/complaint/lifecycle";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { CLOCK_COLUMNS, type TermView, termReader } from "./complaint-clock";
import { visibleComplaintsWhere } from "./visible-complaints";

/** What waits for whom: the coordinator, the unit, the reporter; answered; over. */
export const COMPLAINT_GROUPS = ["VERIFY", "WORK", "WAITING", "ANSWERED", "OVER"] as const;
export type ComplaintGroup = (typeof COMPLAINT_GROUPS)[number];

const STATES_OF = {
  VERIFY: ["RECEIVED", "VERIFIED"],
  WORK: ["ASSIGNED", "IN_PROGRESS", "REOPENED"],
  WAITING: ["WAITING"],
  ANSWERED: ["ANSWERED"],
  OVER: ["CLOSED", "REJECTED", "ARCHIVED", "HANDED_OVER"],
} as const satisfies Record<ComplaintGroup, readonly ComplaintState[]>;

export interface ComplaintRow {
  readonly id: string;
  readonly code: string;
  readonly category: ComplaintCategory;
  readonly title: string;
  readonly unitName: string | null;
  readonly state: ComplaintState;
  readonly receivedAt: string;
  readonly term: TermView | null;
  readonly isConfidential: boolean;
  readonly isAboutOfficer: boolean;
  readonly escalation: number;
  /** Assigned to a unit that has not begun in time. */
  readonly isUnstarted: boolean;
}

const PAGE = 30;

const groupWhere = (viewer: Viewer, group: ComplaintGroup): Prisma.ComplaintWhereInput => ({
  AND: [visibleComplaintsWhere(viewer), { state: { in: [...STATES_OF[group]] } }],
});

/** What comes after a row in the order of the term's end; what is over is read from the newest on. */
async function afterWhere(
  group: ComplaintGroup,
  after: string | undefined,
): Promise<Prisma.ComplaintWhereInput> {
  if (after === undefined) return {};
  if (group === "OVER") return { id: { lt: after } };
  const last = await db().complaint.findUnique({ where: { id: after }, select: { id: true, dueOn: true } });
  return last ? beyondKey<Prisma.ComplaintWhereInput>("dueOn", "gt", { at: last.dueOn, id: last.id }) : {};
}

interface ListFilter {
  readonly group: ComplaintGroup;
  readonly today: string;
  readonly after?: string | undefined;
}

/** The complaints of one group that the viewer may read, the most urgent first. */
export async function listComplaints(
  viewer: Viewer,
  { group, today, after }: ListFilter,
): Promise<KeysetPage<ComplaintRow>> {
  const rows = await db().complaint.findMany({
    where: { AND: [groupWhere(viewer, group), await afterWhere(group, after)] },
    orderBy: group === "OVER" ? [{ id: "desc" }] : [{ dueOn: "asc" }, { id: "asc" }],
    take: PAGE + 1,
    select: {
      ...CLOCK_COLUMNS,
      id: true,
      code: true,
      category: true,
      title: true,
      publicTitle: true,
      receivedAt: true,
      isConfidential: true,
      isAboutOfficer: true,
      escalation: true,
      startDueOn: true,
      unit: { select: { name: true } },
    },
  });
  const termOf = await termReader(today);
  const plain = rows.map((row) => ({
    id: row.id,
    code: row.code,
    category: row.category,
    title: row.publicTitle ?? row.title,
    unitName: row.unit?.name ?? null,
    state: row.state,
    receivedAt: row.receivedAt.toISOString(),
    term: termOf(row),
    isConfidential: row.isConfidential,
    isAboutOfficer: row.isAboutOfficer,
    escalation: row.escalation,
    isUnstarted: isUnstarted(
      { state: row.state, startDueOn: row.startDueOn && dayOf(row.startDueOn) },
      today,
    ),
  }));
  return keysetPage(plain, PAGE, ({ id }) => id);
}

/** How many stand in each group that somebody works on; history is not counted. */
export async function countComplaints(
  viewer: Viewer,
): Promise<Record<Exclude<ComplaintGroup, "OVER">, number>> {
  const count = (group: ComplaintGroup) => db().complaint.count({ where: groupWhere(viewer, group) });
  const [VERIFY, WORK, WAITING, ANSWERED] = await Promise.all([
    count("VERIFY"),
    count("WORK"),
    count("WAITING"),
    count("ANSWERED"),
  ]);
  return { VERIFY, WORK, WAITING, ANSWERED };
}

/** How many of the open ones within reach were raised because their term is over. */
export const countRaised = (viewer: Viewer): Promise<number> =>
  db().complaint.count({
    where: {
      AND: [
        visibleComplaintsWhere(viewer),
        { state: { in: [...STATES_OF.VERIFY, ...STATES_OF.WORK] }, escalation: { gt: 0 } },
      ],
    },
  });
