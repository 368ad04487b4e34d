import type { Prisma } from "@/lib/db/generated/client";
import { correctableUntil, type FeedbackKind, type FeedbackRelation } from "@/lib/domain/feedback/feedback";
import { keyOfRow } from "@/lib/domain/feedback/subject";
import { fullName } from "@/lib/domain/people/full-name";
import { BEHAVIOUR_GUIDES, type Behaviour } from "@/lib/domain/plan/behaviours";
import { dayOf } from "@/lib/time";
import { beyondKey } from "../keyset";
import { momentKey, momentKeyParts } from "../row-key";

export const NAMED = { select: { name: true, titleBefore: true, titleAfter: true } } as const;

/** The subject of feedback or of a request, as a sentence names it. */
export const SUBJECT_SELECT = {
  resultId: true,
  behaviour: true,
  result: { select: { text: true } },
} as const;

export const subjectText = (row: {
  readonly behaviour: string | null;
  readonly result: { readonly text: string } | null;
}): string => row.result?.text ?? BEHAVIOUR_GUIDES[row.behaviour as Behaviour].name;

export const EVIDENCE_SELECT = {
  id: true,
  note: true,
  happenedOn: true,
  indicatorId: true,
  withdrawnBy: { select: { id: true } },
} as const satisfies Prisma.ProgressEntrySelect;

type EvidenceRow = Prisma.ProgressEntryGetPayload<{ select: typeof EVIDENCE_SELECT }>;

export interface EvidenceView {
  readonly id: string;
  readonly indicatorId: string;
  readonly note: string;
  readonly happenedOn: string;
  readonly isWithdrawn: boolean;
}

export const evidenceView = (entry: EvidenceRow | null): EvidenceView | null =>
  entry && {
    id: entry.id,
    indicatorId: entry.indicatorId,
    note: entry.note,
    happenedOn: dayOf(entry.happenedOn),
    isWithdrawn: entry.withdrawnBy !== null,
  };

export const FEEDBACK_SELECT = {
  ...SUBJECT_SELECT,
  id: true,
  planId: true,
  giverId: true,
  relation: true,
  kind: true,
  text: true,
  givenAt: true,
  giver: NAMED,
  entry: { select: EVIDENCE_SELECT },
  request: { select: { question: true } },
  corrects: { select: { text: true, kind: true } },
} as const satisfies Prisma.FeedbackSelect;

type FeedbackRecord = Prisma.FeedbackGetPayload<{ select: typeof FEEDBACK_SELECT }>;

export interface FeedbackView {
  readonly id: string;
  readonly planId: string;
  readonly subject: string;
  readonly subjectText: string;
  readonly kind: FeedbackKind;
  readonly text: string;
  readonly giver: string;
  readonly relation: FeedbackRelation;
  readonly givenAt: string;
  /** What was asked, where it answers a request. */
  readonly question: string | null;
  readonly evidence: EvidenceView | null;
  /** The words that a correction replaced; null where there was none. */
  readonly earlierText: string | null;
}

export const feedbackView = (row: FeedbackRecord): FeedbackView => ({
  id: row.id,
  planId: row.planId,
  subject: keyOfRow(row),
  subjectText: subjectText(row),
  kind: row.kind,
  text: row.text,
  giver: fullName(row.giver),
  relation: row.relation,
  givenAt: row.givenAt.toISOString(),
  question: row.request?.question ?? null,
  evidence: evidenceView(row.entry),
  earlierText: row.corrects?.text ?? null,
});

export const isCorrectable = (givenAt: Date, now: Date): boolean => now <= correctableUntil(givenAt);

/** Feedback older than the key, by moment and then by id. */
export function beforeFeedback(given: string | undefined): Prisma.FeedbackWhereInput {
  const key = momentKeyParts(given);
  return key ? beyondKey("givenAt", "lt", key) : {};
}

export const keyOfFeedback = ({ givenAt, id }: { readonly givenAt: string; readonly id: string }): string =>
  momentKey(givenAt, id);
