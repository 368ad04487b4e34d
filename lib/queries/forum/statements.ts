import { digest } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import type { ForumChoice } from "@/lib/domain/forum/contribution";
import { commentMark } from "@/lib/domain/forum/forum";
import { type KeysetPage, keysetPage } from "../keyset";

export interface StatementView {
  readonly id: string;
  readonly text: string;
}

const shown = (topicId: string) => ({ topicId, kind: "STATEMENT", state: "SHOWN" }) as const;

/** The statement that a member rates next: of those they have not rated the one that was rated least; null at the end. */
export const nextStatement = (topicId: string, memberId: string): Promise<StatementView | null> =>
  db().forumContribution.findFirst({
    where: { ...shown(topicId), votes: { none: { memberId } } },
    orderBy: [{ ratings: "asc" }, { id: "asc" }],
    select: { id: true, text: true },
  });

/** How many statements stand on a topic, and how many of them a member has rated. */
export async function ratingProgress(
  topicId: string,
  memberId: string | null,
): Promise<{ readonly shown: number; readonly rated: number }> {
  const [all, rated] = await Promise.all([
    db().forumContribution.count({ where: shown(topicId) }),
    memberId === null ? 0 : db().forumVote.count({ where: { memberId, statement: shown(topicId) } }),
  ]);
  return { shown: all, rated };
}

const PAGE = 20;

/** Statements of a topic in the order of their ids, which says nothing about who came first. */
export async function listStatements(
  topicId: string,
  after: string | undefined,
): Promise<KeysetPage<StatementView>> {
  const rows = await db().forumContribution.findMany({
    where: { ...shown(topicId), ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: "asc" },
    take: PAGE + 1,
    select: { id: true, text: true },
  });
  return keysetPage(rows, PAGE, ({ id }) => id);
}

/** Comments on a draft in the order of their ids, which says nothing about who came first. */
export async function listComments(
  topicId: string,
  after: string | undefined,
): Promise<KeysetPage<StatementView>> {
  const rows = await db().forumContribution.findMany({
    where: { topicId, kind: "COMMENT", state: "SHOWN", ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: "asc" },
    take: PAGE + 1,
    select: { id: true, text: true },
  });
  return keysetPage(rows, PAGE, ({ id }) => id);
}

/** Whether a member has sent a comment on a draft, whatever became of it. */
export async function hasCommented(topicId: string, memberId: string): Promise<boolean> {
  const comments = await db().forumContribution.count({ where: { topicId, memberId, kind: "COMMENT" } });
  if (comments > 0) return true;
  const member = await db().forumMember.findUnique({ where: { id: memberId }, select: { mailboxKey: true } });
  if (!member?.mailboxKey) return false;
  const mark = digest(...commentMark(topicId, member.mailboxKey));
  return (await db().forumCommented.count({ where: { topicId, mark } })) > 0;
}

export interface OwnRating extends StatementView {
  readonly choice: ForumChoice;
}

/** How a member rated the statements of a topic that still stand. */
export async function ownRatings(
  topicId: string,
  memberId: string,
  after: string | undefined,
): Promise<KeysetPage<OwnRating>> {
  const rows = await db().forumVote.findMany({
    where: { memberId, statement: shown(topicId), ...(after ? { statementId: { gt: after } } : {}) },
    orderBy: { statementId: "asc" },
    take: PAGE + 1,
    select: { choice: true, statement: { select: { id: true, text: true } } },
  });
  const ratings = rows.map(({ choice, statement }) => ({ ...statement, choice }));
  return keysetPage(ratings, PAGE, ({ id }) => id);
}
