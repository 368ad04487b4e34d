import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { type ForumMode, type ForumPhase, phaseOf } from "@/lib/domain/forum/topic";
import type { Viewer } from "@/lib/permissions/viewer";
import { dateOf, dayOf } from "@/lib/time";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";
import { dayKey, dayKeyParts } from "../row-key";
import { forumUnits } from "./visible-topics";

export interface TopicView {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly mode: ForumMode;
  readonly title: string;
  readonly description: string;
  /** YYYY-MM-DD, both included. */
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly withdrawReason: string | null;
  readonly isProposed: boolean;
  readonly phase: ForumPhase;
}

const PAGE = 20;
const INCLUDE = { unit: { select: { name: true } } } as const satisfies Prisma.ForumTopicInclude;
type Found = Prisma.ForumTopicGetPayload<{ include: typeof INCLUDE }>;

function toView(row: Found, today: LocalDate): TopicView {
  const { id, version, unitId, mode, title, description, withdrawReason, createdById } = row;
  const opensOn = dayOf(row.opensOn);
  const closesOn = dayOf(row.closesOn);
  const phase = phaseOf({ opensOn, closesOn, isWithdrawn: withdrawReason !== null }, today);
  const words = { id, version, unitId, mode, title, description, withdrawReason };
  return { ...words, unitName: row.unit.name, opensOn, closesOn, isProposed: createdById === null, phase };
}

function after(given: string | undefined, operator: "gt" | "lt"): Prisma.ForumTopicWhereInput {
  const key = dayKeyParts(given);
  return key ? beyondKey("closesOn", operator, key) : {};
}

interface Listed {
  readonly today: LocalDate;
  readonly key: string | undefined;
  readonly order: "asc" | "desc";
}

async function page(
  where: Prisma.ForumTopicWhereInput,
  { today, key, order }: Listed,
): Promise<KeysetPage<TopicView>> {
  const rows = await db().forumTopic.findMany({
    where: { AND: [where, after(key, order === "asc" ? "gt" : "lt")] },
    orderBy: [{ closesOn: order }, { id: order }],
    take: PAGE + 1,
    include: INCLUDE,
  });
  return keysetPage(
    rows.map((row) => toView(row, today)),
    PAGE,
    ({ closesOn, id }) => dayKey(closesOn, id),
  );
}

interface PublicFilter {
  readonly when: "now" | "past";
  readonly after?: string | undefined;
}

/** The topics that are open or will be, those that end first on top; or those that are past, the latest first. */
export function listTopics(
  today: LocalDate,
  { when, after: key }: PublicFilter,
): Promise<KeysetPage<TopicView>> {
  const day = dateOf(today);
  return when === "now"
    ? page({ closesOn: { gte: day }, withdrawReason: null }, { today, key, order: "asc" })
    : page(
        { OR: [{ closesOn: { lt: day } }, { withdrawReason: { not: null } }] },
        { today, key, order: "desc" },
      );
}

/** The topics of the viewer's units, those that end last first; null for who opens none. */
export async function listManagedTopics(
  viewer: Viewer,
  today: LocalDate,
  filter: { readonly after?: string | undefined } = {},
): Promise<KeysetPage<TopicView> | null> {
  const unit = forumUnits(viewer);
  return unit && page({ unit }, { today, key: filter.after, order: "desc" });
}

async function first(where: Prisma.ForumTopicWhereInput, today: LocalDate): Promise<TopicView | null> {
  const row = await db().forumTopic.findFirst({ where, include: INCLUDE });
  return row && toView(row, today);
}

/** One topic as everybody reads it. */
export const publicTopic = (id: string, today: LocalDate): Promise<TopicView | null> => first({ id }, today);

/** One topic for who holds those of its unit; null for everybody else. */
export async function managedTopic(viewer: Viewer, id: string, today: LocalDate): Promise<TopicView | null> {
  const unit = forumUnits(viewer);
  return unit && first({ id, unit }, today);
}
