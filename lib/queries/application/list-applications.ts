import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type ApplicationState, RUNNING_STATES } from "@/lib/domain/application/lifecycle";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { applicantOf } from "./applicant";
import { type ApplicationTerm, CLOCK_COLUMNS, edgesAt, type TermEdges, termsOf } from "./application-clock";
import { visibleApplicationsWhere } from "./visible-applications";

/**
 * Who waits for whom: the applicant for the unit, three times by the term and once more what came online and nobody looked
 * at; the unit for the applicant; the result for its owner; over.
 */
export const APPLICATION_GROUPS = ["NEW", "LATE", "TODAY", "LATER", "WAITING", "READY", "OVER"] as const;
export type ApplicationGroup = (typeof APPLICATION_GROUPS)[number];

export interface ApplicationRow {
  readonly id: string;
  readonly code: string;
  readonly fileNumber: string | null;
  readonly serviceName: string;
  readonly unitName: string;
  /** Null for who does not work at the counter, and once it is forgotten. */
  readonly applicantName: string | null;
  readonly state: ApplicationState;
  readonly registeredAt: string;
  readonly missing: string | null;
  readonly term: ApplicationTerm;
}

const PAGE = 30;

const GROUP_WHERE: {
  readonly [Group in ApplicationGroup]: (edges: TermEdges) => Prisma.ApplicationWhereInput;
} = {
  NEW: () => ({ state: "SUBMITTED" }),
  // What is late was due before: that bounds the index, which is by the due time.
  LATE: ({ now }) => ({ state: { in: [...RUNNING_STATES] }, dueAt: { lt: now }, lateAt: { lte: now } }),
  TODAY: ({ now, tomorrow }) => ({
    state: { in: [...RUNNING_STATES] },
    dueAt: { lt: tomorrow },
    lateAt: { gt: now },
  }),
  LATER: ({ tomorrow }) => ({ state: { in: [...RUNNING_STATES] }, dueAt: { gte: tomorrow } }),
  WAITING: () => ({ state: { in: ["REGISTERED", "WAITING_APPLICANT"] } }),
  READY: () => ({ state: "DONE" }),
  OVER: () => ({ state: { in: ["HANDED_OVER", "REJECTED", "WITHDRAWN"] } }),
};

/** Running ones by their due time; what stands by its beginning; what is over from the newest on. */
const orderOf = (group: ApplicationGroup): Prisma.ApplicationOrderByWithRelationInput[] => {
  if (group === "OVER") return [{ id: "desc" }];
  return group === "WAITING" || group === "READY" ? [{ id: "asc" }] : [{ dueAt: "asc" }, { id: "asc" }];
};

async function afterWhere(
  group: ApplicationGroup,
  after: string | undefined,
): Promise<Prisma.ApplicationWhereInput> {
  if (after === undefined) return {};
  if (group === "OVER") return { id: { lt: after } };
  if (group === "WAITING" || group === "READY") return { id: { gt: after } };
  const last = await db().application.findUnique({
    where: { id: after },
    select: { id: true, dueAt: true },
  });
  return last?.dueAt
    ? beyondKey<Prisma.ApplicationWhereInput>("dueAt", "gt", { at: last.dueAt, id: last.id })
    : {};
}

interface ListFilter {
  readonly group: ApplicationGroup;
  readonly now: Date;
  /** One service alone. */
  readonly serviceId?: string | undefined;
  readonly after?: string | undefined;
}

const scopeOf = (viewer: Viewer, serviceId: string | undefined): Prisma.ApplicationWhereInput => ({
  AND: [visibleApplicationsWhere(viewer), serviceId === undefined ? {} : { serviceId }],
});

/** One group of the board, the most urgent first. */
export async function listApplications(
  viewer: Viewer,
  { group, now, serviceId, after }: ListFilter,
): Promise<KeysetPage<ApplicationRow>> {
  const edges = edgesAt(now);
  const rows = await db().application.findMany({
    where: {
      AND: [scopeOf(viewer, serviceId), GROUP_WHERE[group](edges), await afterWhere(group, after)],
    },
    orderBy: orderOf(group),
    take: PAGE + 1,
    select: {
      ...CLOCK_COLUMNS,
      id: true,
      code: true,
      fileNumber: true,
      applicantCipher: true,
      registeredAt: true,
      missing: true,
      service: { select: { name: true } },
      unit: { select: { name: true, path: true } },
    },
  });
  const termOf = await termsOf(rows, now);
  const plain = rows.map((row) => {
    const mayKnow = can(viewer, "application.handle", { unitPath: row.unit.path });
    return {
      id: row.id,
      code: row.code,
      fileNumber: row.fileNumber,
      serviceName: row.service.name,
      unitName: row.unit.name,
      applicantName: mayKnow ? (applicantOf(row.applicantCipher)?.name ?? null) : null,
      state: row.state,
      registeredAt: row.registeredAt.toISOString(),
      missing: row.missing,
      term: termOf(row),
    };
  });
  return keysetPage(plain, PAGE, ({ id }) => id);
}

/** How many stand in each group that is not over. */
export async function countApplications(
  viewer: Viewer,
  now: Date,
  serviceId?: string,
): Promise<Record<Exclude<ApplicationGroup, "OVER">, number>> {
  const edges = edgesAt(now);
  const count = (group: ApplicationGroup) =>
    db().application.count({ where: { AND: [scopeOf(viewer, serviceId), GROUP_WHERE[group](edges)] } });
  const [NEW, LATE, TODAY, LATER, WAITING, READY] = await Promise.all([
    count("NEW"),
    count("LATE"),
    count("TODAY"),
    count("LATER"),
    count("WAITING"),
    count("READY"),
  ]);
  return { NEW, LATE, TODAY, LATER, WAITING, READY };
}
