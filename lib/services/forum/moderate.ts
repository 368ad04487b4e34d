import type { Tx } from "@/lib/db/client";
import type { ForumContribution, Prisma } from "@/lib/db/generated/client";
import { SEALED_RECIPIENTS } from "@/lib/domain/access/sealed-letter";
import {
  type AppealEventName,
  type ContributionKind,
  decideContribution,
  type ModerationEventName,
} from "@/lib/domain/forum/contribution";
import { decideOpening } from "@/lib/domain/forum/topic";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { AcceptInput, RefuseInput } from "@/lib/schemas/forum";
import { dateOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { mutate } from "../mutate";
import { holdUnit } from "../people/hold-unit";

type Context = ServiceContext<EmployeeViewer>;

/** What an author is told of a decision. */
export interface DecisionFacts {
  readonly event: ModerationEventName | AppealEventName;
  readonly kind: ContributionKind;
  /** The title of a proposed topic, else the words themselves. */
  readonly words: string;
  readonly reason: string | null;
}
export type DecisionLetter = (facts: DecisionFacts) => { readonly subject: string; readonly text: string };

const ACTIONS = {
  accept: "forum.accept",
  refuse: "forum.refuse",
  allow: "forum.allowAppeal",
  uphold: "forum.upholdAppeal",
} as const;
type StaffEvent = DecisionFacts["event"];

/** The contribution for who moderates those of its unit, else NOT_FOUND; CONFLICT when it is not the one that was seen. */
async function moderated(
  tx: Tx,
  { viewer }: Context,
  { id, version }: AcceptInput,
): Promise<ForumContribution> {
  const found = await tx.forumContribution.findUnique({
    where: { id },
    include: { unit: { select: { path: true } } },
  });
  if (!found || !can(viewer, "forum.moderate", { unitPath: found.unit.path })) throw notFound("contribution");
  const { unit: _, ...contribution } = found;
  if (contribution.version !== version) throw conflict("contribution");
  return contribution;
}

/** Opens the topic that a citizen proposed, for the days that the moderator chose; answers its id. */
async function openProposed(
  tx: Tx,
  ctx: Context,
  { title, text, unitId }: ForumContribution,
  { opensOn, closesOn }: AcceptInput,
): Promise<string> {
  if (opensOn === undefined || closesOn === undefined) throw refusedBecause("topic", ["FORUM_DAYS_MISSING"]);
  if (!(await holdUnit(tx, unitId))?.isActive) throw refusedBecause("topic", ["UNIT_CLOSED"]);
  const decision = decideOpening(opensOn, ctx.today);
  if (!decision.ok) throw refusedBecause("topic", decision.reasons);
  const { id } = await tx.forumTopic.create({
    data: {
      unitId,
      mode: "STATEMENTS",
      title: title ?? text,
      description: text,
      opensOn: dateOf(opensOn),
      closesOn: dateOf(closesOn),
      createdAt: ctx.now,
    },
    select: { id: true },
  });
  return id;
}

/** Tells the author, unless the account was forgotten. */
async function tellAuthor(tx: Tx, ctx: Context, memberId: string, letter: ReturnType<DecisionLetter>) {
  const { mailboxCipher } = await tx.forumMember.findUniqueOrThrow({ where: { id: memberId } });
  if (mailboxCipher === null) return;
  await queueMail(tx, ctx.now, {
    recipient: SEALED_RECIPIENTS.forum,
    recipientCipher: mailboxCipher,
    ...letter,
  });
}

interface StaffDecision {
  readonly event: StaffEvent;
  readonly reason: string | null;
  readonly letter: DecisionLetter;
}

function settle(ctx: Context, input: AcceptInput, { event, reason, letter }: StaffDecision): Promise<void> {
  return mutate(ctx, async (tx) => {
    const contribution = await moderated(tx, ctx, input);
    const { id, kind, state, memberId } = contribution;
    const decision = decideContribution(contribution, event, ctx.viewer.employeeId);
    if (!decision.ok) throw refusedBecause("contribution", decision.reasons);
    const isOpened = kind === "TOPIC" && decision.value === "SHOWN";
    const topicId = isOpened ? await openProposed(tx, ctx, contribution, input) : contribution.topicId;
    const isAppeal = event === "allow" || event === "uphold";
    const by: Prisma.ForumContributionUncheckedUpdateManyInput = isAppeal
      ? { appealDecidedById: ctx.viewer.employeeId, appealReason: reason }
      : { moderatedById: ctx.viewer.employeeId, moderatedAt: ctx.now, reason };
    const moved = await tx.forumContribution.updateMany({
      where: { id, state, version: input.version },
      data: { state: decision.value, topicId, ...by, version: { increment: 1 } },
    });
    if (moved.count === 0) throw conflict("contribution");
    await tellAuthor(
      tx,
      ctx,
      memberId,
      letter({ event, kind, words: contribution.title ?? contribution.text, reason }),
    );
    return {
      result: undefined,
      audit: {
        action: ACTIONS[event],
        subject: { type: "forumContribution", id },
        before: { state },
        after: { state: decision.value, topicId, ...(reason === null ? {} : { reason }) },
      },
    };
  });
}

/** Shows what somebody sent; a proposed topic opens on the days that the moderator gives. The author is told. */
export const accept = (ctx: Context, input: AcceptInput, letter: DecisionLetter): Promise<void> =>
  settle(ctx, input, { event: "accept", reason: null, letter });

/** Keeps off the page what somebody sent, or takes it off, with the reason that the author gets by mail. */
export const refuse = (ctx: Context, input: RefuseInput, letter: DecisionLetter): Promise<void> =>
  settle(ctx, input, { event: "refuse", reason: input.reason, letter });

/** Shows, on the author's appeal, what another moderator had refused. */
export const allowAppeal = (ctx: Context, input: AcceptInput, letter: DecisionLetter): Promise<void> =>
  settle(ctx, input, { event: "allow", reason: null, letter });

/** Lets the refusal of another moderator stand, with the reason that the author gets by mail. */
export const upholdAppeal = (ctx: Context, input: RefuseInput, letter: DecisionLetter): Promise<void> =>
  settle(ctx, input, { event: "uphold", reason: input.reason, letter });
