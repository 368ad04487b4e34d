import { BEHAVIOURS, type Behaviour } from "@/lib/domain/plan/behaviours";

/**
 * What feedback is about: one result or one behaviour of a plan, never the person as a whole
 * (docs/rules.md#feedback-and-coaching).
 */
export type FeedbackSubject =
  | { readonly kind: "result"; readonly resultId: string }
  | { readonly kind: "behaviour"; readonly behaviour: Behaviour };

const RESULT = /^result:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const isBehaviour = (text: string): text is Behaviour => (BEHAVIOURS as readonly string[]).includes(text);

/**
 * The subject of a key as forms and addresses carry it, "result:<id>" or "behaviour:SERVICE"; null for anything else.
 */
export function subjectOf(key: string): FeedbackSubject | null {
  const [, resultId] = RESULT.exec(key) ?? [];
  if (resultId) return { kind: "result", resultId };
  const behaviour = key.startsWith("behaviour:") ? key.slice("behaviour:".length) : "";
  return isBehaviour(behaviour) ? { kind: "behaviour", behaviour } : null;
}

export const keyOfResult = (resultId: string): string => `result:${resultId}`;
export const keyOfBehaviour = (behaviour: string): string => `behaviour:${behaviour}`;

/** The key of a row that names one of the two. */
export const keyOfRow = (row: {
  readonly resultId: string | null;
  readonly behaviour: string | null;
}): string => (row.resultId ? keyOfResult(row.resultId) : keyOfBehaviour(row.behaviour ?? ""));

/** The two columns of a subject. */
export const columnsOfSubject = (subject: FeedbackSubject) =>
  subject.kind === "result"
    ? { resultId: subject.resultId, behaviour: null }
    : { resultId: null, behaviour: subject.behaviour };
