import { digest } from "@/lib/auth/cipher";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { commentMark } from "@/lib/domain/forum/forum";
import { decideTakePart, type ForumMode } from "@/lib/domain/forum/topic";
import type { ProposeTopicInput, SendWordsInput } from "@/lib/schemas/forum";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { mutate, type NotAudited } from "../mutate";
import { holdUnit } from "../people/hold-unit";
import { isSentAgain } from "../sent-before";
import { limitWords } from "./limit-forum";
import { topicFactsOf } from "./load-topic";
import { requireMember } from "./members";

type Words = Omit<Prisma.ForumContributionUncheckedCreateInput, "sentAt"> & { readonly id: string };

/** Takes the words once for each form; CONFLICT when the form was sent with others before. */
async function takeWords(tx: Tx, ctx: ServiceContext, words: Words): Promise<NotAudited> {
  const made = await tx.forumContribution.createMany({
    data: [{ ...words, sentAt: ctx.now }],
    skipDuplicates: true,
  });
  if (made.count === 1) return { notAudited: "anonymous" };
  const known = await tx.forumContribution.findUnique({ where: { id: words.id } });
  const { memberId, kind, text, title = null } = words;
  const isRepeat = isSentAgain(
    "contribution",
    known,
    (sent) => sent.memberId === memberId && sent.kind === kind && sent.text === text && sent.title === title,
  );
  // Not this form: another comment of theirs came first.
  if (!isRepeat) throw conflict("contribution");
  return { notAudited: "repeat" };
}

async function openTopic(tx: Tx, ctx: ServiceContext, id: string, mode: ForumMode) {
  const topic = await tx.forumTopic.findUnique({ where: { id } });
  if (!topic) throw notFound("topic");
  const decision = decideTakePart({ ...topicFactsOf(topic), mode: topic.mode }, mode, ctx.today);
  if (!decision.ok) throw refusedBecause("topic", decision.reasons);
  return topic;
}

/** A statement of a member on an open topic; it waits for a moderator. Throws RATE_LIMITED. */
export async function sendStatement(
  ctx: ServiceContext,
  memberId: string,
  { id, topicId, text }: SendWordsInput,
): Promise<void> {
  await limitWords(ctx, memberId);
  return mutate(ctx, async (tx) => {
    await requireMember(tx, memberId);
    const { unitId } = await openTopic(tx, ctx, topicId, "STATEMENTS");
    const words = { id, kind: "STATEMENT", unitId, topicId, memberId, text } as const;
    return { result: undefined, audit: await takeWords(tx, ctx, words) };
  });
}

/** The one comment of a member on an open draft; it waits for a moderator. Throws RATE_LIMITED. */
export async function sendComment(
  ctx: ServiceContext,
  memberId: string,
  { id, topicId, text }: SendWordsInput,
): Promise<void> {
  await limitWords(ctx, memberId);
  return mutate(ctx, async (tx) => {
    const mailboxKey = await requireMember(tx, memberId);
    const { unitId } = await openTopic(tx, ctx, topicId, "COMMENTS");
    const other = await tx.forumContribution.findFirst({
      where: { topicId, memberId, kind: "COMMENT", id: { not: id } },
      select: { id: true },
    });
    const topicId_mark = { topicId, mark: digest(...commentMark(topicId, mailboxKey)) };
    const before = await tx.forumCommented.findUnique({ where: { topicId_mark } });
    if (other || before) throw refusedBecause("topic", ["FORUM_COMMENTED_ALREADY"]);
    const words = { id, kind: "COMMENT", unitId, topicId, memberId, text } as const;
    // Of two that are on their way at once the database lets one in.
    return { result: undefined, audit: await takeWords(tx, ctx, words) };
  });
}

/** A topic that a member would like to talk about with a unit; a moderator opens it. Throws RATE_LIMITED. */
export async function proposeTopic(
  ctx: ServiceContext,
  memberId: string,
  { id, unitId, title, text }: ProposeTopicInput,
): Promise<void> {
  await limitWords(ctx, memberId);
  return mutate(ctx, async (tx) => {
    await requireMember(tx, memberId);
    const unit = await holdUnit(tx, unitId);
    if (!unit?.isActive) throw refusedBecause("unit", ["UNIT_CLOSED"]);
    const words = { id, kind: "TOPIC", unitId, memberId, title, text } as const;
    return { result: undefined, audit: await takeWords(tx, ctx, words) };
  });
}
