import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ContributionKind, ContributionState } from "@/lib/domain/forum/contribution";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { momentKey, momentKeyParts } from "../row-key";
import { moderatedUnits } from "./visible-topics";

export interface OwnContribution {
  readonly id: string;
  readonly kind: ContributionKind;
  readonly state: ContributionState;
  readonly title: string | null;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly sentAt: string;
  readonly reason: string | null;
  readonly appeal: string | null;
  readonly appealReason: string | null;
  readonly topic: { readonly id: string; readonly title: string } | null;
}

const PAGE = 20;

const keyOf = ({ sentAt, id }: { readonly sentAt: string; readonly id: string }): string =>
  momentKey(sentAt, id);

function beyond(given: string | undefined, operator: "gt" | "lt"): Prisma.ForumContributionWhereInput {
  const key = momentKeyParts(given);
  return key ? beyondKey("sentAt", operator, key) : {};
}

const SHOWN_TO_AUTHOR = {
  id: true,
  kind: true,
  state: true,
  title: true,
  text: true,
  sentAt: true,
  reason: true,
  appeal: true,
  appealReason: true,
  topic: { select: { id: true, title: true } },
} as const satisfies Prisma.ForumContributionSelect;

/** What a member sent, the newest first, with what became of it. */
export async function ownContributions(
  memberId: string,
  before: string | undefined,
): Promise<KeysetPage<OwnContribution>> {
  const rows = await db().forumContribution.findMany({
    where: { AND: [{ memberId }, beyond(before, "lt")] },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    select: SHOWN_TO_AUTHOR,
  });
  const own = rows.map(({ sentAt, ...row }) => ({ ...row, sentAt: sentAt.toISOString() }));
  return keysetPage(own, PAGE, keyOf);
}

export interface QueuedContribution extends Omit<OwnContribution, "appealReason"> {
  readonly version: number;
  readonly unitName: string;
  /** This viewer refused it: another one decides on the appeal. */
  readonly isOwnDecision: boolean;
  /** A statement of the same topic that reads much like this one. */
  readonly similar: string | null;
}

const WAITING: ContributionState[] = ["PENDING", "APPEALED"];

/** What waits for this viewer to look at it, the oldest first; null for who moderates nothing. Who sent it is not told. */
export async function moderationQueue(
  viewer: EmployeeViewer,
  after: string | undefined,
): Promise<KeysetPage<QueuedContribution> | null> {
  const unit = moderatedUnits(viewer);
  if (!unit) return null;
  const rows = await db().forumContribution.findMany({
    where: { AND: [{ unit, state: { in: WAITING } }, beyond(after, "gt")] },
    orderBy: [{ sentAt: "asc" }, { id: "asc" }],
    take: PAGE + 1,
    select: {
      ...SHOWN_TO_AUTHOR,
      version: true,
      moderatedById: true,
      unit: { select: { name: true } },
    },
  });
  const similar = await similarTo(rows.map(({ id }) => id));
  const queued = rows.map(({ unit: { name }, moderatedById, sentAt, appealReason: _, ...row }) => ({
    ...row,
    sentAt: sentAt.toISOString(),
    unitName: name,
    isOwnDecision: moderatedById === viewer.employeeId,
    similar: similar.get(row.id) ?? null,
  }));
  return keysetPage(queued, PAGE, keyOf);
}

/** For each of these the statement of its topic that stands and resembles it most, by trigrams. */
async function similarTo(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db().$queryRaw<{ id: string; text: string }[]>`
    SELECT c."id"::text AS "id", s."text" AS "text"
    FROM "forum_contribution" c
    CROSS JOIN LATERAL (
      SELECT o."text" FROM "forum_contribution" o
      WHERE o."topic_id" = c."topic_id" AND o."kind" = 'STATEMENT' AND o."state" = 'SHOWN' AND o."id" <> c."id"
        AND lower(o."text") OPERATOR(extensions.%) lower(c."text")
      ORDER BY extensions.similarity(lower(o."text"), lower(c."text")) DESC, o."id"
      LIMIT 1) s
    WHERE c."kind" = 'STATEMENT' AND c."id" = ANY(${ids}::uuid[])`;
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** How many contributions wait for this viewer. */
export async function waitingContributions(viewer: EmployeeViewer): Promise<number> {
  const unit = moderatedUnits(viewer);
  return unit ? db().forumContribution.count({ where: { unit, state: { in: WAITING } } }) : 0;
}

export interface ShownContribution {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly state: ContributionState;
  readonly reason: string | null;
  readonly isFinal: boolean;
}

/** What stands on a topic and what was kept off it, for who moderates it. */
export async function topicContributions(
  viewer: EmployeeViewer,
  topicId: string,
  after: string | undefined,
): Promise<KeysetPage<ShownContribution> | null> {
  const unit = moderatedUnits(viewer);
  if (!unit) return null;
  const rows = await db().forumContribution.findMany({
    where: {
      unit,
      topicId,
      kind: { not: "TOPIC" },
      state: { notIn: WAITING },
      ...(after ? { id: { gt: after } } : {}),
    },
    orderBy: { id: "asc" },
    take: PAGE + 1,
    select: { id: true, version: true, text: true, state: true, reason: true, appealDecidedById: true },
  });
  const contributions = rows.map(({ appealDecidedById, ...row }) => ({
    ...row,
    isFinal: appealDecidedById !== null,
  }));
  return keysetPage(contributions, PAGE, ({ id }) => id);
}
